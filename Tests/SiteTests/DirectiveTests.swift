import Testing

struct DirectiveTests {
  private let site = SiteFixture()

  @Test(arguments: [
    ("mål", "maal", "Det lærer du"), ("kort", "kort", "Kort fortalt"), ("husk", "husk", "Husk"),
    ("vigtigt", "vigtigt", "Vigtigt"), ("eksempel", "eksempel", "Eksempel"),
    ("lov", "lov", "Det siger loven"), ("advarsel", "advarsel", "Pas på"),
    ("praksis", "praksis", "I praksis"), ("mangler", "mangler", "Mangler"),
    ("fiktiv", "fiktiv", "Fiktiv case"), ("boks {type=husk}", "husk", "Husk"),
  ])
  func boxesSayWhatTheyAre(written: String, name: String, title: String) {
    // What is missing is listed elsewhere, with a link to the box.
    let id = name == "mangler" ? " id=\"mangler_0\"" : ""
    let expected = """
      <aside class="\(name) callout" role="note"\(id) aria-labelledby="boks_1">\
      <p class="callout-title" id="boks_1">\(title)</p>
      <p>Tekst.</p>
      </aside>

      """
    #expect(site.main("::: \(written)\nTekst.\n:::") == expected)
  }

  @Test func anAuthorsTitleStandsAfterTheKind() {
    let html = site.main("::: fiktiv {#sagen .stor} Sagen *kom* retur\nTekst.\n:::")
    let expected = """
      <aside class="fiktiv stor callout" role="note" id="sagen" aria-labelledby="boks_1">\
      <p class="callout-title" id="boks_1"><span class="callout-kind">Fiktiv case:</span> \
      Sagen <em>kom</em> retur</p>
      <p>Tekst.</p>
      </aside>

      """
    #expect(html == expected)
  }

  @Test func objectivesHaveTheirIdsAndTheirOwnTitleAlone() {
    let html = site.main("::: mål Efter modulet kan du\n- finde hullet {#hul}\n:::")
    let expected = """
      <aside class="maal callout" role="note" aria-labelledby="boks_1">\
      <p class="callout-title" id="boks_1">Efter modulet kan du</p>
      <ul><li id="hul">finde hullet</li>
      </ul>
      </aside>

      """
    #expect(html == expected)
  }

  @Test(arguments: [("", "Læs mere"), (" Se et forslag", "Se et forslag")])
  func folds(title: String, summary: String) {
    let expected = """
      <details class="fold"><summary>\(summary)</summary><div class="fold-body">
      <p>Tekst.</p>
      </div></details>

      """
    #expect(site.main("::: fold\(title)\nTekst.\n:::") == expected)
  }

  @Test(arguments: ["Se et løsningsforslag", "Facit", "Se svaret"])
  func aFoldWithAnAnswerSaysWhereItIsWhenItIsNotPrinted(title: String) {
    let expected = """
      <details class="fold answer"><summary data-on-paper="står på websiden">\(title)</summary>\
      <div class="fold-body">
      <p>Tekst.</p>
      </div></details>

      """
    #expect(site.main("::: fold \(title)\nTekst.\n:::") == expected)
  }

  @Test func stepsAndTimelinesAreBoxesOfTheirName() {
    #expect(
      site.main("::: trin\n1. Spørg\n:::")
        == "<div class=\"trin\">\n<ol><li>Spørg</li>\n</ol>\n</div>\n")
    #expect(
      site.main("::: tidslinje Sagens gang\n- **3. marts** – Ansøgning\n:::").hasPrefix(
        "<div class=\"tidslinje\">\n<p class=\"callout-title\">Sagens gang</p>\n<ul><li><strong>"))
  }

  @Test func reflectionHasALabelledFieldAndAFoldedAnswer() {
    let markdown = """
      ::: refleksion {linjer=2}
      Hvornår?

      > **Eksempelsvar:** I går.
      :::
      """
    let expected = """
      <section class="refleksion callout" aria-labelledby="refleksion_1">\
      <p class="callout-title" id="refleksion_1">Refleksion</p>
      <p>Hvornår?</p>
      <p class="reflection-notice">Skriv ikke om rigtige børn og familier.</p>
      <p class="reflection-field"><label for="svar_1">Dine noter (bliver ikke gemt)</label>\
      <textarea id="svar_1" rows="2"></textarea></p>
      <div class="skrivefelt only-print"><span class="line"></span><span class="line"></span></div>
      <details class="fold"><summary>Eksempelsvar</summary><div class="fold-body">
      <p>I går.</p>
      </div></details>
      </section>

      """
    #expect(site.main(markdown) == expected)
  }

  @Test func aQuoteThatIsNoAnswerStaysInTheQuestion() {
    let html = site.main("::: refleksion\nHvad siger du?\n\n> Et citat.\n:::")
    #expect(html.contains("<p>Hvad siger du?</p>\n<blockquote><p>Et citat.</p>\n</blockquote>"))
    #expect(!html.contains("<details"))
  }

  @Test func aWritingFieldHasItsLines() {
    let expected = """
      <p class="callout-title">Skriv her</p>
      <p>Hvad nu?</p>
      <div class="skrivefelt"><p class="reflection-field">\
      <label for="svar_1">Dine noter (bliver ikke gemt)</label>\
      <textarea id="svar_1" rows="2"></textarea></p>
      <div class="only-print"><span class="line"></span><span class="line"></span></div></div>

      """
    #expect(site.main("::: skrivefelt {linjer=2} Skriv her\nHvad nu?\n:::") == expected)
  }

  @Test(arguments: ["underviser", "kun {for=underviser}", "kun {for=print}"])
  func whatIsNotForReadersOfTheSiteIsNotOnIt(written: String) {
    let html = site.html("Før.\n\n::: \(written)\nHemmeligt.\n:::\n", at: "viden/ics.md")
    #expect(html.contains("<p>Før.</p>") && !html.contains("Hemmeligt"))
  }

  @Test func whatIsForReadersOfTheSiteIsShown() {
    #expect(site.main("::: kun {for=web}\nSynligt.\n:::") == "<p>Synligt.</p>\n")
  }

  @Test func boxesNest() {
    let html = site.main(":::: fold Mere\n::: husk\nIndeni.\n:::\n::::")
    #expect(html.contains("<div class=\"fold-body\">\n<aside class=\"husk callout\""))
  }
}
