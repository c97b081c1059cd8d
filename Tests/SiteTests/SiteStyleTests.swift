import Testing

@testable import Site

@Suite struct SiteStyleTests {
  @Test(arguments: [
    ("a {\n  color: red; /* one\n  two */\n  top: 0;\n}\n", "a {\ncolor: red;\ntop: 0;\n}\n"),
    ("/* a */ b /* c */ d {}", "b  d {}\n"),
    ("a { content: \"/* x */\"; }", "a { content: \"/* x */\"; }\n"),
    ("/* never closed\na {}", ""),
  ])
  func commentsAndIndentationAreLeftOut(_ part: String, _ published: String) {
    var style: [UInt8] = []
    SiteStyle.append(Array(part.utf8), to: &style)
    #expect(String(decoding: style, as: UTF8.self) == published)
  }

  @Test func theWholeHasNoCommentAndEveryBraceIsClosed() {
    let style = SiteStyle.joined()
    #expect(!String(decoding: style, as: UTF8.self).contains("/*"))
    #expect(style.count { $0 == UInt8(ascii: "{") } == style.count { $0 == UInt8(ascii: "}") })
  }
}
