import FlyingFox
import FlyingSocks
import Glibc

/// The only file that knows the server library: binds to this machine's own address, and turns
/// requests and answers into HTTP.
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
      do {
        try await serve(at: candidate, until: stop, meanwhile)
        return
      } catch SocketError.failed(_, let code, _) where code == EADDRINUSE || code == EACCES {
        continue
      }
    }
    throw Failure.noPort
  }

  private func serve(
    at port: UInt16, until stop: AsyncStream<Void>,
    _ meanwhile: @escaping @Sendable (UInt16) async -> Void
  ) async throws {
    let responder = PreviewResponder(session: session, port: port)
    let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
    let configuration = HTTPServer.Configuration(
      address: address, timeout: 60, pool: PromptPool(HTTPServer.defaultPool()),
      logger: .disabled)
    let events = session.events
    let server = HTTPServer(
      config: configuration,
      handler: ClosureHTTPHandler { request in
        PreviewServer.response(to: request, responder, events)
      })
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        try await server.run()
        return false
      }
      group.addTask {
        try await server.waitUntilListening()
        return true
      }
      guard try await group.next() == true else { return }
      group.addTask {
        for await _ in stop { break }
        return true
      }
      group.addTask {
        await meanwhile(port)
        return true
      }
      group.addTask {
        while !Task.isCancelled {
          try await Task.sleep(for: PreviewServer.keepAlivePause)
          events.keepAlive()
        }
        return true
      }
      _ = try await group.next()
      events.finish()
      await server.stop(timeout: 0)
      group.cancelAll()
      // What is still on its way ends with an error nobody needs to hear of.
      while let _ = try? await group.next() {}
    }
  }

  // MARK: - HTTP

  /// What every answer says beside what it sends: nothing is kept, nothing is guessed, and nobody
  /// else's page may use it.
  private static let headers: HTTPHeaders = [
    HTTPHeader("Cache-Control"): "no-store",
    HTTPHeader("X-Content-Type-Options"): "nosniff",
    HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    HTTPHeader("Referrer-Policy"): "no-referrer",
  ]

  private static let pagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    + "font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; "
    + "frame-ancestors 'none'"

  /// A picture that is opened on its own runs nothing and fetches nothing.
  private static let picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

  private static func response(
    to request: HTTPRequest, _ responder: PreviewResponder, _ events: EventHub
  ) -> HTTPResponse {
    let answer = responder.answer(
      PreviewResponder.Request(
        method: request.method.rawValue, target: request.target.path(percentEncoded: true),
        host: request.headers[.host], range: request.headers[.range]))
    var headers = PreviewServer.headers
    headers[.contentType] = answer.type
    if answer.type.hasPrefix("text/html") {
      headers[HTTPHeader("Content-Security-Policy")] = pagePolicy
    } else if answer.type == "image/svg+xml" {
      headers[HTTPHeader("Content-Security-Policy")] = picturePolicy
    }
    for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
    let code = HTTPStatusCode(answer.status, phrase: phrases[answer.status] ?? "")
    if request.method == .HEAD { return head(answer, code, headers) }
    return HTTPResponse(statusCode: code, headers: headers, body: body(of: answer, events))
  }

  /// The head of an answer: as long as the answer would be, and nothing after it.
  private static func head(
    _ answer: PreviewResponder.Answer, _ code: HTTPStatusCode, _ headers: HTTPHeaders
  ) -> HTTPResponse {
    var headers = headers
    switch answer.body {
    case .bytes(let bytes): headers[.contentLength] = String(bytes.count)
    case .file(_, let range): headers[.contentLength] = String(range.count)
    case .events: break
    }
    return HTTPResponse(statusCode: code, headers: headers)
  }

  private static func body(
    of answer: PreviewResponder.Answer, _ events: EventHub
  ) -> HTTPBodySequence {
    switch answer.body {
    case .bytes(let bytes):
      HTTPBodySequence(
        from: SentBytes(bytes), count: bytes.count, suggestedBufferSize: max(1, bytes.count))
    case .file(let file, let range):
      HTTPBodySequence(
        from: SentFile(file, range), count: range.count, suggestedBufferSize: 64 * 1024)
    case .events: HTTPBodySequence(from: SentEvents(stream: events.subscribe()))
    }
  }

  private static let phrases = [
    200: "OK", 206: "Partial Content", 308: "Permanent Redirect", 400: "Bad Request",
    404: "Not Found", 405: "Method Not Allowed", 416: "Range Not Satisfiable",
    421: "Misdirected Request",
  ]
}
