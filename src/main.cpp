#include "cli/commands.h"

int main(int count, char** arguments) { return rankwall::run_command(count, arguments); }
