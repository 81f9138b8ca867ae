// Rounding as a person does it on paper. Used wherever a figure is compared or shown.
#pragma once

namespace rankwall {

/// `value` rounded to `decimals` digits, half away from zero on the decimal value as a person reads it: 2.675 → 2.68.
double rounded(double value, int decimals);

}  // namespace rankwall
