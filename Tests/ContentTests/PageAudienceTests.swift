import CommonMark
import Diagnostics
import Quiz
import Testing

@testable import Content

/// Nothing hidden is ever published.
@Suite struct PageAudienceTests {
  private static let body = """
    Synligt.

    ::: underviser
    Kun underviser [@s2] [^u] [L](lov:fvl-2).

    ## Skjult overskrift

    ::: mangler
    Skjult mangel
    :::
    :::

    ::: kun {for=underviser}
    Kun-underviser
    :::

    ::: kun {for=print}
    Kun-print [@taskforcen]
    :::

    ::: kun {for=web}
    Kun-web
    :::

    ::: kun {for=deltager}
    Kun-deltager
    :::

    - punkt

      ::: underviser
      Skjult i punkt
      :::

    > citat
    >
    > ::: underviser
    > Skjult i citat
    > :::

    ::: fold Mere
    ::: underviser
    Skjult i fold
    :::
    :::

    ::: quiz {#q}
    ::: underviser
    Skjult i quiz
    :::

    ### Hvad? {#a}

    - [x] Ja
      > Fint [@s1].
    - [ ] Nej
      > Nej.

    :::

    Slut. [^s]

    [^u]: Skjult note [@s2] [^v]

    [^v]: Skjult note til note

    [^s]: Synlig note

    """

  private static func parse(_ audience: PageAudience) -> ParsedPage {
    ScratchSite.page(body).site.parse(for: audience)
  }

  private static func holds(_ page: ParsedPage, _ text: String) -> Bool {
    String(describing: page.body).contains("\(Array(text.utf8))".dropFirst().dropLast())
  }

  @Test func thePageHasNoProblems() {
    #expect(PageAudienceTests.parse(.web).diagnostics.ids == [])
  }

  private static let everybody: Set<PageAudience> = [.web, .handout, .trainer]
  private static let texts: [(String, Set<PageAudience>)] = [
    ("Synligt", everybody), ("Synlig note", everybody), ("Kun underviser", [.trainer]),
    ("Kun-underviser", [.trainer]), ("Kun-print", [.handout, .trainer]), ("Kun-web", [.web]),
    ("Kun-deltager", [.web, .handout]), ("Skjult i punkt", [.trainer]),
    ("Skjult i citat", [.trainer]), ("Skjult i fold", [.trainer]), ("Skjult i quiz", [.trainer]),
    ("Skjult overskrift", [.trainer]), ("Skjult note", [.trainer]),
    ("Skjult note til note", [.trainer]), ("Skjult mangel", [.trainer]),
  ]

  @Test(arguments: texts)
  func everyTextReachesItsAudienceAndNoOther(_ text: String, _ audiences: Set<PageAudience>) {
    for audience in PageAudience.allCases {
      #expect(
        PageAudienceTests.holds(PageAudienceTests.parse(audience), text)
          == audiences.contains(audience), "\(audience)")
    }
  }

  @Test func hiddenSourcesLawsHeadingsAndCountsStayHidden() {
    let web = PageAudienceTests.parse(.web)
    #expect(web.body.citedSources == [0])
    #expect(web.facts.citedSources == [0])
    #expect(web.facts.visibleLaws == [])
    #expect(web.facts.missingCount == 0)
    #expect(web.body.headings.isEmpty)
    #expect(web.body.footnotes.map(\.label) == ["s"])
    #expect(!web.isSameForAll)
    let handout = PageAudienceTests.parse(.handout)
    #expect(handout.body.citedSources == [2, 0])
    let trainer = PageAudienceTests.parse(.trainer)
    #expect(trainer.body.citedSources == [1, 2, 0])
    #expect(trainer.body.footnotes.count == 3)
    #expect(trainer.facts.missingCount == 1)
    #expect(trainer.body.headings.map(\.id) == ["skjult-overskrift"])
  }

  @Test func aPageWithoutHiddenTextIsTheSameForAll() {
    #expect(ScratchSite.page("Tekst\n\n::: husk\nT\n:::").site.parse().isSameForAll)
  }

  @Test func whatIsForTheTrainerAloneIsKnownByOneName() {
    let page = ScratchSite.page("::: kun {for=underviser}\nT\n:::\n\n::: kun {for=print}\nP\n:::")
    let names = page.site.parse(for: .trainer).body.blocks.map {
      if case .directive(let directive) = $0.kind { directive.name } else { "" }
    }
    #expect(names == ["underviser", ""])
  }

  @Test func aBoxBecomesTheCalloutItNames() {
    let parsed = ScratchSite.page("::: boks {type=Husk} Titel\nT\n:::").site.parse()
    guard case .directive(let directive) = parsed.body.blocks.first?.kind else {
      Issue.record("no directive")
      return
    }
    #expect(directive.name == "husk")
    #expect(directive.attributes.entries.isEmpty)
  }

  @Test func hiddenTextIsCheckedAllTheSame() {
    let problems = ScratchSite.problems("::: underviser\n[@s9] [X](zzzzz.md)\n:::\n")
    #expect(problems.ids == ["ukendt-kilde", "link-til-manglende-fil"])
  }

  @Test func nobodyCanLinkToAHiddenAnchor() {
    let site = ScratchSite.page("::: underviser\n## A {#hemmelig}\n:::\n\n[X](#hemmelig)\n").site
    let parsed = site.parse()
    #expect(parsed.diagnostics.ids == [])
    #expect(
      LinkChecker(outline: site.outline).check([parsed.facts]).ids == ["link-til-manglende-anker"])
  }
}
