import Diagnostics
import Quiz
import Testing

/// One failing case for each rule: the problem's name and just what it points at. The passing cases
/// are those of `CaseParserTests`.
@Suite struct CaseProblemTests {
  private static let end = "\n\n### Slut {#slut slut=god}"

  @Test(arguments: [
    ("Kun tekst.", ["case-uden-scener: case"]),
    ("### A {#a}\n\n- [B](#slut)\n- [C](#sult)\(end)", ["case-valg-uden-maal: [C](#sult)"]),
    (
      "### A {#a}\n\n- [B](#slut)\n\n### X {#x slut=god}\(end)",
      ["case-scene-uden-vej: ### X {#x slut=god}"]
    ),
    (
      "### A {#a}\n\n- [B](#b)\n- [C](#slut)\n\n### B {#b}\n\nTekst.\(end)",
      ["case-blindgyde: ### B {#b}"]
    ),
    (
      "### A {#a}\n\n- [B](#b)\n- [C](#slut)\n\n### B {#b}\n\n- [D](#d)\n\n### D {#d}\n\n"
        + "- [B](#b)\(end)",
      ["case-uden-udgang: ### B {#b}"]
    ),
    (
      "### A {#a}\n\n- [A](#a)\n- [B](#b)\n\n### B {#b}\n\n- [B](#b)",
      ["case-uden-udgang: ### B {#b}"]
    ),
    (
      "### A {#a}\n\n- [B](#slut)\n\n### Slut {#slut slut=god}\n\n- [A](#a)",
      ["case-slut-med-valg: - [A](#a)"]
    ),
    (
      "### A {#a}\n\n- [B](#slut)\n\n### B {#a slut=god}\(end)",
      ["case-scene-uden-vej: ### B {#a slut=god}", "dobbelt-id: a"]
    ),
    ("### A {#a}\n\n- [B](#slut)\n- Tekst\(end)", ["case-valg-blandet: - Tekst"]),
    ("### A {#a}\n\n- [B](#slut) nu\(end)", ["case-valg-blandet: - [B](#slut) nu"]),
    ("### A {#a}\n\n- [B](#slut)\n- [C](x.md)\(end)", ["case-valg-blandet: - [C](x.md)"]),
    ("### A {#a}\n\n- [ ] [B](#slut)\(end)", ["case-valg-blandet: - [ ] [B](#slut)"]),
    ("### A {#a}\n\n- [B](#slut)\n\n  Mere.\(end)", ["case-valg-blandet: Mere."]),
    ("### A {#a}\n\n- [B](#slut)\n\nTekst.\(end)", ["case-valg-ikke-sidst: Tekst."]),
    ("### A {#a}\n\n- [B](#slut)\n\n> Nå.\n\n- [A](#a)\(end)", ["case-valg-ikke-sidst: > Nå."]),
    ("### A {#a}\n\nGå [ud](#slut).\n\n- [B](#slut)\(end)", ["case-valg-ikke-sidst: [ud](#slut)"]),
    (
      "### A {#a}\n\n- [B](#slut)\n\n### Slut {#slut slut=godt}",
      ["case-ukendt-slut: slut=godt"]
    ),
    ("### A {#a}\n\n- [B](#slut)\n\n### Slut {#slut slut}", ["case-ukendt-slut: slut"]),
    ("### A {#a sult=god}\n\n- [B](#slut)\(end)", ["ukendt-egenskab: sult=god"]),
  ])
  func aMistakeIsToldWithItsPlace(_ scenes: String, _ problems: [String]) {
    #expect(CaseReading(scenes: scenes).problems == problems)
  }

  @Test func anAttributeOfTheCaseIsTold() {
    let reading = CaseReading(scenes: "### A {#a slut=god}", attributes: "{#sag bland=ja}")
    #expect(reading.problems == ["ukendt-egenskab: bland=ja"])
  }

  @Test(arguments: [
    ("- [B](#slutt)", "Mente du #slut?"),
    ("- [B](#sag-slut)", "Mente du #slut?"),
    ("- [B](#det-hele-er-forbi)", "Mente du #slut?"),
    ("- [B](#et-andet-sted)", "for eksempel #a, #slut."),
  ])
  func theNearestSceneIsSuggested(_ choice: String, _ advice: String) {
    let reading = CaseReading(
      scenes: "### A {#a}\n\n- [Ja](#slut)\n\(choice)\n\n### Det hele er forbi {#slut slut=god}")
    #expect(reading.advice("case-valg-uden-maal").contains(advice))
  }

  @Test func theShortestWayToADeadEndIsTold() {
    let reading = CaseReading(
      scenes: """
        ### Først {#a}

        - [B](#b)
        - [C](#c)

        ### Omvej {#b}

        - [C](#c)
        - [Slut](#slut)

        ### Genvej {#c}

        - [D](#d)

        ### Blind {#d}

        ### Slut {#slut slut=god}
        """)
    #expect(reading.problems == ["case-blindgyde: ### Blind {#d}"])
    #expect(reading.advice("case-blindgyde").contains("Først → Genvej → Blind."))
  }

  @Test func theWayIntoALoopAndRoundItAreTold() {
    let reading = CaseReading(
      scenes: """
        ### Først {#a}

        - [B](#b)
        - [Slut](#slut)

        ### Ring 1 {#b}

        - [C](#c)

        ### Ring 2 {#c}

        - [D](#d)
        - [B](#b)

        ### Ring 3 {#d}

        - [B](#b)

        ### Slut {#slut slut=god}
        """)
    #expect(reading.problems == ["case-uden-udgang: ### Ring 1 {#b}"])
    let advice = reading.advice("case-uden-udgang")
    #expect(advice.contains("Vejen dertil: Først → Ring 1."))
    #expect(advice.contains("Ring 1 → Ring 2 → Ring 1."))
  }

  @Test func aLongWayIsToldByItsEnds() {
    var scenes = ""
    for number in 0..<20 {
      scenes += "### S\(number) {#s\(number)}\n\n- [Videre](#s\(number + 1))\n\n"
    }
    let reading = CaseReading(scenes: scenes + "### S20 {#s20}")
    #expect(
      reading.advice("case-blindgyde").contains(
        "S0 → S1 → S2 → … (14 scener mere) … → S17 → S18 → S19 → S20."))
  }

  @Test func oneSlipGivesOneProblem() {
    let reading = CaseReading(
      scenes: "### A {#a}\n\n- [B](#pasue)\n\n### B {#pause}\n\n- [C](#slut)\(CaseProblemTests.end)"
    )
    #expect(reading.problems == ["case-valg-uden-maal: [B](#pasue)"])
  }

  @Test func ofScenesOutOfReachThatHangTogetherTheFirstIsTold() {
    let reading = CaseReading(
      scenes: "### A {#a slut=god}\n\n### B {#b}\n\n- [C](#c)\n\n### C {#c}\n\n- [D](#d)\n"
        + "- [C](#c)\n\n### D {#d slut=god}\n\n### E {#e}\n\n- [F](#f)\n\n### F {#f}\n\n- [E](#e)\n- [D](#d)"
    )
    #expect(
      reading.problems == [
        "case-scene-uden-vej: ### B {#b}", "case-scene-uden-vej: ### E {#e}",
      ])
    #expect(reading.advice("case-scene-uden-vej").contains("de 2 scener efter"))
  }
}
