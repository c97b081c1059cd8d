/// Writes the head of an answer (RFC 9112).
enum HTTPText {
  /// What every answer says beside what it sends: nothing is kept, nothing is guessed, and nobody
  /// else's page may use it.
  private static let common = """
    Cache-Control: no-store\r
    X-Content-Type-Options: nosniff\r
    Cross-Origin-Resource-Policy: same-origin\r
    Referrer-Policy: no-referrer\r

    """

  private static let pagePolicy = """
    Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'none'; \
    base-uri 'none'; frame-ancestors 'none'\r

    """

  /// A picture that is opened on its own runs nothing and fetches nothing.
  private static let picturePolicy = """
    Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox\r

    """

  private static let phrases = [
    200: "OK", 206: "Partial Content", 308: "Permanent Redirect", 400: "Bad Request",
    404: "Not Found", 405: "Method Not Allowed", 416: "Range Not Satisfiable",
    421: "Misdirected Request",
  ]

  /// The head with its empty line; of an answer without a connection to keep, the body as well is
  /// for the caller to send.
  static func head(of answer: PreviewResponder.Answer, keepsAlive: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(answer.status) \(phrases[answer.status] ?? "")\r\n" + common
    text += "Content-Type: \(answer.type)\r\n"
    if answer.type.hasPrefix("text/html") {
      text += pagePolicy
    } else if answer.type == "image/svg+xml" {
      text += picturePolicy
    }
    for (name, value) in answer.headers { text += "\(name): \(value)\r\n" }
    switch answer.body {
    case .bytes(let bytes): text += "Content-Length: \(bytes.count)\r\n"
    case .file(_, let range): text += "Content-Length: \(range.count)\r\n"
    case .events: break
    }
    text += keepsAlive ? "\r\n" : "Connection: close\r\n\r\n"
    return Array(text.utf8)
  }
}
