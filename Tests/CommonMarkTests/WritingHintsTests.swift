import Diagnostics
import Testing

@testable import CommonMark

/// What is understood, but could be written better, is told once a file with every place to mend; and
/// mending it changes nothing in what the file means.
@Suite struct WritingHintsTests {
  /// The file with the fixes of every problem with this id done.
  private func mended(_ text: String, _ id: String) -> String {
    let bytes = Array(text.utf8)
    let document = DocumentParser().parse(SourceFile(path: "side.md", bytes: bytes))
    let fixes = document.diagnostics.filter { $0.id == id }.flatMap(\.fixes)
    var result = bytes
    for fix in fixes.sorted(by: { $0.range.start > $1.range.start }) {
      result.replaceSubrange(fix.range.start..<fix.range.end, with: Array(fix.replacement.utf8))
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test(arguments: [
    ("A\n::: husk\nB\n:::\nC\n", "A\n\n::: husk\n\nB\n\n:::\n\nC\n"),
    ("::: husk\n\nB\n\n:::\n", "::: husk\n\nB\n\n:::\n"),
    ("## A\n::: fold\n::: husk\nB\n:::\n:::\n", "## A\n\n::: fold\n::: husk\n\nB\n\n:::\n:::\n"),
    ("> A\n> ::: husk\n> B\n> :::\n> C\n", "> A\n>\n> ::: husk\n>\n> B\n>\n> :::\n>\n> C\n"),
    ("> ::: husk\n> B\n> :::\nC\n", "> ::: husk\n>\n> B\n>\n> :::\n\nC\n"),
    ("- A\n  ::: husk\n  B\n  :::\n- C\n", "- A\n  ::: husk\n  B\n  :::\n- C\n"),
    (
      "<!-- a -->\n::: husk\n<!-- b -->\nB\n<!-- c -->\n:::\n",
      "<!-- a -->\n::: husk\n<!-- b -->\nB\n<!-- c -->\n:::\n"
    ),
    ("```\n::: husk\nB\n:::\n```\n", "```\n::: husk\nB\n:::\n```\n"),
    ("    ::: husk\n", "    ::: husk\n"),
    ("| a |\n|---|\n| b |\n::: husk\n- c\n:::", "| a |\n|---|\n| b |\n\n::: husk\n\n- c\n\n:::"),
  ])
  func blankLinesAroundDirectivesAreAdded(_ text: String, _ better: String) {
    #expect(mended(text, "tom-linje-mangler") == better)
    #expect(mended(better, "tom-linje-mangler") == better)
    #expect(Parsed(text).dump == Parsed(better).dump)
  }

  @Test(arguments: [
    ("-\ta\n\tb\n", "-   a\n    b\n"),
    ("1.\ta\n", "1.  a\n"),
    ("  \ta\n", "  \ta\n"),
    (">\ta\n", ">   a\n"),
    ("a\tb\n", "a\tb\n"),
    ("```\n\ta\n```\n", "```\n\ta\n```\n"),
  ])
  func tabsBeforeTextBecomeSpaces(_ text: String, _ better: String) {
    #expect(mended(text, "skrivemaade") == better)
    #expect(Parsed(text).dump == Parsed(better).dump)
  }

  @Test(arguments: [
    ("a\r\nb\r\n", "a\nb\n"), ("a\rb", "a\nb"), ("bla\u{30A} A\u{30A}\n", "blå Å\n"),
    ("\u{FEFF}a\n", "a\n"), ("- [X] a\n", "- [x] a\n"), ("#\u{A0}a\n", "# a\n"),
  ])
  func toleratedSpellingsAreMendedAtOnce(_ text: String, _ better: String) {
    #expect(mended(text, "skrivemaade") == better)
    #expect(Parsed(better).problems == [])
  }

  @Test(arguments: [
    ("1. a\n\n::: husk\nb\n:::\n\n2. c\n", true),
    ("1. a\n\n::: husk\nb\n:::\n\n1. c\n", false),
    ("- a\n::: husk\nb\n:::\n- c\n", true),
    ("- a\n\n::: husk\nb\n:::\n\n- c\n", false),
    ("- a\n\n  ::: husk\n  b\n  :::\n- c\n", false),
    ("- a\n::: husk\nb\n:::\n1. c\n", false),
    ("- a\n\nb\n::: husk\nb\n:::\n- c\n", false),
  ])
  func aDirectiveThatSplitsAListIsToldAtItsLine(_ text: String, _ isTold: Bool) {
    #expect(Parsed(text).problems == (isTold ? ["direktiv-deler-liste ::: husk"] : []))
  }

  @Test(arguments: [
    ("a[^1]\n\n[^1]: b\n\n    c\n", ["fodnote-flere-afsnit c"]),
    ("a[^1]\n\n[^1]: b\n    c\n", []),
    ("a[^1]\n\n[^1]: b\n\nc\n", []),
    ("a[^1]\n\n[^1]: b\n\n```\nc\n```\n", []),
    ("a[^1]\n\n[^1]: b\n\nc\n\n    d\n", []),
  ])
  func aFootnoteOfSeveralParagraphsIsTold(_ text: String, _ problems: [String]) {
    #expect(Parsed(text).problems == problems)
  }
}

/// A line of dashes that does not fit the rows is told once, and at its own place.
@Suite struct DashLineTests {
  @Test(arguments: [
    ("| a | b |\n|---|\n| c | d |\n", ["tabel-kolonner |---|"]),
    ("| a |\n|---|---|\n| c |\n", ["tabel-kolonner |---|---|"]),
    ("| a | b |\n|---|---|\n| c |\n", ["tabel-kolonner | c |"]),
    ("| a |\n|---|---|\n| c | d |\n", ["tabel-kolonner | a |"]),
    ("| a | b |\n|---|---|\n| c | d |\n", []),
  ])
  func theLineThatIsWrongIsNamed(_ text: String, _ problems: [String]) {
    #expect(Parsed(text).problems == problems)
  }
}
