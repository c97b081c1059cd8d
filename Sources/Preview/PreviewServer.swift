import FlyingSocks
import Glibc

/// Binds to this machine's own address and serves connections. This and `PreviewConnection` are the
/// only ones that know the socket library.
package struct PreviewServer: Sendable {
  /// Why there is no server.
  package enum Failure: Error {
    /// None of the ports from the one asked for could be had.
    case noPort
  }

  /// How many ports are tried from the one asked for.
  private static let attempts: UInt16 = 50
  /// How often closed connections are looked for.
  private static let keepAlivePause = Duration.seconds(5)

  private let session: PreviewSession

  /// A server of what `session` has to show.
  package init(_ session: PreviewSession) {
    self.session = session
  }

  /// Serves till `stop` gives something or ends. `meanwhile` runs as long, and is told the port, which
  /// is the next free one when `port` is taken.
  package func run(
    from port: UInt16, until stop: AsyncStream<Void>,
    meanwhile: @escaping @Sendable (UInt16) async -> Void
  ) async throws {
    let last = UInt16(min(Int(port) + Int(PreviewServer.attempts), Int(UInt16.max)))
    for candidate in port...last {
      let socket: Socket
      do {
        socket = try PreviewServer.listen(at: candidate)
      } catch SocketError.failed(_, let code, _) where code == EADDRINUSE || code == EACCES {
        continue
      }
      try await serve(socket, candidate, until: stop, meanwhile)
      return
    }
    throw Failure.noPort
  }

  private static func listen(at port: UInt16) throws -> Socket {
    let socket = try Socket(domain: AF_INET)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      // Sockets inherit this from the one that listens: answers leave at once.
      let prompt = BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY)
      try socket.setValue(true, for: prompt)
      try socket.bind(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
    } catch {
      try? socket.close()
      throw error
    }
    return socket
  }

  private func serve(
    _ socket: Socket, _ port: UInt16, until stop: AsyncStream<Void>,
    _ meanwhile: @escaping @Sendable (UInt16) async -> Void
  ) async throws {
    let pool = SocketPool(queue: ePoll(maxEvents: 20))
    try await pool.prepare()
    let listening = try AsyncSocket(socket: socket, pool: pool)
    let events = session.events
    let responder = PreviewResponder(session: session, port: port)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await pool.run() }
      group.addTask {
        await PreviewServer.accept(from: listening, pool, responder, events)
      }
      group.addTask { await meanwhile(port) }
      group.addTask {
        while !Task.isCancelled {
          try? await Task.sleep(for: PreviewServer.keepAlivePause)
          events.keepAlive()
        }
      }
      group.addTask { for await _ in stop { break } }
      await group.next()
      events.finish()
      try? socket.close()
      group.cancelAll()
    }
  }

  private static func accept(
    from listening: AsyncSocket, _ pool: any AsyncSocketPool, _ responder: PreviewResponder,
    _ events: EventHub
  ) async {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        do {
          let socket = try await listening.accept()
          let connection = PreviewConnection(
            socket: socket, pool: pool, responder: responder, events: events)
          group.addTask { await connection.run() }
        } catch SocketError.failed(_, let code, _)
          where code == EMFILE || code == ENFILE || code == ECONNABORTED
        {
          // Too many at a time: those who wait get their turn.
          try? await Task.sleep(for: .milliseconds(50))
        } catch {
          break
        }
      }
      group.cancelAll()
    }
  }
}
