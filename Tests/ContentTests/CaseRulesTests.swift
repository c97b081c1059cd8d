import CommonMark
import Diagnostics
import Quiz
import Testing

@testable import Content

/// What a page makes of a case: the rules of the case itself are tested with the `Quiz` target.
@Suite struct CaseRulesTests {
  private static let end = "\n\n### B {#b slut=god}\n\nSlut.\n\n:::\n"

  @Test(arguments: [
    "Se [Y](y.md) og [op](#afsnit). [@s2] [§ 22](lov:barnets-lov-22) [ord](ordbog:sagsoplysning)",
    "#### Mellemrubrik\n\nTekst.", "::: husk\n\nHusk det.\n\n:::",
    "Se [en anden side](https://sm.dk).",
  ])
  func whatIsRightHasNoProblems(_ text: String) {
    let page = "## Afsnit\n\n::: case {#sag}\n\n### A {#a}\n\n\(text)\n\n- [B](#b)"
    #expect(ScratchSite.problems(page + CaseRulesTests.end).ids == [])
  }

  @Test(arguments: [
    Failing("ukendt-kilde", "Tekst «[@s9]»."),
    Failing("link-til-manglende-fil", "Se «[Y](yy.md)»."),
    Failing("direktiv-forkert-sted", "::: «quiz» {#q}\n\n:::", says: "inde i case"),
    Failing("direktiv-forkert-sted", "::: «refleksion»\n\nHvad?\n\n:::", says: "inde i case"),
    Failing("direktiv-forkert-sted", "::: «case» {#c}\n\n:::", says: "inde i case"),
    Failing("direktiv-forkert-sted", "::: «slide»\n\nTekst\n\n:::", says: "inde i case"),
    Failing("overskrift-tom", "«####»\n\nTekst."),
    Failing("ukendt-egenskab", "#### Mellemrubrik {«slut=god»}\n\nTekst."),
  ])
  func mistakesInScenesAreToldWithTheirPlace(_ failing: Failing) {
    let before = "::: case {#sag}\n\n### A {#a}\n\n"
    let marked = before + failing.source.text + "\n\n- [B](#b)" + CaseRulesTests.end
    let problems = ScratchSite.problems(marked)
    #expect(problems.ids == [failing.id])
    #expect(problems.first?.range == failing.source.range.shifted(by: before.utf8.count))
  }

  @Test func aReflectionInAQuizIsOutOfPlace() {
    let problems = ScratchSite.problems(
      "::: quiz {#q}\n\n### A {#a}\n\n::: refleksion\n\nHvad?\n\n:::\n\n- [x] A\n- [ ] B\n\n:::\n")
    #expect(problems.ids.contains("direktiv-forkert-sted"))
  }

  @Test func scenesAreAnchorsBehindTheCaseAndNoHeadingsOfThePage() {
    let (site, _) = ScratchSite.page(
      "## Afsnit\n\n::: case {#sag}\n\n### Et {#a}\n\n#### Under\n\n- [B](#b)" + CaseRulesTests.end)
    let parsed = site.parse()
    #expect(parsed.body.headings.map(\.id) == ["afsnit"])
    #expect(parsed.facts.anchors == ["afsnit", "sag", "sag-a", "sag-b"])
    #expect(parsed.facts.links == [])
    #expect(parsed.body.cases.values.map(\.id) == ["sag"])
  }

  @Test func twoCasesMayHaveScenesOfTheSameName() {
    let one = "::: case {#en}\n\n### A {#a}\n\n- [B](#b)" + CaseRulesTests.end
    #expect(ScratchSite.problems(one + "\n" + one.replacing("{#en}", with: "{#to}")).ids == [])
  }
}
