import CommonMark
import Diagnostics
import Quiz
import Testing

@Suite struct CaseParserTests {
  @Test func readsACaseWithItsScenesChoicesAndEndings() throws {
    let reading = CaseReading(
      """
      ::: case {#yusuf} Yusuf, 9 år

      Han taler med øjnene.

      ### Første møde {#start}

      Yusuf kigger ud ad vinduet.

      - [Spørg moderen i stedet](#spoerg-mor)
        > Hun er glad for at blive spurgt.
      - [Hold **pause**](#pause)

      ### Du spørger moderen {#spoerg-mor slut=blandet}

      Hun svarer for ham.

      ### Du holder pause {#pause slut=god}

      Næste gang tegner han.

      :::
      """)
    #expect(reading.problems == [])
    let story = try #require(reading.story)
    #expect(story.id == "yusuf")
    #expect(plain(story.title) == "Yusuf, 9 år")
    #expect(plain(story.introduction) == "Han taler med øjnene.")
    #expect(story.scenes.map(\.id) == ["start", "spoerg-mor", "pause"])
    #expect(
      story.scenes.map { plain($0.heading) } == [
        "Første møde", "Du spørger moderen", "Du holder pause",
      ])
    #expect(plain(story.scenes[0].blocks) == "Yusuf kigger ud ad vinduet.")
    #expect(story.scenes.map(\.ending) == [nil, .mixed, .good])
    let choices = story.scenes[0].choices
    #expect(choices.map { plain($0.content) } == ["Spørg moderen i stedet", "Hold pause"])
    #expect(choices.map(\.target) == [1, 2])
    #expect(choices.map { plain($0.feedback) } == ["Hun er glad for at blive spurgt.", ""])
  }

  @Test(arguments: [
    ("slut=god", Ending.good), ("slut=blandet", .mixed), ("slut=dårlig", .bad),
    ("slut=daarlig", .bad), ("slut=Dårlig", .bad),
  ])
  func readsTheKindOfEnding(_ attribute: String, _ ending: Ending) {
    let reading = CaseReading(scenes: "### A {#a \(attribute)}\n\nTekst.")
    #expect(reading.problems == [])
    #expect(reading.story?.scenes.first?.ending == ending)
  }

  @Test(arguments: [
    // Deeper headings are part of a scene; level 2 does as well as level 3.
    (
      "## A {#a}\n\n### Under\n\n- [B](#b)\n\n## B {#b slut=god}",
      ["a", "b"]
    ),
    // Choices may lead back, and several to one scene.
    (
      "### A {#a}\n\n- [B](#b)\n\n### B {#b}\n\n- [A](#a)\n- [C](#c)\n\n### C {#c slut=god}",
      ["a", "b", "c"]
    ),
    // Lists of other links are text, and choices may be numbered.
    (
      "### A {#a}\n\n- [Ret](https://ret.dk)\n\n1. [B](#b)\n\n### B {#b slut=god}\n\n- [Læs](b.md)",
      ["a", "b"]
    ),
    (
      "### A {#spørg-mor}\n\n- [B](#Pause)\n\n### B {#pause slut=god}",
      ["spoerg-mor", "pause"]
    ),
  ])
  func takesWhatAnAuthorMayWrite(_ scenes: String, _ ids: [String]) {
    let reading = CaseReading(scenes: scenes)
    #expect(reading.problems == [])
    #expect(reading.story?.scenes.map(\.id) == ids)
  }

  @Test func aSceneWithoutAnIDGetsOneFromItsTitle() throws {
    let reading = CaseReading(scenes: "### Du ringer\n\n- [B](#b)\n\n### B {#b slut=god}")
    #expect(reading.problems == ["case-scene-uden-id: ### Du ringer"])
    #expect(reading.story?.scenes.first?.id == "du-ringer")
    let fix = try #require(reading.diagnostics.first?.fixes.first)
    #expect(fix.isCertain)
    #expect(fix.replacement == " {#du-ringer}")
  }

  @Test func anIDIsWrittenBesideTheEnding() throws {
    let reading = CaseReading(scenes: "### A {#a}\n\n- [Slut](#slut)\n\n### Slut {slut=god}")
    #expect(reading.problems == ["case-scene-uden-id: ### Slut {slut=god}"])
    #expect(reading.diagnostics.first?.fixes.first?.replacement == "#slut ")
  }

  @Test func theFingerprintChangesWithTheStoryAndOnlyThen() {
    func fingerprint(_ scenes: String) -> UInt32? { CaseReading(scenes: scenes).story?.fingerprint }
    let scenes =
      "### A {#a}\n\nTekst.\n\n- [B](#b)\n- [C](#c)\n\n### B {#b slut=god}\n\n"
      + "### C {#c slut=dårlig}"
    let written = fingerprint(scenes)
    #expect(written == fingerprint(scenes.replacing("Tekst.", with: "Anden tekst.")))
    for (old, new) in [
      ("{#b slut=god}", "{#b slut=blandet}"), ("[B](#b)", "[B](#c)"), ("[B]", "[Gør B]"),
      ("### A", "### Aa"),
    ] {
      #expect(written != fingerprint(scenes.replacing(old, with: new)))
    }
  }

  @Test func tenThousandScenesAreReadInATimeThatGrowsWithTheirNumber() {
    let count = 10_000
    var blocks: [Block] = []
    for number in 0..<count {
      blocks += scene(number, choices: [number + 1, number / 2, -number - 1])
    }
    blocks += scene(count, choices: [])
    for number in 0..<count { blocks += scene(count + 1 + number, choices: []) }
    let directive = Directive(
      spelling: "case", nameRange: SourceRange(0, 4), title: [], attributes: .none,
      blocks: blocks, ordinal: 0)
    var diagnostics: [Diagnostic] = []
    let duration = ContinuousClock().measure {
      _ = CaseParser(path: "modul.md").parse(directive, diagnostics: &diagnostics)
    }
    let kinds = Dictionary(grouping: diagnostics, by: \.id).mapValues(\.count)
    #expect(
      kinds == [
        "case-valg-uden-maal": count, "case-blindgyde": count + 1, "case-scene-uden-vej": count,
      ])
    // A second or two in a debug build; what grows with the square takes minutes.
    #expect(duration < .seconds(30))
  }

  /// A scene `s7` and its choices; those below 0 lead nowhere.
  private func scene(_ number: Int, choices: [Int]) -> [Block] {
    let range = SourceRange(number * 100, number * 100 + 10)
    let heading = Heading(
      level: 3, content: [.text(Array("Scene \(number)".utf8))],
      attributes: Attributes(id: "s\(number)", idRange: range, range: range))
    let items = choices.map { choice in
      let link = Link(
        destination: Array("#\(choice < 0 ? "t" : "s")\(abs(choice))".utf8), title: [],
        content: [.text(Array("Videre".utf8))], attributes: .none, range: range)
      return List.Item(blocks: [Block(.paragraph([.link(link)]), range: range)], range: range)
    }
    let list = Block(.list(List(start: nil, isTight: true, items: items)), range: range)
    return [Block(.heading(heading), range: range)] + (items.isEmpty ? [] : [list])
  }
}
