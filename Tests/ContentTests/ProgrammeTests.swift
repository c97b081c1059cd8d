import CommonMark
import Diagnostics
import Testing

@testable import Content

@Suite struct ProgrammeTests {
  private static let path = "temadage/d/temadag.md"

  private static func site(_ front: String, _ body: String) -> (ScratchSite, Int) {
    let head = "---\ntitel: D\n\(front)---\n\n"
    return (ScratchSite([path: head + body]), head.utf8.count)
  }

  private func problems(_ front: String, _ body: String) -> [Diagnostic] {
    let (site, offset) = ProgrammeTests.site(front, body)
    return site.parse(ProgrammeTests.path).diagnostics.map { problem in
      var problem = problem
      problem.range = problem.range.shifted(by: -offset)
      return problem
    }
  }

  private static let day = """
    ::: program

    ## Velkomst {min=20 form=plenum materiale="navneskilte, tavle"}

    Til deltagerne.

    ::: underviser
    - **Sig:** hemmeligt
    :::

    ## Øvelse {min=45 ark=ark/1.md}

    ## Spor et {min=45 spor=1}

    ### Underpunkt

    ## Spor to {min=40 spor=2}

    ## Pause {min=15 pause}

    ## Spor igen {min=30 spor=1}

    :::

    """

  @Test func clockTimesFollowFromStartAndMinutes() throws {
    let (site, _) = ProgrammeTests.site("start: 9.00\nslut: 11.35\n", ProgrammeTests.day)
    let parsed = site.parse(ProgrammeTests.path)
    #expect(parsed.diagnostics.ids == [])
    let programme = try #require(parsed.body.programmes.values.first)
    #expect(
      programme.slots.map { $0.start?.danish } == ["9.00", "9.20", "10.05", "10.50", "11.05"])
    #expect(programme.slots.map(\.minutes) == [20, 45, 45, 15, 30])
    #expect(programme.slots.map(\.sessions.count) == [1, 1, 2, 1, 1])
    #expect(programme.slots.last?.end?.danish == "11.35")
    let welcome = programme.slots[0].sessions[0]
    #expect(welcome.title.plainText == Array("Velkomst".utf8))
    #expect(welcome.form == "plenum")
    #expect(welcome.material == "navneskilte, tavle")
    #expect(programme.slots[1].sessions[0].worksheet == "temadage/d/ark/1.md")
    #expect(programme.slots[2].sessions.map(\.track) == [1, 2])
    #expect(programme.slots[2].sessions[0].text.count == 1)
    #expect(programme.slots[3].sessions[0].isBreak)
    #expect(parsed.body.headings.isEmpty)
  }

  @Test func aTrackThatComesAgainBeginsANewRow() throws {
    let body =
      "::: program\n## A {min=10 spor=1}\n## B {min=10 spor=2}\n## C {min=20 spor=1}\n## D {min=20 spor=2}\n:::"
    let (site, _) = ProgrammeTests.site("start: 9.00\n", body)
    let programme = try #require(site.parse(ProgrammeTests.path).body.programmes.values.first)
    #expect(programme.slots.map(\.sessions.count) == [2, 2])
    #expect(programme.slots.map { $0.start?.danish } == ["9.00", "9.10"])
  }

  @Test(
    arguments: [
      Failing(
        "program-passer-ikke", "::: «program»\n## A {min=20}\n## B {min=55}\n:::", says: "10.15",
        "15 minutter for sent", "10.00"),
      Failing(
        "program-passer-ikke", "::: «program»\n## A {min=59}\n:::", says: "9.59",
        "1 minut for tidligt"),
      Failing("program-passer-ikke", "::: «program»\n## A {min=1000}\n:::", says: "efter midnat"),
      Failing("program-uden-minutter", "::: program\n«## A {form=plenum}»\n:::", says: "{min=20}"),
      Failing("ugyldigt-tal", "::: program\n## A {«min=tyve»}\n:::", says: "tyve"),
      Failing("ugyldigt-tal", "::: program\n## A {min=60 «spor=a»}\n:::"),
      Failing("program-uden-punkter", "::: «program»\n:::", says: "## Velkomst {min=20}"),
      Failing(
        "program-tekst-foer", "::: program\n«Velkommen.»\n\n## A {min=60}\n:::", says: "op over"),
      Failing("ark-mangler", "::: program\n## A {min=60 «ark=ark/2.md»}\n:::", says: "ark/2.md"),
      Failing(
        "ark-mangler", "::: program\n## A {min=60 «ark=1.md»}\n:::", says: "Mente du ark=ark/1.md?"),
      Failing(
        "ukendt-egenskab", "::: program\n## A {min=60 «materialer=tavle»}\n:::",
        says: "Mente du materiale?"),
      Failing(
        "direktiv-forkert-sted",
        "::: program\n## A {min=60}\n::: «quiz» {#q}\n### B {#b}\n- [x] Ja\n  > a\n- [ ] Nej\n  > b\n:::\n:::"
      ),
      Failing(
        "program-to-gange", "::: program\n## A {min=60}\n:::\n\n::: «program»\n## B {min=60}\n:::"),
      Failing("ukendt-kilde", "::: program\n## A {min=60}\n::: underviser\n«[@s9]»\n:::\n:::"),
    ])
  func mistakesAreToldWithTheirPlace(_ failing: Failing) {
    expectOnly(failing, problems("start: 9.00\nslut: 10.00\n", failing.source.text))
  }

  @Test func aDayWithoutStartHasNoTimesAndIsWarnedAbout() throws {
    let failing = Failing("program-uden-start", "::: «program»\n## A {min=60}\n:::")
    let found = problems("slut: 10.00\n", failing.source.text)
    expectOnly(failing, found)
    #expect(found.first?.severity == .warning)
  }

  @Test func aProgrammeElsewhereIsRefused() {
    expectOnly(
      Failing("direktiv-forkert-sted", "::: «program»\n## A {min=60}\n:::", says: "temadag.md"),
      ScratchSite.problems("::: program\n## A {min=60}\n:::").filter { $0.id != "ukendt-egenskab" })
  }

  @Test func onlyATrainersGuideHoldsTheTrainersNotes() throws {
    let (site, _) = ProgrammeTests.site("start: 9.00\n", ProgrammeTests.day)
    for audience in PageAudience.allCases {
      let body = site.parse(ProgrammeTests.path, for: audience).body
      let session = try #require(body.programmes.values.first?.slots[0].sessions[0])
      #expect(session.trainerNotes.isEmpty == (audience != .trainer))
      #expect(session.text.count == 1)
      #expect(
        String(describing: body).contains("\(Array("hemmeligt".utf8))".dropFirst().dropLast())
          == (audience == .trainer))
    }
  }
}
