import Diagnostics
import Testing

@testable import CommonMark

/// What would be shown as ordinary text, though its author hardly meant it so, is told; text that only
/// looks alike is left alone.
@Suite struct SlipTests {
  private static let slips: Set<String> = [
    "kommentar-forkert", "overskrift-uden-mellemrum", "direktiv-kolon", "tabel-uden-streger",
    "tabel-delt", "tabeltekst-uden-tabel", "link-med-mellemrum", "punkttegn", "kilde-som-tekst",
    "tabeltekst-tom", "definition-tom", "kodeblok-uden-slut",
  ]

  private func diagnostics(_ text: String) -> [Diagnostic] {
    var options = DocumentParser.Options()
    options.directiveNames = ["husk", "kort", "maal", "quiz"]
    options.sourceIDs = ["s2", "fakta-d5"]
    let file = SourceFile(path: "side.md", bytes: Array(text.utf8))
    return DocumentParser(options: options).parse(file).diagnostics
      .filter { SlipTests.slips.contains($0.id) }.sorted(by: Diagnostic.sourceOrder)
  }

  /// Each slip as its id and the text it points at.
  private func slips(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return diagnostics(text).map {
      "\($0.id) \(String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self))"
    }
  }

  /// The text with all fixes done.
  private func mended(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let fixes = diagnostics(text).flatMap(\.fixes)
    for fix in fixes.sorted(by: { $0.range.start > $1.range.start }) {
      bytes.replaceSubrange(fix.range.start..<fix.range.end, with: Array(fix.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("Tekst [s2].", "[s2]", "Tekst [@s2]."),
    ("Tekst [s2, s. 4].", "[s2, s. 4]", "Tekst [@s2, s. 4]."),
    ("Tekst (@s2).", "(@s2)", "Tekst [@s2]."),
    ("Tekst (@s2, s. 4) her", "(@s2, s. 4)", "Tekst [@s2, s. 4] her"),
    ("Tekst @fakta-d5.", "@fakta-d5", "Tekst [@fakta-d5]."),
    ("- Et **[s2]**", "[s2]", "- Et **[@s2]**"),
    ("| A |\n|---|\n| b [s2] |", "[s2]", "| A |\n|---|\n| b [@s2] |"),
    ("| [s2] |\n|---|\n| b |", "[s2]", "| [@s2] |\n|---|\n| b |"),
    ("## A [s2]", "[s2]", "## A [@s2]"),
    ("Note[^1]\n\n[^1]: Se @s2", "@s2", "Note[^1]\n\n[^1]: Se [@s2]"),
    ("::: husk Titel [s2]\n\nTekst\n\n:::", "[s2]", "::: husk Titel [@s2]\n\nTekst\n\n:::"),
  ])
  func aSourceWithoutItsSignsIsTold(_ text: String, _ place: String, _ better: String) {
    #expect(slips(text) == ["kilde-som-tekst \(place)"])
    #expect(diagnostics(text).allSatisfy { $0.severity == .warning })
    #expect(diagnostics(text).flatMap(\.fixes).allSatisfy { !$0.isCertain })
    #expect(mended(text) == better)
  }

  @Test(arguments: [
    ("Et <b>fedt</b> ord", "Et **fedt** ord"),
    ("Et <em>a</em> og <code>b</code>", "Et *a* og `b`"),
    ("- Se <a href=\"y.md\">den</a>.", "- Se [den](y.md)."),
    ("| A |\n|---|\n| <b>a</b> |", "| A |\n|---|\n| **a** |"),
    // What stands between is no emphasis, no notation does the same, or there is more to mend.
    ("Et <b> fedt </b> ord", nil), ("Et <u>a</u> ord", nil), ("<div>\n\nTekst\n\n</div>", nil),
    ("<b>a\nb</b>", nil), ("<a href=\"y.md\" class=\"x\">den</a>", nil),
  ])
  func aTagAndItsEndAreOneProblem(_ text: String, _ better: String?) {
    let file = SourceFile(path: "side.md", bytes: Array(text.utf8))
    let found = DocumentParser().parse(file).diagnostics.filter { $0.id == "raa-html" }
    var bytes = file.bytes
    for fix in found.flatMap(\.fixes).sorted(by: { $0.range.start > $1.range.start }) {
      bytes.replaceSubrange(fix.range.start..<fix.range.end, with: Array(fix.replacement.utf8))
    }
    #expect(found.allSatisfy { $0.summary.danish.contains("> … </") })
    #expect(found.count == text.split(separator: "</").count - 1)
    #expect(String(decoding: bytes, as: UTF8.self) == better ?? text)
  }

  @Test(arguments: [
    "[@s2]", "[s2](y.md)", "[tekst][s2]\n\n[s2]: y.md", "[s2]\n\n[s2]: y.md", "![s2](y.svg)",
    "[s2]{lang=en}", "`[s2]` og `@s2`", "<!-- [s2] -->", "    [s2]", "\\[s2]", "[s3] @s3 (@s3)",
    "[se s2]", "[s2 er en kilde]", "anna@s2", "anna@s2.dk", "@s2.dk",
    "[anna@s2.dk](mailto:anna@s2.dk)",
    "[^s2]\n\n[^s2]: Note", "https://x.dk/@s2",
  ])
  func whatOnlyLooksLikeASourceIsLeftAlone(_ text: String) {
    #expect(slips(text) == [])
  }

  @Test(arguments: [
    ("a <!- b ->", "<!-", "a <!-- b -->"),
    ("<!- b-- >\n", "<!-", "<!-- b-->\n"),
    ("<!—- b -—>", "<!—-", "<!-- b -->"),
    ("<!—b—>", "<!—", "<!-- b-->"),
    ("<!– b –>", "<!–", "<!-- b -->"),
    ("<! -- b -->", "<! --", "<!-- b -->"),
    ("<! b -->", "<!", "<!-- b -->"),
    ("<--! b -->", "<--!", "<!-- b -->"),
    ("< !-- b -->", "< !--", "<!-- b -->"),
    ("<-- b -->", "<--", "<!-- b -->"),
    ("- a\n\n  > <!- b ->", "<!-", "- a\n\n  > <!-- b -->"),
    ("| a |\n|---|\n| <!- b -> |", "<!-", "| a |\n|---|\n| <!-- b --> |"),
    ("## A <!- b ->", "<!-", "## A <!-- b -->"),
    ("<!- b\nc ->", "<!-", "<!- b\nc ->"),
  ])
  func aMistypedCommentIsAnError(_ text: String, _ place: String, _ better: String) {
    #expect(slips(text) == ["kommentar-forkert \(place)"])
    #expect(diagnostics(text).allSatisfy { $0.severity == .error })
    #expect(mended(text) == better)
  }

  @Test(arguments: [
    "<!-- b -->", "`<!- b ->`", "```\n<!- b ->\n```", "    <!- b ->", "\\<!- b ->",
    "a <- b -> c", "a <-- b --> c", "1 < 2 og 3 > 2 - eller", "<https://a.dk/-->", "a <3 !", "a <!",
    "```kursbuild\n<!- b ->\n```",
  ])
  func whatOnlyLooksLikeACommentIsNoSlip(_ text: String) {
    #expect(slips(text) == [])
  }

  @Test(arguments: [
    ("##Overskrift", "##", "## Overskrift"),
    ("Tekst\n###Ærlighed", "###", "Tekst\n### Ærlighed"),
    ("######1. Indledning", "######", "###### 1. Indledning"),
    ("- ##A", "##", "- ## A"),
    ("#Sådan begynder det\n", "#Sådan begynder det", "## Sådan begynder det\n"),
  ])
  func aHeadingWithoutABlankIsTold(_ text: String, _ place: String, _ better: String) {
    #expect(slips(text) == ["overskrift-uden-mellemrum \(place)"])
    #expect(mended(text) == better)
  }

  @Test(arguments: [
    "## A", "#1 er først", "#hashtag", "#MeToo og hverdagen", "#Tak for i dag.", "#Tak", "####",
    "#Tak for\ni dag", "#Tak for alt #Igen", "Tekst\n#Tak for alt", "#######A", "\\##A", "`##A`",
    "    ##A", "##-A", "Se\n`kode\n##A`",
  ])
  func whatIsNoHeadingIsNoSlip(_ text: String) {
    #expect(slips(text) == [])
  }

  @Test(arguments: [
    (":: husk", [":: husk"], "::: husk"),
    ("::husk {#a} Titel", ["::husk {#a} Titel"], ":::husk {#a} Titel"),
    (": : : Mål", [": : : Mål"], "::: Mål"),
    ("::: husk\n\nA\n\n::\n", ["::"], "::: husk\n\nA\n\n:::\n"),
    (":: /husk", [":: /husk"], "::: /husk"),
    ("Tekst\n: :", [": :"], "Tekst\n:::"),
  ])
  func tooFewColonsAreTold(_ text: String, _ places: [String], _ better: String) {
    #expect(slips(text) == places.map { "direktiv-kolon \($0)" })
    #expect(mended(text) == better)
  }

  @Test(arguments: [
    "::: husk\nA\n:::", "Ord\n: forklaring", "Ord\n: husk", ":: andet", "a :: husk", "`:: husk`",
    "    :: husk", ":", ":)", ":: huske det",
  ])
  func colonsThatAreTextAreNoSlip(_ text: String) {
    #expect(slips(text) == [])
  }

  @Test(arguments: [
    ("| a | b |\n| c | d |", "| a | b |", "| a | b |\n|---|---|\n| c | d |"),
    ("|a|b|\n|c|d|\n|e|f|\n", "|a|b|", "|a|b|\n|---|---|\n|c|d|\n|e|f|\n"),
    ("- | a | b |\n  | c | d |", "| a | b |", "- | a | b |\n  |---|---|\n  | c | d |"),
    ("| a |\n| b |", "| a |", "| a |\n|---|\n| b |"),
    ("Tabel: T\n| a | b |\n| c | d |", "| a | b |", "Tabel: T\n| a | b |\n|---|---|\n| c | d |"),
  ])
  func aTableWithoutItsSecondLineIsTold(_ text: String, _ place: String, _ better: String) {
    #expect(slips(text) == ["tabel-uden-streger \(place)"])
    #expect(mended(text) == better)
  }

  @Test(arguments: [
    ("| a | b |\n|---|---|\n\n| c | d |", "| a | b |\n|---|---|\n| c | d |"),
    (
      "| a | b |\n|---|---|\n| c | d |\n\n\n| e | f |\n| g | h |",
      "| a | b |\n|---|---|\n| c | d |\n| e | f |\n| g | h |"
    ),
  ])
  func aTableSplitByABlankLineIsTold(_ text: String, _ better: String) {
    #expect(diagnostics(text).map(\.id) == ["tabel-delt"])
    #expect(mended(text) == better)
  }

  @Test(arguments: [
    "| a | b |\n|---|---|\n| c | d |", "| a | b |", "| a | b |\n| c |", "a | b\nc | d",
    "|x| er tallet\n|y| er et andet", "```\n| a | b |\n| c | d |\n```", "|a|\n|b|",
    "| a | b |\n|---|---|\n| c | d |\n\n| e | f |\n|---|---|\n| g | h |",
    "| a | b |\n|---|---|\n| c | d |\n\n| e |", "| a | b |\n|---|---|\n\nTekst\n\n| c | d |",
    "| a | b |\n|---|---|\n\n- | c | d |",
  ])
  func barsThatAreNoTableAreNoSlip(_ text: String) {
    #expect(slips(text) == [])
  }

  @Test(arguments: [
    ("Tabel: T\n\nTekst\n\n| a |\n|---|\n| b |", "Tabel: T"),
    ("> Tekst\n> Tabel: T", "Tabel: T"),
    ("Tabel: T {#id}\n\n- a", "Tabel: T {#id}"),
  ])
  func aCaptionWithoutATableIsTold(_ text: String, _ place: String) {
    #expect(slips(text) == ["tabeltekst-uden-tabel \(place)"])
  }

  @Test(arguments: [
    "Tabel: T\n\n| a |\n|---|\n| b |", "Tabel: T\n| a |\n|---|\n| b |", "Se Tabel: T",
    "Tabeller: to",
    "`Tabel: T`",
  ])
  func aCaptionWithItsTableIsNoSlip(_ text: String) {
    #expect(slips(text) == [])
  }

  @Test(arguments: [
    ("```\nA\n\n## B", ["```"]), ("~~~\nA\n```\n", ["~~~"]), ("````\nA\n```", ["````"]),
    ("```swift\nA\n``` B\n", ["```"]), ("A\n\n```", ["```"]),
    ("- A\n\n  ```\n  B\n\nC", ["```"]), ("- ```\n  B\n- ~~~\n  C", ["```", "~~~"]),
    ("> ~~~\n> A\n\nB", ["~~~"]), ("> - ```\n>   A\n>\n> B", ["```"]),
    ("```kursbuild\n- A\n", ["```"]),
    // The line that should have closed it stands outside, and begins a code block itself.
    ("- ```\n  A\n```\n\nB", ["```"]), ("> ```\n> A\n```\n\n> B", ["```"]),
    ("- ```\n  A\n```\nB\n```\n\n~~~", ["```", "~~~"]),
  ])
  func aCodeBlockWithoutAnEndIsTold(_ text: String, _ marks: [String]) {
    #expect(slips(text) == marks.map { "kodeblok-uden-slut \($0)" })
    #expect(diagnostics(text).allSatisfy { $0.severity == .warning && $0.fixes.isEmpty })
  }

  @Test func anUnclosedCodeBlockIsToldWhereItBegins() {
    let text = "```\nA\n```\n\n> - ```\n>   A\n\n```\nB"
    #expect(diagnostics(text).map(\.range) == [SourceRange(15, 18), SourceRange(26, 29)])
    let saysListItem = diagnostics(text).map { $0.explanation?.danish.contains("listepunkt") }
    #expect(saysListItem == [true, false])
  }

  @Test(arguments: [
    "```\nA\n```", "```\nA\n`````  \nB", "~~~\n```\n~~~",
    "````kursbuild\n```\nA\n```\n````",
    "- ```\n  A\n\n  B\n  ```\n- C", "> ```\n> A\n> ```\n\nB", "``` A ```", "A ``` B",
    "\\```\nA",
    "    ```\n    A", "<!--\n```\n-->\n\nA", "```\n```", "- A\n\n      ```\n",
  ])
  func aCodeBlockWithItsEndIsNoSlip(_ text: String) {
    #expect(slips(text) == [])
  }

  @Test(arguments: [
    ("Tabel:\n\n| a |\n|---|\n| b |", "Tabel:"), ("Tabel:\n| a |\n|---|\n| b |", "Tabel:"),
    ("Tabel: {#x}\n\n| a |\n|---|\n| b |", "Tabel: {#x}"),
    ("> Tabel: {rækkehoved}\n>\n> | a |\n> |---|\n> | b |", "Tabel: {rækkehoved}"),
    ("Tekst\nTabel:\n\n| a |\n|---|\n| b |", "Tabel:"),
  ])
  func aCaptionWithoutTextIsTold(_ text: String, _ place: String) {
    #expect(slips(text) == ["tabeltekst-tom \(place)"])
    #expect(diagnostics(text).allSatisfy { $0.severity == .warning && $0.fixes.isEmpty })
  }

  @Test func aCaptionWithoutTextAfterItsTableHasNoTable() {
    #expect(slips("| a |\n|---|\n| b |\n\nTabel:") == ["tabeltekst-uden-tabel Tabel:"])
  }

  @Test(arguments: [
    "Tabel: A\n\n| a |\n|---|\n| b |", "Tabel: A {#x}\n\n| a |\n|---|\n| b |",
    "Tabel: `a`\n\n| a |\n|---|\n| b |", "Tabel:\nA\n\n| a |\n|---|\n| b |",
  ])
  func aCaptionWithTextIsNoSlip(_ text: String) {
    #expect(slips(text) == [])
  }

  @Test(arguments: [
    ("Begreb\n:", SourceRange(7, 8)), ("Begreb\n:  \n\nTekst", SourceRange(7, 8)),
    ("A\n: b\n\nC\n:", SourceRange(9, 10)), ("A\n: b\n:\n", SourceRange(6, 7)),
    ("- A\n  :", SourceRange(6, 7)),
  ])
  func aDefinitionWithoutTextIsTold(_ text: String, _ place: SourceRange) {
    #expect(diagnostics(text).map(\.id) == ["definition-tom"])
    #expect(diagnostics(text).map(\.range) == [place])
    #expect(diagnostics(text).map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "A\n: b", "A\n: b\n: c", "A:\n\n- b", "A\n\n:", "A\n`b\n:\nc`", "```\n:\n```", "    :",
    "| a |\n|---|\n| : |", "| a |\n|:-:|\n| b |", "<!--\n:\n-->\n\nA",
  ])
  func aColonThatIsNoEmptyDefinitionIsNoSlip(_ text: String) {
    #expect(slips(text) == [])
  }

  @Test(arguments: [
    ("::: husk\n\nA\n\n::: /hust\n\nB", ["slut-uden-direktiv ::: /hust"]),
    ("::: husk\n\nA\n\n::: /hust\n\n:::", ["slut-uden-direktiv ::: /hust"]),
    ("::: kort\n\n::: husk\n\nA\n\n::: /hust\n\n::: /kort", ["slut-uden-direktiv ::: /hust"]),
    (
      "::: kort\n\n::: husk\n\nA\n\n::: /hust",
      ["direktiv-uden-slut ::: kort", "slut-uden-direktiv ::: /hust"]
    ),
    ("::: husk\n\nA", ["direktiv-uden-slut ::: husk"]),
    ("::: husk\n\nA\n\n:::", []), ("::: husk\n\nA\n\n::: /husk", []),
  ])
  func aCloserWithAnotherNameIsToldOnce(_ text: String, _ told: [String]) {
    #expect(Parsed(text).problems.sorted() == told)
  }

  @Test(arguments: [
    ("[§ 22](lov:barnets lov 22)", "lov:barnets lov 22", "[§ 22](lov:barnets-lov-22)"),
    ("[a](ordbog:to ord)", "ordbog:to ord", "[a](ordbog:to-ord)"),
    ("[a](../viden/min fil.md#b)", "../viden/min fil.md#b", "[a](<../viden/min fil.md#b>)"),
    ("![a](et billede.png \"T\")", "et billede.png", "![a](<et billede.png> \"T\")"),
    ("[a](https://a.dk/b c)", "https://a.dk/b c", "[a](https://a.dk/b%20c)"),
    ("| [a](b c.md) |\n|---|", "b c.md", "| [a](<b c.md>) |\n|---|"),
  ])
  func aBlankInAnAddressIsTold(_ text: String, _ place: String, _ better: String) {
    #expect(slips(text) == ["link-med-mellemrum \(place)"])
    #expect(mended(text) == better)
    #expect(slips(better) == [])
  }

  @Test(arguments: [
    "[1](se også side 4)", "[a](<b c.md>)", "[a](b.md \"c d\")", "[a](b.md 'c d')", "[a]( b.md )",
    "[a] (b c.md)", "`[a](b c.md)`", "[a](b c.md", "(b c.md)", "[a](/b \"c \"d\" e\")",
    "[§ 22](lov, s. 4)",
  ])
  func aLinkThatIsOneAndWordsInParenthesesAreNoSlip(_ text: String) {
    #expect(slips(text) == [])
  }

  @Test(arguments: [
    ("– a\n– b", "–", "- a\n- b"),
    ("Det er:\n• a\n•\tb\n\n", "•", "Det er:\n- a\n- b\n\n"),
    ("·\u{A0}a\n· b\nmere\n· c", "·", "- a\n- b\nmere\n- c"),
    ("> \u{F0B7} a\n> \u{F0B7} b", "\u{F0B7}", "> - a\n> - b"),
    ("-søvn\n-ærlig mad", "-", "- søvn\n- ærlig mad"), ("A\n-b\n-c", "-", "A\n- b\n- c"),
  ])
  func aListPastedFromWordIsTold(_ text: String, _ place: String, _ better: String) {
    #expect(slips(text) == ["punkttegn \(place)"])
    #expect(mended(text) == better)
  }

  @Test(arguments: [
    "– Hej, sagde han.", "– Hej.\n\n– Hej igen.", "– Hej\nog farvel", "•a\n•b", "– [ ] a\n– [x] b",
    "- – a\n- – b", "```\n• a\n• b\n```", "a – b\nc – d", "”Ja\n”Nej",
    "-5 grader\n-7 grader", "-et", "børne-\n-og unge", "-a\nb\n-c", "- a\n- b", "---\n--a\n--b",
  ])
  func dialogueIsNoList(_ text: String) {
    #expect(slips(text) == [])
  }

  @Test(arguments: [
    ("- [ x ] a", "[ x ]", "- [x] a", "Slet mellemrummene i firkanten: [x]"),
    ("- [  ] a", "[  ]", "- [ ] a", "Slet mellemrummene i firkanten: [ ]"),
    ("- [] a", "[]", "- [ ] a", "Skriv et mellemrum i firkanten: [ ]"),
    ("- [x]ja", "[x]", "- [x] ja", "Skriv et mellemrum efter ]: [x] …"),
    ("1. [ ]Ærlig", "[ ]", "1. [ ] Ærlig", "Skriv et mellemrum efter ]: [ ] …"),
  ])
  func anUnusualBoxIsABoxWithAHint(
    _ text: String, _ place: String, _ better: String, _ says: String
  ) {
    let parsed = Parsed(text)
    #expect(parsed.problems == ["skrivemaade \(place)"])
    #expect(parsed.document.diagnostics.first?.explanation?.danish == says)
    #expect(parsed.dump == Parsed(better).dump)
    let fixes = parsed.document.diagnostics.flatMap(\.fixes)
    var bytes = Array(text.utf8)
    for fix in fixes {
      bytes.replaceSubrange(fix.range.start..<fix.range.end, with: Array(fix.replacement.utf8))
    }
    #expect(String(decoding: bytes, as: UTF8.self) == better)
  }

  @Test(arguments: [
    "- [x](a.md)", "- [x]{lang=en}", "- [x][a]", "- [x].", "- []a", "- [xx] a", "[ x ] a",
  ])
  func bracketsThatAreNoBoxAreLeftAlone(_ text: String) {
    #expect(!Parsed(text).problems.contains { $0.hasPrefix("skrivemaade") })
  }
}
