import CommonMark
import Diagnostics
import Quiz
import Testing

@testable import Content

/// Code blocks that show what authors write.
@Suite struct ExampleTests {
  private static func example(in parsed: ParsedPage, _ number: Int = 0) -> PageExample? {
    parsed.body.examples.sorted { $0.key < $1.key }.map(\.value).dropFirst(number).first
  }

  @Test func anExampleIsShownAsSourceAndAsResult() throws {
    let parsed = ScratchSite.page(
      "```kursbuild\n## Del {#del}\n\nSe [del](#del) og [@s2].\n```\n\n## Del {#del}\n"
    ).site.parse()
    #expect(parsed.diagnostics.ids == [])
    let example = try #require(ExampleTests.example(in: parsed))
    #expect(example.outcome == .result)
    #expect(example.source == Array("## Del {#del}\n\nSe [del](#del) og [@s2].\n".utf8))
    guard case .directive(let directive)? = parsed.body.blocks.first?.kind,
      case .heading(let heading)? = directive.blocks.first?.kind,
      case .paragraph(let text)? = directive.blocks.last?.kind,
      case .link(let link)? = text.dropFirst().first
    else {
      Issue.record("No heading and paragraph in the result")
      return
    }
    #expect(directive.name == PageExample.name)
    #expect(heading.attributes.id == "eksempel-1-del")
    #expect(link.destination == Array("#eksempel-1-del".utf8))
    #expect(parsed.body.headings.map(\.id) == ["del"])
    #expect(parsed.facts.citedSources == [1])
  }

  @Test func noIdOfThePageBeginsLikeAnExamples() throws {
    let parsed = ScratchSite.page(
      "```kursbuild\n## Del\n```\n\n## Eksempel 1 del\n"
    ).site.parse()
    guard case .directive(let directive)? = parsed.body.blocks.first?.kind,
      case .heading(let heading)? = directive.blocks.first?.kind
    else {
      Issue.record("No heading in the result")
      return
    }
    #expect(parsed.body.headings.map(\.id) == ["eksempel-1-del"])
    #expect(heading.attributes.id == "eksempel-1-x-del")
  }

  @Test func whatAnExampleAsksCountsForNobody() {
    let parsed = ScratchSite.page(
      """
      ```kursbuild
      ::: quiz {#q}

      ### Hvad? {#a}

      - [x] Ja
        > Ja.
      - [ ] Nej
        > Nej.
      :::

      ::: mangler
      [L](lov:fvl-2)
      :::
      ```
      """
    ).site.parse()
    #expect(parsed.diagnostics.ids == [])
    #expect(parsed.facts.questionCount == 0)
    #expect(parsed.facts.missingCount == 0)
    #expect(parsed.facts.visibleLaws == [])
    #expect(parsed.facts.anchors == [])
    #expect(parsed.body.quizzes.values.map(\.id) == ["eksempel-1-q"])
  }

  @Test func theAnswerIsTheTextOfTheReport() throws {
    let parsed = ScratchSite.page(
      "```kursbuild fejl=direktiv-uden-slut\n::: husk\nTekst\n```\n"
    ).site.parse()
    #expect(parsed.diagnostics.ids == [])
    guard case .answer(let answer)? = ExampleTests.example(in: parsed)?.outcome else {
      Issue.record("No answer")
      return
    }
    let text = String(decoding: answer, as: UTF8.self)
    #expect(text.hasPrefix("eksempel.md:1:1: fejl[direktiv-uden-slut]: "), "\(text)")
    #expect(text.contains("1 | ::: husk\n"), "\(text)")
  }

  @Test func aHeaderProblemIsAnsweredToo() {
    for (id, text) in [
      ("ukendt-noegle", "---\ntitel: A\nvarigehd: 3\n---\n\nTekst"), ("mangler-titel", "Tekst"),
    ] {
      let parsed = ScratchSite.page("```kursbuild fejl=\(id)\n\(text)\n```\n").site.parse()
      #expect(parsed.diagnostics.ids == [], "\(id)")
    }
  }

  @Test func aSourceOnlyExampleHasNoResultButIsChecked() {
    let site = ScratchSite.page("```kursbuild kilde\nSe [@s22].\n```\n").site
    let parsed = site.parse()
    #expect(parsed.diagnostics.ids == ["ukendt-kilde"])
    #expect(ExampleTests.example(in: parsed)?.outcome == PageExample.Outcome.none)
  }

  static let failing = [
    Failing("ukendt-kilde", "```kursbuild\nTekst.\nSe «[@s22]».\n```\n", says: "s22"),
    Failing("ukendt-kilde", "- a\n\n  > ```kursbuild\n  > Se «[@s22]».\n  > ```\n"),
    Failing("dobbelt-id", "```kursbuild\n## A {#x}\n\n## B {#«x»}\n```\n"),
    Failing("link-til-manglende-anker", "```kursbuild\n«[a](#findes-ikke)»\n```\n"),
    Failing(
      "link-til-manglende-fil", "```kursbuild\nSe «[a](../../viden/isc.md)».\n```\n",
      says: "Mente du ../../viden/ics.md?"),
    Failing(
      "eksempel-uden-fejl", "«```kursbuild fejl=dobbelt-id»\nSe [@s22].\n```\n",
      says: "dobbelt-id", "ukendt-kilde"),
    Failing("eksempel-uden-fejl", "«```kursbuild fejl=dobbelt-id»\nTekst\n```\n", says: "intet"),
    Failing("eksempel-ukendt-ord", "«```kursbuild kidle»\nTekst\n```\n", says: "kidle"),
  ]

  @Test(arguments: failing)
  func problemsAreToldAtTheirPlaceInTheExample(_ failing: Failing) {
    expectOnly(failing, ScratchSite.problems(failing.source.text))
  }

  @Test func commentsAreShownInExamplesAndNowhereElse() throws {
    let parsed = ScratchSite.page(
      "```kursbuild\nA <!-- b -->\n```\n\n```md\nC <!-- d -->\n```\n\n<!--\n```kursbuild\n"
        + "e\n```\n-->\n"
    ).site.parse()
    #expect(parsed.diagnostics.ids == [])
    #expect(parsed.body.examples.count == 1)
    let source = try #require(ExampleTests.example(in: parsed)?.source)
    #expect(source == Array("A <!-- b -->\n".utf8))
    guard case .code(_, let code)? = parsed.body.blocks.last?.kind else {
      Issue.record("No code")
      return
    }
    #expect(code == Array("C\n".utf8))
  }

  @Test func aProgrammeInAnExampleIsAThemeDays() {
    let parsed = ScratchSite.page(
      "```kursbuild\n---\ntitel: D\nstart: 9.00\n---\n\n::: program\n## A {min=20}\n:::\n```\n"
    ).site.parse()
    #expect(parsed.diagnostics.ids == [])
    #expect(parsed.body.programmes.values.first?.slots.first?.start?.minutes == 540)
  }

  @Test func hiddenTextOfAnExampleStaysInItsSource() {
    let parsed = ScratchSite.page(
      "```kursbuild\n::: underviser\nHemmeligt\n:::\n```\n"
    ).site.parse()
    #expect(!parsed.isSameForAll)
    guard case .directive(let directive)? = parsed.body.blocks.first?.kind else {
      Issue.record("No example")
      return
    }
    #expect(directive.blocks.isEmpty)
  }
}
