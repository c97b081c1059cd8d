import FlyingSocks
import Glibc

/// One connection of a browser: reads requests and sends answers, one after the other.
struct PreviewConnection: Sendable {
  /// How much of a file is read at a time.
  private static let pieceSize = 256 * 1024

  let socket: AsyncSocket
  let pool: any AsyncSocketPool
  let responder: PreviewResponder
  let events: EventHub

  /// Answers until the browser goes away, or is told to.
  func run() async {
    defer { try? socket.close() }
    var received: [UInt8] = []
    do {
      while let bytes = try await head(&received) {
        guard let head = RequestHead(bytes), !head.hasBody else {
          try await send(HTTPText.head(of: responder.malformed(), keepsAlive: false))
          return
        }
        let keepsAlive = try await answer(head)
        guard keepsAlive else { return }
      }
    } catch {
      // The browser has gone, or the server is to end: there is nobody to tell.
    }
  }

  /// Reads the next head up to its empty line; nil when there is no more. What was received after it
  /// stays in `received`.
  private func head(_ received: inout [UInt8]) async throws -> [UInt8]? {
    let end = Array("\r\n\r\n".utf8)
    var searched = 0
    while true {
      if let place = received.indices.dropFirst(searched).first(where: {
        received[$0...].starts(with: end)
      }) {
        defer { received.removeFirst(place + end.count) }
        return Array(received[..<place])
      }
      searched = max(0, received.count - end.count)
      guard received.count <= RequestHead.longest else { return [] }
      let bytes = try await socket.read(atMost: 4096)
      guard !bytes.isEmpty else { return nil }
      received += bytes
    }
  }

  /// Sends the answer to a request; tells whether another may follow.
  private func answer(_ head: RequestHead) async throws -> Bool {
    let answer = responder.answer(
      PreviewResponder.Request(
        method: head.method, target: head.target, host: head.host, range: head.range))
    // The stream of events has no length: it ends with the connection.
    let keepsAlive = head.keepsAlive && !answer.isStream
    let bytes = HTTPText.head(of: answer, keepsAlive: keepsAlive)
    if head.method == "HEAD" {
      try await send(bytes)
      return keepsAlive
    }
    switch answer.body {
    case .bytes(let body): try await send(bytes + body)
    case .file(let file, let range):
      try await send(bytes)
      try await send(file, range)
    case .events:
      try await send(bytes)
      for await event in events.subscribe() { try await send(event) }
    }
    return keepsAlive
  }

  private func send(_ file: OpenMedium, _ range: Range<Int>) async throws {
    var rest = range
    while !rest.isEmpty {
      let count = min(PreviewConnection.pieceSize, rest.count)
      // A file that has become shorter ends the connection: its length has been promised.
      guard let bytes = file.read(at: rest.lowerBound, atMost: count), !bytes.isEmpty else {
        throw SocketError.disconnected
      }
      try await send(bytes)
      rest = rest.lowerBound + bytes.count..<rest.upperBound
    }
  }

  /// Sends all of the bytes, waiting where the browser does not take them fast enough.
  private func send(_ bytes: [UInt8]) async throws {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.send(
          socket.socket.file.rawValue, buffer.baseAddress.map { unsafe $0 + sent },
          buffer.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count >= 0 {
        sent += count
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        try await pool.suspendSocket(socket.socket, untilReadyFor: .write)
      } else if errno != EINTR {
        throw SocketError.disconnected
      }
    }
  }
}
