import Content
import Testing

@testable import Site

/// What the types of question but the plain choices are written as; `Tests/Fixtures/twelve` shows
/// all of them whole.
struct AnswerTests {
  private let site = SiteFixture()

  /// The fieldset that a question with this answer becomes.
  private func fieldset(_ answer: String, _ attributes: String = "") -> String {
    site.main("::: quiz {#q}\n### S {#s \(attributes)}\n\n\(answer)\n\n:::")
      .including("<fieldset", "</fieldset>")
  }

  @Test func stepsGetAPlaceEachAndTheKeyHasThemInOrder() {
    let html = fieldset("1. Ét\n2. *To*\n   > Derfor.\n3. Tre", "type=rækkefølge delvis=nej")
    #expect(html.contains(" data-type=\"raekkefoelge\" data-points=\"1\""))
    #expect(html.contains(" data-partial=\"no\""))
    #expect(html.contains("Det hele skal være rigtigt, for at svaret giver point.</p>"))
    let options = """
      <option value="">–</option><option value="1">1</option><option value="2">2</option>\
      <option value="3">3</option></select></label></li>
      """
    #expect(html.components(of: options) == 3)
    for value in 1...3 {
      #expect(html.contains("<select class=\"order-place\" name=\"s_\(value)\">"))
    }
    let key = html.between("<ol class=\"key-order\">\n", "</ol>")
    #expect(key.plain == "ÉtToDerfor.Tre")
    // A step has the value it was shown with.
    for step in ["Ét", "<em>To</em>", "Tre"] {
      let shown = html.before("\"><label><span class=\"order-text\">\(step)</span>").last
      #expect(key.contains("<li data-value=\"\(shown ?? "?")\">\(step)"))
    }
    #expect(key.contains("<em>To</em><div class=\"feedback\"><p>Derfor.</p>"))
  }

  @Test func pairsAreChosenFromWhatStandsToTheRightInAlphabeticalOrder() {
    let html = fieldset(
      "| Hvem | Hvad |\n|---|---|\n| *Mor* | Å & z |\n| Far | Æble |\n| | Bi |", "type=par")
    #expect(html.contains("<p class=\"match-heads\"><span>Hvem</span> <span>Hvad</span></p>"))
    let row = """
      <li class="match-row" data-value="1"><label><span class="match-left"><em>Mor</em></span> \
      <select name="s_1"><option value="">Vælg …</option><option value="1">Bi</option>\
      <option value="2">Æble</option><option value="3">Å &amp; z</option></select></label></li>
      """
    #expect(html.contains(row), "\(html)")
    let key = """
      <ul class="key-pairs">
      <li data-value="1" data-accept="3"><span class="key-left"><em>Mor</em></span> – \
      <strong class="key-right">Å &amp; z</strong></li>
      <li data-value="2" data-accept="2">
      """
    #expect(html.contains(key), "\(html)")
    #expect(html.contains(">Vælg mellem: Bi · Æble · Å &amp; z</p>"))
  }

  @Test func itemsAreSortedByChoosingACategory() {
    let html = fieldset("- Set\n  - A\n    > Fordi.\n- Tolket\n  - B\n  - C", "type=kategori")
    #expect(html.components(of: "<option value=\"1\">Set</option><option value=\"2\">Tolket<") == 3)
    let key = html.between("<ul class=\"key-categories\">", "</details>")
    #expect(key.components(of: "data-accept=\"1\"") == 1)
    #expect(key.components(of: "data-accept=\"2\"") == 2)
    #expect(key.contains("<li><p class=\"key-category\">Set</p><ul>\n<li data-value=\""))
    #expect(key.contains("A<div class=\"feedback\"><p>Fordi.</p>"))
  }

  @Test(arguments: [
    ("- Set\n  - A\n- Tolket\n  - B", "type=kategori uden-point"),
    ("- Lidt\n- Meget", "type=skala"),
    ("Tænk.", "type=refleksion"),
  ])
  func whatIsNotScoredHasNoPointsAndNoKey(answer: String, attributes: String) {
    let html = fieldset(answer, attributes)
    #expect(html.contains(" data-scored=\"no\" data-fingerprint=") && !html.contains("data-points"))
    #expect(!html.contains("class=\"key\"") && html.contains("Ingen svar er rigtige"))
  }

  @Test func remarksToWhatIsNotScoredAreFoldedAway() {
    let html = fieldset("- Lidt\n- Meget\n  > Godt.", "type=skala")
    let key = """
      <details class="key"><summary>Vis forklaring</summary>
      <ul class="key-options">
      <li data-value="2"><p class="key-option">Meget</p><div class="feedback"><p>Godt.</p>
      </div></li>
      </ul>
      </details>
      """
    #expect(html.contains(key), "\(html)")
  }

  @Test func gapsAreControlsInTheTextWithNamesAndOneSize() {
    let html = fieldset("Er [[varig|meget lang]] og [[?b|a]] i [[=12±1 uger]].", "stavefejl=ja")
    #expect(html.contains(" data-type=\"indsaet-ord\"") && html.contains(" data-typo=\"yes\""))
    let input = "<input type=\"text\" name=\"s_1\" size=\"16\" autocapitalize"
    #expect(html.contains("<p>Er <span class=\"gap\" data-gap=\"1\">\(input)"))
    #expect(html.contains("name=\"s_3\" size=\"16\" inputmode=\"decimal\""))
    let list = """
      <select name="s_2" aria-label="Hul 2 af 3"><option value="">Vælg …</option>\
      <option value="1">a</option><option value="2">b</option></select>
      """
    #expect(html.contains(list), "\(html)")
    let key = """
      <ol class="key-gaps">
      <li data-gap="1" data-kind="text"><span class="accepted">varig</span> eller \
      <span class="accepted">meget lang</span></li>
      <li data-gap="2" data-kind="choice" data-accept="2">b</li>
      <li data-gap="3" data-kind="number" data-low="11" data-high="13" data-unit="uger">
      """
    #expect(html.contains(key), "\(html)")
  }

  @Test(arguments: [
    ("[[=5]]", " inputmode=\"decimal\""), ("[[=-5]]", ""), ("[[=5]] og [[=-1..1]]", ""),
  ])
  func aKeypadWithoutMinusIsNotAskedForWhereANumberIsBelowNought(gaps: String, mode: String) {
    let html = fieldset("Det er \(gaps) grader.")
    #expect(html.contains("size=\"10\"\(mode) autocapitalize"), "\(html)")
  }

  @Test func aShortAnswerIsOneField() {
    let html = fieldset("[[svar]]")
    #expect(html.contains("data-type=\"kort-svar\"") && html.contains(" aria-label=\"Dit svar\"/>"))
  }

  @Test func phrasesAreMarkedInTheText() {
    let html = fieldset("Se: [[+Han <sover>.]] og *[[-nej]]*", "type=markér")
    let mark = """
      <p>Se: <label class="mark" data-value="1"><input type="checkbox" name="s" value="1"/>\
      <span class="mark-label">Han &lt;sover&gt;.</span></label> og <em><label class="mark"
      """
    #expect(html.contains(mark), "\(html)")
    #expect(html.contains("data-correct=\"yes\"><p class=\"key-option\"><strong"))
    #expect(html.contains("Skal ikke markeres:</strong> nej</p>"))
  }

  @Test func aControlNeverStandsInALink() {
    let html = fieldset("[Se [[-her]] nu](https://example.org) og [[+der]]", "type=markér")
    #expect(!html.contains("<a ") && html.contains("Se <label class=\"mark\""))
  }

  @Test func aReflectionWarnsAndHasRoomToWriteOnScreenAndOnPaper() {
    let html = fieldset("Tænk.\n\n> **Eksempelsvar:** Sådan.", "type=refleksion linjer=3")
    let field = """
      <p class="reflection-notice">Skriv ikke om rigtige børn og familier.</p>
      <textarea name="s" rows="3" placeholder=" " aria-label="Dit svar"></textarea>
      <div class="skrivefelt only-print">
      """
    #expect(html.contains(field), "\(html)")
    #expect(html.components(of: "<span class=\"line\"></span>") == 3)
    let example = "<summary>Eksempelsvar</summary>\n<div class=\"answer-example\"><p>Sådan."
    #expect(html.contains(example))
  }

  @Test func gapsMeanNothingOutsideTheirText() {
    let html = site.main("Et [[hul]].\n\n::: quiz {#q}\n### S {#s}\n\nEt [[ord]].\n\n:::")
    #expect(html.components(of: "class=\"gap\"") == 1)
  }

  @Test func theFormTellsHowItIsTakenAndLeavesOutWhatIsUsual() {
    let answer = "\n### S {#s bland=nej}\n\n- [x] a\n- [ ] b\n:::"
    let plain = site.main("::: quiz {#q}\(answer)")
    #expect(plain.contains(" autocomplete=\"off\" aria-labelledby=\"q-titel\""))
    #expect(plain.contains(" data-shuffle=\"no\" id=\"q-s\""))
    let full = site.main("::: quiz {#q forsøg=3 bland=ja træk=1 vis-facit=efter}\(answer)")
    let attributes =
      " data-attempts=\"3\" data-shuffle=\"yes\" data-draw=\"1\" data-feedback=\"end\""
    #expect(full.contains(attributes), "\(full)")
  }

  @Test func anIdInAnOptionStandsOnThePageOnce() {
    let html = fieldset("- [x] [A]{#her} og [b](naeste.md){#der}\n- [ ] B")
    #expect(html.components(of: "id=\"her\"") == 1 && html.components(of: "id=\"der\"") <= 1)
  }
}

/// Nothing of the key shows before it is opened.
struct AnswerSecrecyTests {
  private let site = SiteFixture()

  private func page(_ answer: String, _ attributes: String) -> String {
    site.html("Før.\n\n::: quiz {#q}\n### S {#s \(attributes)}\n\n\(answer)\n\n:::\n\nEfter.")
  }

  /// Two questions that differ in nothing but what is right, and in what is said of it.
  @Test(arguments: [
    ("", "- [x] A\n  > Hemmelig.\n- [ ] B\n- [ ] C", "- [ ] A\n- [x] B\n- [ ] C\n  > Skjult."),
    ("type=flervalg", "- [x] A\n- [x] B\n- [ ] C", "- [ ] A\n- [ ] B\n- [x] C\n\n> Hemmelig."),
    ("", "- [x] Sandt\n- [ ] Falsk", "- [ ] Sandt\n- [x] Falsk\n\n> **Rigtigt:** Hemmelig."),
    ("type=rækkefølge", "1. A\n2. B\n3. C", "1. A\n2. B\n   > Hemmelig.\n3. C\n\n> Skjult."),
    (
      "type=par", "| A | B |\n|---|---|\n| a | x |\n| b | y |\n| | z |",
      "| A | B |\n|---|---|\n| a | z |\n| b | x |\n| | y |\n\n> Hemmelig."
    ),
    (
      "type=kategori", "- X\n  - a\n  - b\n- Y\n  - c",
      "- X\n  - a\n    > Hemmelig.\n- Y\n  - b\n  - c\n\n> Skjult."
    ),
    (
      "", "Et [[a]], [[?x|y|z]] og [[=1]].",
      "Et [[hemmeligt|langt ord med mellemrum]], [[?z|y|x]] og [[=10000..20000 skjulte]]."
    ),
    ("type=tal", "Det er [[=1]].", "Det er [[=123456789±0,5 hemmelige]]."),
    ("type=kort-svar", "[[a]]", "[[hemmelig skjult]]\n\n> **Forkert:** Hemmelig."),
    ("type=markér", "[[+a]] [[-b]] [[-c]]", "[[-a]] [[+b]] [[+c]]\n\n> Hemmelig."),
    ("type=skala", "- A\n- B\n  > Godt.", "- A\n  > Hemmelig.\n- B"),
    ("type=refleksion", "Tænk.", "Tænk.\n\n> **Eksempelsvar:** Hemmelig."),
  ])
  func pagesDifferInNothingButTheKey(attributes: String, one: String, other: String) {
    let (first, second) = (page(one, attributes), page(other, attributes))
    #expect(first != second)
    #expect(first.withoutKeys == second.withoutKeys)
    for secret in ["emmelig", "kjult"] { #expect(!second.withoutKeys.contains(secret)) }
  }

  @Test func hintsStandNowhereButInTheirFold() {
    let html = page("Et [[a]].\n\n> **Hint:** Hemmelig.", "")
    #expect(html.components(of: "Hemmelig") == 1)
    #expect(html.contains("<details class=\"question-hint\"><summary>Hint</summary><p>Hemmelig."))
  }
}

extension String {
  /// The page without keys, and without the numbers that change with them.
  fileprivate var withoutKeys: String {
    var rest = self
    let parts = [("<details class=\"key\">", "</details>\n"), ("data-fingerprint=\"", "\"")]
    for (start, end) in parts {
      while true {
        let part = rest.including(start, end)
        guard let range = part.isEmpty ? nil : rest.firstRange(of: part) else { break }
        rest.removeSubrange(range)
      }
    }
    return rest
  }

  /// What stands before the first `text`; empty when it is not there.
  fileprivate func before(_ text: String) -> String {
    firstRange(of: text).map { String(self[..<$0.lowerBound]) } ?? ""
  }

  /// The text without tags and line ends.
  fileprivate var plain: String {
    var result = ""
    var isTag = false
    for character in self {
      if character == "<" { isTag = true }
      if !isTag, character != "\n" { result.append(character) }
      if character == ">" { isTag = false }
    }
    return result
  }
}
