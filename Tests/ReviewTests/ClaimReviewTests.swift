import Content
import Diagnostics
import Testing

@testable import Review

/// What calls for a source, and what gives one.
@Suite struct ClaimReviewTests {
  private static func settings(_ outline: inout SiteOutline) {
    outline.configuration.publisher = "Solbæk Kommune"
    outline.sources = [
      ("s1", "Vidensportalen, Socialstyrelsen"), ("s2", "Solbæk Kommune"), ("s3", "KL"),
    ].map { id, publisher in
      var source = Source(id: id, title: id, range: SourceRange(0, 0))
      source.publisher = publisher
      return source
    }
    outline.acts = [Act(id: "barnets-lov", name: "Barnets lov", range: SourceRange(0, 0))]
  }

  private func problems(
    _ text: String, path: String = "kurser/a/x.md", kind: PageKind = .module
  ) -> [Diagnostic] {
    ReviewedPage(text, path: path, kind: kind, ClaimReviewTests.settings).diagnostics
      .filter { $0.id == "paastand-uden-kilde" }
  }

  @Test(arguments: [
    "I «2019» blev det prøvet.", "Andelen er «35,9» % nu.", "Det koster «33,9» mio. kr.",
    "Se § «20» i loven.", "Reglerne står i «barnets lov» nu.",
    "Ifølge «Socialstyrelsen» er det så.",
    "«KLs» tal.", "Spørg «Sundhedsstyrelsen» først.", "Det er «Socialstyrelsens» ord.",
    "- Fristen er «4» måneder\n", "| Alder |\n|---|\n| «0-17» år |\n",
    "::: husk\n\nModellen er fra «2018».\n\n:::\n", "**«12»** kommuner var med.",
    "Ark 1 og de «12» kommuner.",
  ])
  func aClaimIsToldAtItsPlace(_ marked: String) throws {
    let text = MarkedText(marked)
    let found = problems(text.text)
    try #require(found.count == 1)
    #expect(found[0].range == text.range)
    #expect(found[0].severity == .warning)
    #expect(found[0].summary.danish.contains("før den første overskrift"))
  }

  @Test(arguments: [
    "I 2019 blev det prøvet. [@s1]", "Se [§ 20](lov:barnets-lov-20) i loven fra 2024.",
    "I 2019.[^1]\n\n[^1]: Notatet.\n", "Tag modul 2 og 3, og læs side 4 til 6.",
    "Mød kl. 9.30 eller kl. 10-11.30.", "Det tager 5-10 minutter, højst 20 min.",
    "Brug 5 til 10 minutter på det.", "Far siger: ”Den 2. marts sov han 3 timer.”",
    "> I 2019 var der 12.\n", "Bestyrelsen mødes.", "Se A1 og H2.", "Solbæk Kommune er opdigtet.",
    "::: praksis Vort råd\n\nFølg op efter 30 dage.\n\n:::\n",
    "::: fiktiv Alma\n\nAlma er 7 år.\n\n:::\n", "::: boks {type=eksempel}\n\nI 2019.\n\n:::\n",
    "::: refleksion\n\nHvad skete i 2019?\n\n:::\n",
    "::: quiz {#q}\n\n### Hvor mange? {#a}\n\n- [x] 12\n  > Der var 12.\n- [ ] 13\n  > Nej, 12.\n\n:::\n",
    "Tabel: Opdigtede tal\n\n| A |\n|---|\n| 2019 |\n", "Se `2019`.",
  ])
  func whatHasASourceOrStatesNothingIsNotTold(_ text: String) {
    #expect(problems(text).isEmpty)
  }

  @Test func eachSectionIsToldOnceAndBySection() throws {
    let found = problems(
      "I 2018.\n\n## Et\n\nI 2019 og 2020, 12 steder.\n\n### Under\n\nI 2021.\n\n"
        + "## To\n\nI 2022. [@s1]\n\n## Tre\n\n::: praksis\n\nI 2023. [@s1]\n\n:::\n\nI 2024.\n")
    try #require(found.count == 3)
    #expect(
      found[1].summary.danish == "”2019” har ingen kilde i teksten under ”Et” (og 3 steder mere)")
    #expect(found[2].summary.danish == "”2024” har ingen kilde i teksten under ”Tre”")
  }

  @Test func otherPagesAreLookedAtWhenTheyCiteSomething() {
    let text = "## Et\n\nI 2018.\n"
    #expect(problems(text, path: "sider/x.md", kind: .page).isEmpty)
    #expect(
      problems(text + "\n## To\n\nI 2019. [@s1]\n", path: "sider/x.md", kind: .page).count == 1)
    #expect(problems(text, path: "viden/x.md", kind: .article).count == 1)
  }

  @Test func aTextOfNothingButNumbersIsNotWalkedAnewForEachOfThem() throws {
    let clock = ContinuousClock()
    let text = String(repeating: "1 ", count: 100_000)
    let time = clock.measure { #expect(problems(text).count == 1) }
    // Walking back from each would take five thousand million steps.
    #expect(time < .seconds(60))
  }

  @Test func aSiteWithoutSourcesIsLeftAlone() {
    #expect(ReviewedPage("I 2018.").diagnostics.isEmpty)
  }

  @Test func itCanBeSwitchedOff() {
    let page = ReviewedPage("I 2018.") { outline in
      ClaimReviewTests.settings(&outline)
      outline.configuration.checks.switchedOff = [.claims]
    }
    #expect(page.diagnostics.isEmpty)
  }
}
