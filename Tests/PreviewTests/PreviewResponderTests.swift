import Testing

@testable import Preview

@Suite struct PreviewResponderTests {
  private typealias Request = PreviewResponder.Request

  private func text(_ answer: PreviewResponder.Answer) -> String {
    guard case .bytes(let bytes) = answer.body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func responder(_ scratch: Scratch) async throws -> PreviewResponder {
    PreviewResponder(session: try await scratch.session(), port: 8080)
  }

  @Test(arguments: ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"])
  func namesOfThisMachineAreAnswered(_ host: String) async throws {
    let scratch = try Scratch()
    let answer = try await responder(scratch).answer(Request(target: "/", host: host))
    #expect(answer.status == 200)
  }

  @Test(arguments: [
    nil, "", "example.org", "example.org:8080", "127.0.0.1", "127.0.0.1:8081", "localhost",
    "localhost.example.org:8080", "127.0.0.1:8080.example.org", "127.0.0.2:8080", "0.0.0.0:8080",
  ])
  func anyOtherNameIsRefused(_ host: String?) async throws {
    let answer = try await responder(Scratch()).answer(Request(target: "/", host: host))
    #expect(answer.status == 421)
    #expect(text(answer).contains("http://127.0.0.1:8080/"))
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get", ""])
  func onlyReadingIsAllowed(_ method: String) async throws {
    let answer = try await responder(Scratch())
      .answer(Request(method: method, target: "/", host: "localhost:8080"))
    #expect(answer.status == 405)
    #expect(answer.headers.contains { $0 == ("Allow", "GET, HEAD") })
  }

  @Test(arguments: [
    ("/", 200, "text/html; charset=utf-8"), ("/kurser.html", 200, "text/html; charset=utf-8"),
    ("/kurser/a/et.html", 200, "text/html; charset=utf-8"),
    ("/kurser/a/", 200, "text/html; charset=utf-8"),
    ("/kurser/a", 308, "text/plain; charset=utf-8"),
    ("/assets/site.css", 200, "text/css; charset=utf-8"),
    ("/assets/site.js", 200, "text/javascript; charset=utf-8"),
    ("/assets/soeg/o0.js", 200, "text/javascript; charset=utf-8"),
    ("/assets/soeg/katalog.js", 200, "text/javascript; charset=utf-8"),
    ("/assets/soeg/o9.js", 404, "text/html; charset=utf-8"),
    ("/medier/kasser.svg", 200, "image/svg+xml"), ("/medier/", 404, "text/html; charset=utf-8"),
    ("/medier/andet.svg", 404, "text/html; charset=utf-8"),
    ("/kilder.yml", 404, "text/html; charset=utf-8"),
    ("/kurser/a/et.md", 404, "text/html; charset=utf-8"),
    ("/_kursbuild/problemer", 200, "text/html; charset=utf-8"),
    ("/_kursbuild/preview.js", 200, "text/javascript; charset=utf-8"),
    ("/_kursbuild/haendelser", 200, "text/event-stream"),
    ("/../kursbuild.yml", 400, "text/plain; charset=utf-8"),
  ])
  func addressesAreLookedUp(_ target: String, _ status: Int, _ type: String) async throws {
    let scratch = try Scratch()
    let answer = try await responder(scratch).answer(
      Request(target: target, host: "localhost:8080"))
    scratch.close()
    #expect(answer.status == status)
    #expect(answer.type == type)
  }

  @Test func aPartOfAFileIsSentWhenAPlayerAsks() async throws {
    let scratch = try Scratch(["medier/film.mp4": "0123456789"])
    let responder = try await responder(scratch)
    let answer = responder.answer(
      Request(target: "/medier/film.mp4", host: "localhost:8080", range: "bytes=2-4"))
    #expect(answer.status == 206)
    #expect(answer.headers.contains { $0 == ("Content-Range", "bytes 2-4/10") })
    guard case .file(let file, let range) = answer.body else {
      Issue.record("not a file")
      return
    }
    #expect(file.read(at: range.lowerBound, atMost: range.count) == Array("234".utf8))
    scratch.close()
  }

  @Test func aDrawingIsSentAsItWouldBePublished() async throws {
    let scratch = try Scratch([
      "medier/kasser.svg": """
      <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x()</script><path/></svg>
      """
    ])
    let answer = try await responder(scratch).answer(
      Request(target: "/medier/kasser.svg", host: "localhost:8080"))
    #expect(answer.status == 200)
    #expect(text(answer).contains("<path") && !text(answer).contains("script"))
    scratch.close()
  }

  @Test func mediaBehindALinkAreNotServed() async throws {
    let scratch = try Scratch()
    let responder = try await responder(scratch)
    try scratch.write("uden/for.svg", "<svg/>")
    try scratch.move("medier", to: "uden/medier")
    try scratch.link("medier", to: scratch.root + "/uden/medier")
    // The listing is the one from before.
    let answer = responder.answer(Request(target: "/medier/kasser.svg", host: "localhost:8080"))
    #expect(answer.status == 404)
  }

  @Test func aPageWithAnErrorIsShownAsItLastWas() async throws {
    let scratch = try Scratch()
    let session = try await scratch.session()
    let responder = PreviewResponder(session: session, port: 8080)
    let request = Request(target: "/kurser/a/et.html", host: "localhost:8080")
    #expect(!text(responder.answer(request)).contains("kursbuild-panel"))
    try scratch.write("kurser/a/et.md", "---\ntitel: Et\n---\n\n::: quatsch\n\nNyt.\n\n:::\n")
    let broken = text(responder.answer(request))
    #expect(broken.contains("<h2 id=\"kursbuild-problemer-titel\">1 fejl på denne side</h2>"))
    #expect(broken.contains("kurser/a/et.md:5:5: fejl[ukendt-direktiv]"))
    #expect(broken.contains("seneste udgave uden fejl") && broken.contains("Kæden"))
    try scratch.write("kurser/a/et.md", "---\ntitel: Et\n---\n\nMendet.\n")
    let mended = text(responder.answer(request))
    #expect(mended.contains("Mendet.") && !mended.contains("kursbuild-panel"))
  }

  @Test func aPageNobodyHasSeenIsShownAsFarAsItGoes() async throws {
    let scratch = try Scratch([
      "kurser/a/et.md": "---\ntitel: Et\n---\n\n::: quatsch\n\nNyt.\n\n:::\n"
    ])
    let answer = try await responder(scratch).answer(
      Request(target: "/kurser/a/et.html", host: "localhost:8080"))
    #expect(text(answer).contains("1 fejl på denne side"))
    #expect(!text(answer).contains("seneste udgave uden fejl"))
    #expect(text(answer).contains("<h1>Et</h1>"))
  }

  @Test func aDraftCanBeLookedAtAndSaysSo() async throws {
    let scratch = try Scratch(["kurser/a/et.md": "---\ntitel: Et\nkladde: ja\n---\n\nTekst.\n"])
    let responder = try await responder(scratch)
    let page = responder.answer(Request(target: "/kurser/a/et.html", host: "localhost:8080"))
    #expect(text(page).contains("Siden er en kladde"))
    let course = responder.answer(Request(target: "/kurser/a/", host: "localhost:8080"))
    #expect(!text(course).contains("et.html"))
  }
}
