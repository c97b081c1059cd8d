import CommonMark
import Diagnostics
import Testing

/// Files as other programs save them: line ends, byte order marks, stray characters.
struct FileFormTests {
  private static let text = """
    # Titel

    <!-- en
    kommentar -->
    ::: husk
    - [x] a [@s2]
    - [ ] b
    :::

    | a | b |
    |---|---|
    | 1 | 2 |

    slut
    """

  @Test(arguments: ["\r\n", "\r"])
  func lineEndsMakeNoDifference(_ lineEnd: String) {
    let expected = Parsed(FileFormTests.text)
    let parsed = Parsed(FileFormTests.text.replacing("\n", with: lineEnd))
    #expect(parsed.dump == expected.dump)
    #expect(parsed.places == expected.places)
    #expect(parsed.document.diagnostics.map(\.id) == ["skrivemaade", "tom-linje-mangler"])
  }

  @Test func byteOrderMarkIsPassedOver() {
    let parsed = Parsed("\u{FEFF}# a\n\n| b |\n|---|\n")
    #expect(parsed.dump == "(h1 \"a\")\n(table - (\"b\"))")
    #expect(parsed.document.diagnostics.map(\.range) == [SourceRange(0, 3)])
  }

  @Test func decomposedLetterIsComposedInText() {
    let parsed = Parsed("ga\u{30A} `a\u{30A}`")
    guard case .paragraph(let content) = parsed.document.blocks.first?.kind else {
      Issue.record("no paragraph")
      return
    }
    #expect(content.first == .text(Array("gå ".utf8)))
    #expect(content.last == .code([0x61, 0xCC, 0x8A]))
    #expect(parsed.document.diagnostics.map(\.range) == [SourceRange(1, 4)])
  }

  @Test(arguments: [
    "a\u{1}b", "`a\u{1}b`", "```\na\u{1}b\n```", "[a]{n=\"x\u{1}y\"}", "[@s\u{1}]", "[a](/\u{1})",
    "a\u{0}b", "a\u{7F}b", "a\u{85}b", "a\u{FFFE}b", "a\u{FFFF}b", "| a\u{1} |\n|---|\n", "&#1;",
    "[a](/&#1;)", "[a](/b \"&#xFFFF;\")",
  ])
  func controlCharacterIsAnErrorAndGoesNowhere(_ text: String) {
    let parsed = Parsed(text)
    #expect(parsed.document.diagnostics.map(\.id) == ["styretegn"])
    let hasControl = parsed.dump.unicodeScalars.contains { scalar in
      scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
        || scalar.value >= 0xFFFE && scalar.value <= 0xFFFF
    }
    #expect(!hasControl)
  }

  @Test func tokensSurviveEverySign() {
    let signs = "𐄀0𐄀 𐄁0𐄁 𐄂0𐄂 𐎟0𐎟 𐏐0𐏐 𐡗0𐡗 𐤟0𐤟"
    #expect(Parsed(signs + " [@s2]").dump == "(p \"\(signs) \" (cite s2))")
    let all = Parsed(signs + " 𐤿0𐤿 [@s2]")
    #expect(all.document.diagnostics.map(\.id) == ["for-mange-saertegn"])
  }

  @Test func tabsIndentAsInCommonMark() {
    #expect(
      Parsed("-\ta\n\n\t::: husk\n\tb\n\t:::\n").dump
        == "(ul loose (li (p \"a\") (:::husk (p \"b\"))))")
    #expect(Parsed("-\t[ ] a").dump == "(ul tight (li [ ] (p \"a\")))")
  }

  @Test func bodyBeginsAfterTheFrontMatter() {
    let bytes = Array("---\ntitel: <!-- [@x]\n---\n[@s2]".utf8)
    let document = DocumentParser().parse(SourceFile(path: "a.md", bytes: bytes), bodyStart: 25)
    #expect(DocumentDump.dump(document) == "(p (cite s2))")
    #expect(document.blocks.first?.range == SourceRange(25, 30))
    #expect(document.diagnostics.isEmpty)
  }
}
