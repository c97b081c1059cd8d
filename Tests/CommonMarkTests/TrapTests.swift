import CommonMark
import Diagnostics
import Testing

/// A piece of the house language with what it must become and what is to be said of it. Problems are
/// written `id: the source they point at`.
struct Trap: Sendable, CustomTestStringConvertible {
  let name: String
  let markdown: String
  let tree: String
  let problems: [String]

  init(_ name: String, _ markdown: String, _ tree: String, says problems: [String] = []) {
    self.name = name
    self.markdown = markdown
    self.tree = tree
    self.problems = problems
  }

  var testDescription: String { name }

  /// Asserts tree and problems.
  func check() {
    let file = SourceFile(path: "side.md", bytes: Array(markdown.utf8))
    let document = DocumentParser().parse(file)
    #expect(DocumentDump.dump(document) == tree)
    // Blank lines round directives are WritingHintsTests' subject; here they would only be noise.
    let said = document.diagnostics.filter { $0.id != "tom-linje-mangler" }.sorted(
      by: Diagnostic.sourceOrder
    ).map {
      "\($0.id): " + String(decoding: file.bytes[$0.range.start..<$0.range.end], as: UTF8.self)
    }
    #expect(said == problems)
  }
}

/// The traps of riding on libcmark, one test each.
@Suite struct TrapTests {
  @Test(arguments: [
    Trap(
      "a directive in a comment is not a directive", "A\n\n<!--\n::: husk\n-->\n\nB",
      "(p \"A\")\n(p \"B\")"),
    Trap(
      "a comment does not loosen a list", "- a\n<!-- skjult -->\n- b",
      "(ul tight (li (p \"a\")) (li (p \"b\")))"),
    Trap("a comment may end a line of text", "A <!-- skjult -->\nB", "(p \"A\" / \"B\")"),
    Trap(
      "a comment hides a fence and its code", "A\n\n<!--\n```\nkode\n-->\n\nB",
      "(p \"A\")\n(p \"B\")"),
    Trap(
      "a comment in code is left out too", "```\nA\n<!-- skjult -->\nB\n```", "(pre \"A\\nB\\n\")"),
    Trap(
      "a comment that never ends hides the rest", "A\n\n<!-- skjult\n\nB", "(p \"A\")",
      says: ["kommentar-uden-slut: <!--"]),
    Trap(
      "a comment in a table row", "| a |\n|---|\n| 1 | <!-- skjult -->", "(table - (\"a\") (\"1\"))"
    ),
  ])
  func comments(_ trap: Trap) { trap.check() }

  @Test(arguments: [
    Trap("text in a fence stays", "```\n::: husk\n[@s1]\n```", "(pre \"::: husk\\n[@s1]\\n\")"),
    Trap(
      "notations in a code span stay", "`[@s1] {#a}` og `[^1]`",
      "(p (code \"[@s1] {#a}\") \" og \" (code \"[^1]\"))"),
    Trap(
      "a code span over two lines", "`a [@s1]\n[@s2] b` [@s3]",
      "(p (code \"a [@s1] [@s2] b\") \" \" (cite s3))"),
    Trap("an escaped bracket is text", "\\[@s1]", "(p \"[@s1]\")"),
    Trap(
      "a fence in a list item", "- a\n\n  ```\n  ::: husk\n  ```\n\n- b",
      "(ul loose (li (p \"a\") (pre \"::: husk\\n\")) (li (p \"b\")))"),
  ])
  func code(_ trap: Trap) { trap.check() }

  @Test(arguments: [
    Trap(
      "a box is not a link", "- [x] ja\n- [ ] nej\n\n[x]: /u",
      "(ul tight (li [x] (p \"ja\")) (li [ ] (p \"nej\")))"),
    Trap(
      "a footnote is not a link definition", "A[^1]\n\n[^1]: https://x.dk",
      "(p \"A\" (^1))\n(fn 1 \"https://x.dk\")"),
    Trap(
      "a source is not a link", "A [@s1]\n\n[@s1]: /u",
      "(p \"A \" (cite s1))\n(p (cite s1) \": /u\")"),
    Trap(
      "a gap is not a link", "::: quiz\n\nEn [[varig]] lidelse\n\n[varig]: /u\n\n:::",
      "(:::quiz (p \"En \" (gap \"varig\") \" lidelse\"))"),
    Trap(
      "double brackets outside a quiz are text", "En [[varig]] lidelse",
      "(p \"En [[varig]] lidelse\")"),
    Trap("emphasis in an attribute is none", "## A {#a n=\"*b* _c_\"}", "(h2 #a n=*b* _c_ \"A\")"),
    Trap(
      "attributes on links, pictures and phrases",
      "[t](/u){.a} ![b](c.svg \"d\"){bredde=halv} [Signs]{lang=en}",
      "(p (a /u .a \"t\") \" \" (img c.svg 'd' bredde=halv \"b\") \" \" (span lang=en \"Signs\"))"),
    Trap(
      "braces that belong to nothing are text", "Mængden {a} er tom {b}.",
      "(p \"Mængden \" \"{a}\" \" er tom \" \"{b}\" \".\")"),
    Trap("a locator", "[@s2, s. 4]", "(p (cite s2 \"s. 4\"))"),
    Trap(
      "emphasis beside a notation", "**Fed**[@s1] og *(a)*[@s2]",
      "(p (strong \"Fed\") (cite s1) \" og \" (em \"(a)\") (cite s2))"),
  ])
  func notations(_ trap: Trap) { trap.check() }

  @Test(arguments: [
    Trap(
      "three colons or more, with and without blank", ":::husk\nA\n:::\n\n::::: vigtigt\nB\n:::::",
      "(:::husk (p \"A\"))\n(:::vigtigt (p \"B\"))"),
    Trap(
      "title and attributes in either order",
      "::: husk {#a} Titel *k*\nA\n:::\n\n::: husk Titel {#b}\nB\n:::",
      "(:::husk #a (title \"Titel \" (em \"k\")) (p \"A\"))\n(:::husk #b (title \"Titel\") (p \"B\"))"
    ),
    Trap(
      "a title knows the document's links", "::: husk Se [d]\nA\n:::\n\n[d]: /u",
      "(:::husk (title \"Se \" (a /u \"d\")) (p \"A\"))"),
    Trap(
      "nested, closed by name", "::: fold\n::: husk\nA\n::: /husk\n::: /fold",
      "(:::fold (:::husk (p \"A\")))"),
    Trap(
      "in a list item it does not loosen the list", "- a\n  ::: husk\n  B\n  :::\n- c",
      "(ul tight (li (p \"a\") (:::husk (p \"B\"))) (li (p \"c\")))"),
    Trap("in a quote", "> ::: husk\n> A\n> :::", "(quote (:::husk (p \"A\")))"),
    Trap(
      "æøå may be written ae, oe, aa", "::: MÅL\n- a {#b}\n:::",
      "(:::maal (ul tight (li #b (p \"a\"))))"),
    Trap(
      "never closed", "::: husk\nA", "(:::husk (p \"A\"))", says: ["direktiv-uden-slut: ::: husk"]),
    Trap("never opened", "A\n\n:::", "(p \"A\")", says: ["slut-uden-direktiv: :::"]),
    Trap(
      "opened inside a list item and closed outside", "- ::: husk\n  A\n\n:::",
      "(ul tight (li (:::husk (p \"A\"))))",
      says: ["direktiv-uden-slut: ::: husk", "slut-uden-direktiv: :::"]),
    Trap(
      "text after a closer", "::: husk\nA\n::: /husk B", "(:::husk (p \"A\"))",
      says: ["tekst-efter-slut: B"]),
    Trap(
      "closing the outer one leaves the inner unclosed", "::: fold\n::: husk\nA\n::: /fold",
      "(:::fold (:::husk (p \"A\")))",
      says: ["direktiv-uden-slut: ::: husk"]),
  ])
  func directives(_ trap: Trap) { trap.check() }

  @Test(arguments: [
    Trap(
      "with caption, id and row heads",
      "Tabel: Tal {#t rækkehoved}\n| a | b |\n|:--|--:|\n| 1 | 2 |",
      "(table #t raekkehoved rowheads lr (caption \"Tal\") (\"a\" | \"b\") (\"1\" | \"2\"))"),
    Trap(
      "earlier lines stay a paragraph", "Før\na | b\n--- | ---\n1 | 2",
      "(p \"Før\")\n(table -- (\"a\" | \"b\") (\"1\" | \"2\"))"),
    Trap(
      "in a list item", "- a | b\n  --- | ---\n  1 | 2",
      "(ul tight (li (table -- (\"a\" | \"b\") (\"1\" | \"2\"))))"),
    Trap("in a quote", "> | a |\n> |---|\n> | 1 |", "(quote (table - (\"a\") (\"1\")))"),
    Trap(
      "bars in code and escaped bars are no borders", "| a | b |\n|---|---|\n| `x|y` | c\\|d |",
      "(table -- (\"a\" | \"b\") ((code \"x|y\") | \"c|d\"))"),
    Trap(
      "cells know the document's links and notes",
      "| a |\n|---|\n| [d] [@s1] [^1] |\n\n[d]: /u\n\n[^1]: Note",
      "(table - (\"a\") ((a /u \"d\") \" \" (cite s1) \" \" (^1)))\n(fn 1 \"Note\")"),
    Trap(
      "a cell may begin like a heading or a list", "| a |\n|---|\n| # b |\n| - c |",
      "(table - (\"a\") (\"# b\") (\"- c\"))"),
    Trap("a break in a cell", "| a |\n|---|\n| b<br>c |", "(table - (\"a\") (\"b\" br \"c\"))"),
    Trap(
      "too few cells", "| a | b |\n|---|---|\n| 1 |", "(table -- (\"a\" | \"b\") (\"1\" | ))",
      says: ["tabel-kolonner: | 1 |"]),
    Trap(
      "ended by a list", "| a |\n|---|\n| 1 |\n- b",
      "(table - (\"a\") (\"1\"))\n(ul tight (li (p \"b\")))"),
    Trap(
      "in code it is code", "```\n| a |\n|---|\n| 1 |\n```", "(pre \"| a |\\n|---|\\n| 1 |\\n\")"),
  ])
  func tables(_ trap: Trap) { trap.check() }

  @Test(arguments: [
    Trap(
      "a date is not a list", "1. januar 2024 trådte loven i kraft.",
      "(p \"1. januar 2024 trådte loven i kraft.\")"),
    Trap(
      "quotes, dashes and blanks that hold", "\"Ja\" - kl. 10-11.30, § 20, 35 %, 33,9 mio.",
      "(p \"”Ja” – kl._10–11.30, §_20, 35_%, 33,9_mio.\")"),
    Trap(
      "what typography leaves alone", "2024-02-30, §§ 20-22, -5, 5 - 3, 978-87-93676-56-5, a-b",
      "(p \"2024-02-30, §§_20-22, -5, 5 - 3, 978-87-93676-56-5, a-b\")"),
    Trap(
      "definitions", "Begreb\n: Det betyder\n: og det",
      "(dl (dt \"Begreb\") (dd \"Det betyder\") (dd \"og det\"))"),
    Trap("struck out", "Det ~~var~~ er", "(p \"Det \" (del \"var\") \" er\")"),
    Trap("a control character", "A\u{1}B", "(p \"A B\")", says: ["styretegn: \u{1}"]),
    Trap(
      "a control character as an entity", "A&#1;B", "(p \"A\u{FFFD}B\")", says: ["styretegn: &#1;"]),
    Trap(
      "HTML is refused", "A <b>c</b>", "(p \"A \" (html \"<b>\") \"c\" (html \"</b>\"))",
      says: ["raa-html: <b>"]),
    Trap(
      "the sign of our own tokens may be written", "\u{10100}0\u{10100} [@s1] \u{10101}",
      "(p \"\u{10100}0\u{10100} \" (cite s1) \" \u{10101}\")"),
    Trap(
      "other line ends", "::: husk\r\nA\r\nB\r\n:::\r\n", "(:::husk (p \"A\" / \"B\"))",
      says: ["skrivemaade: \r\n"]),
  ])
  func text(_ trap: Trap) { trap.check() }
}
