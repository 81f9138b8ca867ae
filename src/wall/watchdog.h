// Tells the service manager that the wall is up and still draws (systemd's sd_notify protocol). Without one it does
// nothing. The protocol is one datagram, which its authors intend to be written by hand.
#pragma once

#include <string_view>

namespace rankwall {

/// Sends e.g. "READY=1" or "WATCHDOG=1" to $NOTIFY_SOCKET, if there is one.
void notify_service_manager(std::string_view state);

}  // namespace rankwall
