import Content
import Testing

@testable import Preview

@Suite struct DressedPageTests {
  private let page = Array(
    """
    <html><head><title>x</title></head>
    <body class="p"><a class="skip-link" href="#indhold">s</a>
    <header class="site-header">h</header><main>m</main></body></html>
    """.utf8)

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func thePanelStandsBetweenSkipLinkAndHeader() {
    let dressed = text(DressedPage.make(page, panel: Array("<section>P</section>\n".utf8)))
    #expect(dressed.contains("s</a>\n<section>P</section>\n<header class=\"site-header\">"))
    #expect(dressed.contains("<link rel=\"stylesheet\" href=\"/_kursbuild/preview.css\"/></head>"))
    #expect(dressed.hasSuffix("\"></script></body></html>"))
  }

  @Test func theFingerprintsTellPageFromPanel() {
    let plain = text(DressedPage.script(page: page, panel: []))
    let same = text(DressedPage.script(page: page, panel: []))
    let warned = text(DressedPage.script(page: page, panel: [1]))
    let other = text(DressedPage.script(page: page + [1], panel: []))
    func part(_ script: String, _ name: String) -> Substring? {
      script.split(separator: " ").first { $0.hasPrefix(name) }
    }
    #expect(plain == same)
    #expect(part(plain, "data-page") == part(warned, "data-page"))
    #expect(part(plain, "data-panel") != part(warned, "data-panel"))
    #expect(part(plain, "data-page") != part(other, "data-page"))
  }

  @Test func aPageIsAnotherOneWhenAPictureOnItIs() {
    let shown = page + Array("<img src=\"../../medier/s%C3%B8.svg\"/>".utf8)
    let file = ContentFile(path: "medier/sø.svg", size: 1, modified: 5, inode: 7)
    let written = ContentFile(path: "medier/sø.svg", size: 1, modified: 6, inode: 7)
    func make(_ page: [UInt8], _ file: ContentFile) -> [UInt8] {
      DressedPage.make(page, panel: [], media: ["medier/sø.svg": file])
    }
    #expect(make(shown, file) == make(shown, file))
    #expect(make(shown, file) != make(shown, written))
    #expect(make(page, file) == make(page, written))
  }

  @Test func aPageWithoutTheUsualPlacesIsSentAsItIs() {
    let bare = Array("<html><head></head><body>x</body></html>".utf8)
    #expect(DressedPage.make(bare, panel: [65]) == bare)
  }

  @Test(arguments: [
    ("<a href=\"index.html\">", "<a href=\"/index.html\">"),
    ("<a href=\"kurser/a/x.html#y\">", "<a href=\"/kurser/a/x.html#y\">"),
    ("<script src=\"assets/site.js\">", "<script src=\"/assets/site.js\">"),
    ("<a href=\"#indhold\">", "<a href=\"#indhold\">"), ("<a href=\"/x\">", "<a href=\"/x\">"),
    ("<a href=\"https://x.dk/\">", "<a href=\"https://x.dk/\">"),
    ("<a href=\"mailto:a@b.dk\">", "<a href=\"mailto:a@b.dk\">"),
    ("<a href=\"\">", "<a href=\"\">"),
  ])
  func linksOfAPageShownElsewhereBeginAtTheTop(_ before: String, _ after: String) {
    #expect(text(DressedPage.rooted(Array(before.utf8))) == after)
  }
}
