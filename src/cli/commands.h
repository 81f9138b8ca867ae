// The command line: one binary, one subcommand per task. Turns results into exit codes.
#pragma once

namespace rankwall {

/// Exit codes: 0 done; 1 the input is at fault; 2 wrong usage; 3 the environment is at fault.
int run_command(int count, char** arguments);

}  // namespace rankwall
