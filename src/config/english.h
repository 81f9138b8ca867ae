// The English of every text that has a Chinese default. Internal to config.
#pragma once

#include <string_view>

namespace rankwall {

/// A JSON object: `config` as a config has them, `widgets` by their word, `bulletin` as the paper's settings have them.
std::string_view english_texts();

}  // namespace rankwall
