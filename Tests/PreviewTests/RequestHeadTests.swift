import Testing

@testable import Preview

@Suite struct RequestHeadTests {
  private func head(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)) }

  @Test func whatMattersIsRead() {
    let found = head(
      "GET /a%20b?x=1 HTTP/1.1\r\nhost:  localhost:8080 \r\nRANGE: bytes=0-\r\nX: y\r\nEmpty:")
    #expect(found?.method == "GET")
    #expect(found?.target == "/a%20b")
    #expect(found?.host == "localhost:8080")
    #expect(found?.range == "bytes=0-")
    #expect(found?.keepsAlive == true)
    #expect(found?.hasBody == false)
  }

  @Test(arguments: [
    ("HTTP/1.1", "", true), ("HTTP/1.1", "\r\nConnection: close", false),
    ("HTTP/1.1", "\r\nConnection: Keep-Alive", true), ("HTTP/1.0", "", false),
  ])
  func theConnectionIsKeptUnlessToldOtherwise(_ version: String, _ line: String, _ kept: Bool) {
    #expect(head("GET / \(version)\(line)")?.keepsAlive == kept)
  }

  @Test(arguments: [
    ("Content-Length: 5", true), ("Content-Length: 0", false), ("Content-Length: -1", true),
    ("Transfer-Encoding: chunked", true), ("X: y", false),
  ])
  func aBodyIsNoticed(_ line: String, _ hasBody: Bool) {
    #expect(head("POST / HTTP/1.1\r\n\(line)")?.hasBody == hasBody)
  }

  @Test func twoHostsAreNone() {
    #expect(head("GET / HTTP/1.1\r\nHost: localhost\r\nHost: example.org")?.host == nil)
    #expect(head("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nHost: c")?.host == nil)
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET / HTTP/2", "GET  / HTTP/1.1", "GET / HTTP/1.1 x", " / HTTP/1.1",
    "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\n: x", "GET / HTTP/1.1\r\nHost : x",
    "GET / HTTP/1.1\r\nA: b\r\n c", "GET / HTTP/1.1\r\n\r\n",
  ])
  func whatIsNoHeadIsRefused(_ text: String) {
    #expect(head(text) == nil)
  }

  @Test func bytesThatAreNoTextAreRefused() {
    let bytes: [UInt8] = Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1".utf8)
    #expect(RequestHead(bytes) == nil)
  }
}
