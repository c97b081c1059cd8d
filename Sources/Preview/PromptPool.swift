import FlyingSocks
import Glibc

/// Waits for sockets as another pool does, and sees to it that answers leave at once.
///
/// An answer is written in two parts, head and body. The system would hold the second back till the
/// first has been acknowledged, up to 40 ms, unless told not to (`TCP_NODELAY`). Sockets inherit that
/// from the one that listens, which is the only one that waits for connections.
struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
  private let base: Base

  init(_ base: Base) {
    self.base = base
  }

  func prepare() async throws {
    try await base.prepare()
  }

  func run() async throws {
    try await base.run()
  }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    if events == .connection {
      let option = BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY)
      try? socket.setValue(true, for: option)
    }
    try await base.suspendSocket(socket, untilReadyFor: events)
  }
}
