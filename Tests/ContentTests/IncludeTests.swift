import CommonMark
import Diagnostics
import Quiz
import Testing

@testable import Content

/// `::: indsæt`: the text of one file in another.
@Suite struct IncludeTests {
  /// A content folder on disk with the site's usual files and `files`.
  private final class Folder {
    private let scratch: ScratchFolder
    let outline: SiteOutline
    let reader: ContentReader

    init(_ files: [String: String]) throws {
      var all = [
        "kursbuild.yml": "titel: Site", "kurser/a/kursus.md": "---\ntitel: A\n---\n",
        "viden/ics.md": "---\ntitel: ICS\n---\n\n## Dim\n", "medier/k.svg": "<svg/>",
        "kilder.yml": "s1:\n  titel: Et\ns2:\n  titel: To\n",
      ]
      all.merge(files) { $1 }
      scratch = ScratchFolder(all)
      reader = ContentReader(root: scratch.root)
      outline = try OutlineBuilder.build(reading: reader).outline
    }

    func parse(_ path: String = "kurser/a/x.md", for audience: PageAudience = .web) throws
      -> ParsedPage
    {
      let page = try #require(outline.pages.firstIndex { $0.path == path })
      return try PageParser(outline: outline, reader: reader).parse(page, for: audience)
    }
  }

  private static let head = "---\ntitel: X\n---\n\n"
  private static let include = "::: indsæt {fil=../../fælles/a.md}\n:::\n"

  /// The parsed page of a site whose page has `body` and whose `fælles/a.md` is `included`.
  private static func page(
    _ body: String = include, including included: String, _ others: [String: String] = [:]
  ) throws -> ParsedPage {
    var files = ["kurser/a/x.md": head + body, "fælles/a.md": included]
    files.merge(others) { $1 }
    return try Folder(files).parse()
  }

  private static func texts(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.kind {
      case .paragraph(let content): [String(decoding: content.plainText, as: UTF8.self)]
      case .heading(let heading): [String(decoding: heading.content.plainText, as: UTF8.self)]
      case .quote(let blocks): texts(blocks)
      case .directive(let directive): texts(directive.blocks)
      case .list(let list): list.items.flatMap { texts($0.blocks) }
      default: []
      }
    }
  }

  @Test(arguments: [
    "::: indsæt {fil=../../fælles/a.md}\n:::\n",
    "> ::: indsæt {fil=../../fælles/a.md}\n> :::\n",
    "- x\n\n  ::: fold\n  ::: indsaet {fil=../../fælles/a.md}\n  :::\n  :::\n",
  ])
  func theTextTakesTheDirectivesPlace(_ body: String) throws {
    let parsed = try IncludeTests.page(body, including: "---\ntitel: Fælles\n---\n\nFælles tekst\n")
    #expect(parsed.diagnostics.ids == [])
    #expect(IncludeTests.texts(parsed.body.blocks).filter { $0 != "x" } == ["Fælles tekst"])
    #expect(parsed.facts.includes.count == 1)
  }

  @Test func addressesHoldFromTheIncludedFile() throws {
    let parsed = try IncludeTests.page(
      including: "[a](../viden/ics.md#dim) ![b](../medier/k.svg) [c](https://x.dk) [d](#e)\n\n"
        + "## E\n")
    #expect(parsed.diagnostics.ids == [])
    #expect(parsed.facts.links.map(\.anchor) == ["dim", "e"])
    guard case .paragraph(let content)? = parsed.body.blocks.first?.kind else { return }
    let addresses = content.compactMap { inline -> String? in
      switch inline {
      case .link(let link): String(decoding: link.destination, as: UTF8.self)
      case .image(let image): String(decoding: image.source, as: UTF8.self)
      default: nil
      }
    }
    #expect(
      addresses == [
        "../../fælles/../viden/ics.md#dim", "../../fælles/../medier/k.svg", "https://x.dk", "#e",
      ])
  }

  @Test func notesAndDirectivesAndAnchorsDoNotCollide() throws {
    let part = "## Del\n\nTekst[^1]\n\n::: fold\n\nA\n\n:::\n\n[^1]: Fælles note\n"
    let parsed = try IncludeTests.page(
      "## Del\n\n" + IncludeTests.include
        + "\nSide[^1]\n\n::: fold\n\nB\n\n:::\n\n[^1]: Sidens note\n",
      including: part)
    #expect(parsed.diagnostics.ids == [])
    #expect(parsed.body.headings.map(\.id) == ["del", "del-2"])
    let notes = parsed.body.footnotes.map { String(decoding: $0.content.plainText, as: UTF8.self) }
    #expect(notes == ["Fælles note", "Sidens note"])
    #expect(Set(parsed.body.footnotes.map(\.label)).count == 2)
    let ordinals = parsed.body.blocks.compactMap { block -> Int? in
      if case .directive(let directive) = block.kind { directive.ordinal } else { nil }
    }
    #expect(Set(ordinals).count == 2)
    #expect(Set(parsed.body.blocks.map(\.range.start)).count == parsed.body.blocks.count)
  }

  @Test func questionsStandInTheQuizThatIncludesThem() throws {
    let parsed = try IncludeTests.page(
      "::: quiz {#q}\n::: indsæt {fil=../../banker/b.md}\n:::\n:::\n", including: "A",
      ["banker/b.md": "### Hvad? {#a}\n\n- [x] Ja\n  > Ja.\n- [ ] Nej\n  > Nej.\n"])
    #expect(parsed.diagnostics.ids == [])
    #expect(parsed.body.quizzes.values.map { $0.questions.map(\.id) } == [["a"]])
    #expect(parsed.facts.questionCount == 1)
  }

  @Test func aQuizDrawsFromTheBankItNames() throws {
    let question = "### Hvad? {#b}\n\n- [x] Ja\n  > Ja.\n- [ ] Nej\n  > Nej.\n"
    let own = question.replacing("#b", with: "#a")
    let parsed = try IncludeTests.page(
      "::: quiz {#q træk=1 bank=../../banker/b.md}\n\n\(own)\n:::\n", including: "A",
      ["banker/b.md": question + "\n### Hvor? {#c}\n\nDet er [[her]].\n"])
    #expect(parsed.diagnostics.ids == [])
    #expect(parsed.body.quizzes.values.map { $0.questions.map(\.id) } == [["a", "b", "c"]])
    #expect(parsed.body.quizzes.values.map(\.draw) == [1])
  }

  @Test(arguments: [
    ("bank=../../banker/c.md", "indsaet-fil-mangler"),
    ("bank=../../viden/ics.md", "indsaet-ikke-tilladt"),
    ("bank=", "quiz-egenskab-vaerdi"), ("bank", "quiz-egenskab-vaerdi"),
  ])
  func aBankThatCannotBeUsedIsTold(_ attribute: String, _ id: String) throws {
    let source = Marked(
      IncludeTests.head
        + "::: quiz {#q «\(attribute)»}\n\n### Hvad? {#a}\n\n- [x] Ja\n- [ ] Nej\n\n:::\n")
    let folder = try Folder([
      "kurser/a/x.md": source.text, "banker/b.md": "### Hvad? {#b}\n\n[[a]]\n",
    ])
    let told = try folder.parse().diagnostics.filter { $0.id == id }
    #expect(told.map(\.range) == [source.range])
  }

  @Test func theAudienceHoldsInIncludedText() throws {
    let folder = try Folder([
      "kurser/a/x.md": IncludeTests.head + IncludeTests.include
        + "\n::: underviser\n::: indsæt {fil=../../fælles/b.md}\n:::\n:::\n",
      "fælles/a.md": "Alle\n\n::: underviser\nKun A [@s1]\n:::\n", "fælles/b.md": "Kun B\n",
    ])
    #expect(IncludeTests.texts(try folder.parse().body.blocks) == ["Alle"])
    #expect(try folder.parse().body.citedSources == [])
    #expect(
      IncludeTests.texts(try folder.parse(for: .trainer).body.blocks)
        == ["Alle", "Kun A ", "Kun B"])
  }

  @Test func problemsAreToldInTheIncludedFile() throws {
    let part = Marked("---\ntitel: A\n---\n\nTekst\n\nSe «[x](../viden/isc.md)».\n")
    let folder = try Folder([
      "kurser/a/x.md": IncludeTests.head + IncludeTests.include, "fælles/a.md": part.text,
    ])
    let included = try folder.parse().diagnostics
    let alone = try folder.parse("fælles/a.md").diagnostics
    #expect(included == alone)
    #expect(included.ids == ["link-til-manglende-fil"])
    #expect(included.first?.file == "fælles/a.md")
    #expect(included.first?.range == part.range)
    #expect(included.first?.danish.contains("Filen ../viden/isc.md findes ikke") == true)
    #expect(included.first?.danish.contains("Mente du ../viden/ics.md?") == true)
  }

  @Test func whatManyPagesIncludeIsToldOnce() {
    let problem = Diagnostic(
      "x", file: "a.md", range: SourceRange(1, 2), summary: Phrase("a", "a"))
    var other = problem
    other.range = SourceRange(1, 3)
    #expect(Diagnostic.unique([problem, problem, other, problem]) == [problem, other, problem])
  }

  @Test func aPartAloneIsNotHeldAgainstAPage() throws {
    let folder = try Folder([
      "kurser/a/x.md": IncludeTests.head,
      "fælles/a.md":
        "#### Del\n\n[op](#paa-siden)\n\n### Hvad? {#a mål=m}\n\n- [x] Ja\n- [ ] Nej\n",
    ])
    #expect(try folder.parse("fælles/a.md").diagnostics.ids == [])
  }

  @Test func anUnusedBankIsCheckedAsQuestions() throws {
    let folder = try Folder([
      "kurser/a/x.md": IncludeTests.head, "banker/b.md": "### Hvad? {#a}\n\n- [ ] Ja\n- [ ] Nej\n",
    ])
    let problems = try folder.parse("banker/b.md").diagnostics
    #expect(problems.filter { $0.severity == .error }.ids == ["quiz-uden-rigtigt-svar"])
    #expect(try folder.parse("banker/b.md").facts.questionCount == 0)
  }

  static let failing = [
    Failing("indsaet-uden-fil", "::: «indsæt» ../../fælles/a.md\n:::\n", says: "{fil=../../fæl"),
    Failing("indsaet-uden-fil", "::: «indsæt»\n:::\n", says: "{fil="),
    Failing(
      "indsaet-fil-mangler", "::: indsæt {«fil=../../fælles/aa.md»}\n:::\n",
      says: "Mente du fil=../../fælles/a.md?"),
    Failing(
      "indsaet-fil-mangler", "::: indsæt {«fil=fælles/a»}\n:::\n",
      says: "Mente du fil=../../fælles/a.md?"),
    Failing("indsaet-ikke-tilladt", "::: indsæt {«fil=../../../a.md»}\n:::\n", says: "uden for"),
    Failing("indsaet-ikke-tilladt", "::: indsæt {«fil=/etc/passwd»}\n:::\n"),
    Failing(
      "indsaet-ikke-tilladt", "::: indsæt {«fil=../../viden/ics.md»}\n:::\n", says: "side for sig"),
    Failing(
      "indsaet-ikke-tilladt", "::: indsæt {«fil=../../banker/b.md»}\n:::\n", says: "quiz"),
    Failing("indsaet-ikke-tilladt", "::: indsæt {«fil=../../medier/k.svg»}\n:::\n"),
    Failing("indsaet-ikke-tilladt", "::: indsæt {«fil=../../fælles/a.md#del»}\n:::\n", says: "#"),
    Failing("indsaet-kladde", "::: indsæt {«fil=../../fælles/kladde.md»}\n:::\n"),
    Failing("indsaet-med-indhold", "::: indsæt {fil=../../fælles/a.md}\n«Tekst»\n:::\n"),
    Failing("indsaet-med-indhold", "::: «indsæt» {fil=../../fælles/a.md} Titel\n:::\n"),
    Failing("ukendt-egenskab", "::: indsæt {fil=../../fælles/a.md «fli=b»}\n:::\n"),
    Failing(
      "dobbelt-id", "## A {#«samme»}\n\n::: indsæt {fil=../../fælles/id.md}\n:::\n",
      says: "fælles/id.md"),
    Failing(
      "dobbelt-id",
      "::: indsæt {fil=../../fælles/id.md}\n:::\n\n::: indsæt {«fil=../../fælles/id.md»}\n:::\n"),
  ]

  @Test(arguments: failing)
  func mistakesAreToldAtTheirPlace(_ failing: Failing) throws {
    let folder = try Folder([
      "kurser/a/x.md": IncludeTests.head + failing.source.text, "fælles/a.md": "Tekst\n",
      "fælles/kladde.md": "---\ntitel: K\nkladde: ja\n---\n\nHemmeligt\n",
      "fælles/id.md": "## B {#samme}\n", "banker/b.md": "",
    ])
    let problems = try folder.parse().diagnostics.map { problem in
      var problem = problem
      problem.range = problem.range.shifted(by: -IncludeTests.head.utf8.count)
      return problem
    }
    expectOnly(failing, problems.filter { $0.id != "tom-linje-mangler" })
  }

  @Test func aRingIsNamedAndEnds() throws {
    let folder = try Folder([
      "kurser/a/x.md": IncludeTests.head + IncludeTests.include,
      "fælles/a.md": "A\n\n::: indsæt {fil=b.md}\n:::\n",
      "fælles/b.md": "B\n\n::: indsæt {fil=a.md}\n:::\n",
    ])
    let problems = try folder.parse().diagnostics
    #expect(problems.ids == ["indsaet-i-ring"])
    #expect(problems.first?.file == "fælles/b.md")
    #expect(problems.first?.range == SourceRange(16, 24))
    #expect(
      problems.first?.summary.danish.contains("fælles/a.md → fælles/b.md → fælles/a.md") == true)
    #expect(try folder.parse("fælles/a.md").diagnostics == problems)
  }

  @Test func filesInFilesEndSomewhere() throws {
    var files = ["kurser/a/x.md": IncludeTests.head + "::: indsæt {fil=../../fælles/f0.md}\n:::\n"]
    for number in 0..<12 {
      files["fælles/f\(number).md"] = "::: indsæt {fil=f\(number + 1).md}\n:::\n"
    }
    files["fælles/f12.md"] = "Bund\n"
    let problems = try Folder(files).parse().diagnostics
    #expect(problems.ids == ["indsaet-for-dybt"])
    #expect(problems.first?.file == "fælles/f7.md")
    // Ten lines that include ten, and so on, would be a billion files.
    for number in 0..<8 {
      files["fælles/f\(number).md"] = String(
        repeating: "::: indsæt {fil=f\(number + 1).md}\n:::\n\n", count: 10)
    }
    files["fælles/f8.md"] = "Bund\n"
    let bomb = try Folder(files).parse()
    #expect(Set(bomb.diagnostics.ids) == ["indsaet-for-dybt"])
  }
}
