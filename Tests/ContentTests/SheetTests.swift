import CommonMark
import Diagnostics
import Testing

@testable import Content

/// Charts, comparisons, forms and slides.
@Suite struct SheetTests {
  private static let table = "| Uge | Tal |\n|---|---:|\n| 1 | 4 |\n| 2 | 5,5 |\n"

  @Test(arguments: [
    "::: graf {art=søjle} Titel\n\n\(table)\n:::",
    "::: graf {art=soejle}\n\nTabel: T\n\n\(table)\n:::",
    "::: graf {art=kurve} Titel\n\n\(table)\nKilde: os.\n\n:::",
    "::: graf {art=andel} Titel\n\n\(table)\n:::", "::: sammenlign\n\n\(table)\n:::",
    "::: skema {rækker=10}\n\n\(table)\n:::", "::: skema\n\n\(table)\n:::",
    "::: slide Titel\n\n- A\n\n::: noter\n\nB\n\n:::\n\n:::",
  ])
  func theUsualFormsGiveNoProblem(_ body: String) {
    #expect(ScratchSite.problems(body + "\n").ids == [])
  }

  static let failing = [
    Failing(
      "ukendt-vaerdi", "::: graf {«art=søjler»} T\n\n\(table)\n:::", says: "Mente du art=søjle?"),
    Failing("ukendt-vaerdi", "::: «graf» T\n\n\(table)\n:::", says: "art=søjle, art=kurve"),
    Failing("direktiv-uden-tabel", "::: «graf» {art=kurve} T\n\nTekst\n\n:::", says: "graf"),
    Failing("direktiv-uden-tabel", "::: «sammenlign»\n\nTekst\n\n:::"),
    Failing("direktiv-uden-tabel", "::: «skema»\n\nTekst\n\n:::"),
    Failing("graf-uden-titel", "::: «graf» {art=kurve}\n\n\(table)\n:::", says: "Tabel:"),
    Failing(
      "graf-to-tabeller",
      "::: graf {art=kurve} T\n\n\(table)\n«| A | B |»\n|---|---|\n| a | 1 |\n\n:::"),
    Failing(
      "graf-ikke-tal",
      "::: graf {art=kurve} T\n\nTabel: X {#x}\n\n| A | B |\n|---|---|\n| a | 1 |\n"
        + "| b \\| c | «1.5» |\n\n:::", says: "1.5", "33,9"),
    Failing(
      "graf-ikke-tal",
      "- x\n\n  > ::: graf {art=søjle} T\n  > | A | B |\n  > |---|---|\n"
        + "  > | a | «mange» |\n  > :::", says: "mange"),
    Failing(
      "graf-enheder",
      "::: graf {art=søjle} T\n\n| A | B |\n|---|---|\n| a | 1 % |\n| b | «2 kr.» |\n\n:::"),
    Failing(
      "graf-enheder",
      "::: graf {art=søjle} T\n\n| A | B |\n|---|---|\n| a | 4 |\n| b | 5 |\n| c | «1 %» |\n\n:::",
      says: "Tallet er i %, men de andre har ingen enhed"),
    Failing(
      "graf-andel", "::: graf {art=andel} T\n\n| A | B |\n|---|---|\n| a | 3 |\n| b | «−1» |\n\n:::"
    ),
    Failing(
      "graf-for-meget",
      "::: graf {art=andel} T\n\n«| A | B | C |»\n|---|---|---|\n| a | 3 | 4 |\n\n:::"),
    Failing("graf-uden-tal", "::: graf {art=søjle} T\n\n«| A |»\n|---|\n| a |\n\n:::"),
    Failing("ugyldigt-tal", "::: skema {«rækker=mange»}\n\n\(table)\n:::", says: "rækker=10"),
    Failing("ugyldigt-tal", "::: skema {«rækker=0»}\n\n\(table)\n:::"),
    Failing("noter-uden-slide", "::: «noter»\n\nTekst\n\n:::", says: "::: underviser"),
    Failing("direktiv-forkert-sted", "::: slide\n\n::: «slide»\n\nTekst\n\n:::\n\n:::"),
  ]

  @Test(arguments: failing)
  func mistakesAreToldAtTheirPlace(_ failing: Failing) {
    let problems = ScratchSite.problems(failing.source.text + "\n")
    expectOnly(failing, problems.filter { $0.id != "tom-linje-mangler" })
  }

  @Test func notesAreForTheTrainerAlone() {
    let body = "::: slide Titel\n\nSes\n\n::: noter\n\nHemmeligt [@s1]\n\n:::\n\n:::\n"
    let site = ScratchSite.page(body).site
    for audience in [PageAudience.web, .handout] {
      let parsed = site.parse(for: audience)
      #expect(!"\(parsed.body)".contains("\(Array("Hemmeligt".utf8))".dropLast()))
      #expect(parsed.body.citedSources == [])
      #expect(!parsed.isSameForAll)
    }
    #expect(site.parse(for: .trainer).body.citedSources == [0])
  }
}
