import Testing

@testable import Preview

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", "index.html"), ("/kurser.html", "kurser.html"), ("/kurser/a/", "kurser/a/index.html"),
    ("/kurser/a/x.html", "kurser/a/x.html"), ("/medier/%C3%A5.svg", "medier/å.svg"),
    ("/medier/et%20billede.png", "medier/et billede.png"), ("/a..b", "a..b"), ("/...", "..."),
    ("/_kursbuild/problemer", "_kursbuild/problemer"), ("/100%25.svg", "100%.svg"),
  ])
  func aPathOfTheSiteIsDecoded(_ target: String, _ path: String) {
    #expect(RequestPath(target: target)?.text == path)
  }

  @Test(arguments: [
    "", "kurser.html", "http://127.0.0.1/", "*", "/..", "/../etc/passwd", "/a/../b", "/a/./b",
    "/%2e%2e/etc/passwd", "/%2E%2E%2Fetc", "/..%2fetc", "/a%2Fb", "/..\\etc", "/..%5Cetc",
    "/a%00.html", "/a\u{0}b", "//etc/passwd", "/a//b", "/a%0d%0aX:1", "/%", "/%4", "/%zz", "/%ff",
    "/medier/%c3", "/a%7f",
  ])
  func whatNoBrowserSendsIsRefused(_ target: String) {
    #expect(RequestPath(target: target) == nil)
  }
}
