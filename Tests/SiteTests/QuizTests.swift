import CommonMark
import Content
import Diagnostics
import Quiz
import Testing

@testable import Site

struct QuizTests {
  private let site = SiteFixture()

  private let markdown = """
    ::: quiz {#slut bestået=80}

    Læs først.

    ### Hvem? {#hvem}

    Tænk dig om.

    - [ ] Forældre
      > Nej.
    - [x] Rådgivere & ledere

    > **Hint:** Hvem arbejder?

    > **Forklaring:** Fordi. [@s1]

    ### Hvad? {#hvad}

    - [x] A
    - [x] B
    - [ ] C

    ### Det passer. {#passer}

    - [x] Sandt
    - [ ] Falsk

    :::
    """

  @Test func theFormNamesTheQuizAndSendsNothing() {
    let opening = """
      <form class="quiz" data-quiz="slut" id="slut" method="dialog" autocomplete="off" \
      data-pass="80" aria-labelledby="slut-titel" novalidate="novalidate">
      <h2 id="slut-titel">Quiz</h2>
      <p class="quiz-intro">3 spørgsmål. Du skal have mindst 80 procent af pointene for at bestå.</p>
      <p>Læs først.</p>

      """
    #expect(site.main(markdown).hasPrefix(opening), "\(site.main(markdown))")
  }

  @Test func aQuestionIsAFieldsetWithNativeControlsAndAFoldedKey() {
    let html = site.main(markdown)
    let fingerprint = html.between("data-fingerprint=\"", "\"")
    #expect(fingerprint.utf8.count == 8)
    let question = """
      <fieldset data-question="hvem" data-type="enkeltvalg" data-points="1" \
      data-fingerprint="\(fingerprint)" id="slut-hvem" aria-describedby="slut-hvem-instruktion">
      <legend><span class="question-number">Spørgsmål 1 af 3</span> <h3>Hvem?</h3></legend>
      <div class="stem"><p>Tænk dig om.</p>
      </div>
      <p class="instruction" id="slut-hvem-instruktion">Vælg ét svar.</p>
      <ul class="options">
      <li class="option" data-value="1"><label><input type="radio" name="hvem" value="1"/> \
      <span class="option-text">Forældre</span></label></li>
      <li class="option" data-value="2"><label><input type="radio" name="hvem" value="2"/> \
      <span class="option-text">Rådgivere &amp; ledere</span></label></li>
      </ul>
      <details class="question-hint"><summary>Hint</summary><p>Hvem arbejder?</p>
      </details>
      <details class="key"><summary>Vis svar og forklaring</summary>
      <ul class="key-options">
      <li data-value="1" data-correct="no"><p class="key-option">\
      <strong class="verdict">Forkert:</strong> Forældre</p><div class="feedback"><p>Nej.</p>
      </div></li>
      <li data-value="2" data-correct="yes"><p class="key-option">\
      <strong class="verdict">Rigtigt:</strong> Rådgivere &amp; ledere</p></li>
      </ul>
      <div class="explanation"><p>Fordi.<sup class="citation"><a href="#kilde-1" id="ref-1-1" \
      aria-label="Kilde 1">1</a></sup></p>
      </div>
      </details>
      </fieldset>

      """
    #expect(html.contains(question), "\(html)")
  }

  @Test func severalRightAnswersGetBoxesToTick() {
    let html = site.main(markdown)
    let part = html.including("<fieldset data-question=\"hvad\"", "</fieldset>")
    #expect(part.contains("data-type=\"flervalg\""))
    #expect(part.contains(">Vælg et eller flere svar.</p>"))
    #expect(part.components(of: "<input type=\"checkbox\" name=\"hvad\"") == 3)
    #expect(part.components(of: "data-correct=\"yes\"") == 2)
  }

  @Test func trueOrFalseIsAChoiceOfTwo() {
    let part = site.main(markdown).including("<fieldset data-question=\"passer\"", "</fieldset>")
    #expect(part.contains("data-type=\"sandt-falsk\""))
    #expect(part.components(of: "type=\"radio\"") == 2)
  }

  @Test func aSourceCitedOnlyInTheKeyIsListedWithoutAWayBack() {
    let sources = site.main(markdown).including("<section class=\"sources\"", "</section>")
    #expect(sources.contains("<li id=\"kilde-1\">") && !sources.contains("class=\"back\""))
  }

  @Test func aQuizThatCannotBeFailedNamesNoMark() {
    let html = site.main("::: quiz {#q}\n### S {#s}\n- [x] a\n- [ ] b\n:::")
    #expect(html.contains("<p class=\"quiz-intro\">1 spørgsmål.</p>"))
    #expect(!html.contains("data-pass"))
  }

  @Test func theProvisionAndTheSourceOfAQuestionStandWithItsExplanation() {
    var site = site
    site.outline.acts[0].checked = .init(year: 2026, month: 1, day: 1)
    let html = site.main(
      "::: quiz {#q}\n### S {#s lov=barnets-lov-32-stk-2 kilde=s2}\n- [x] a\n- [ ] b\n:::")
    let explanation = """
      <div class="explanation"><p class="question-law">Lov: <a class="law" \
      href="../love.html#barnets-lov_32-stk-2">Barnets lov §\u{A0}32, stk.\u{A0}2</a>, gældende ret \
      pr. <time datetime="2026-01-01">1. januar 2026</time></p><p class="question-source">Kilde: \
      <sup class="citation">
      """
    #expect(html.contains(explanation), "\(html)")
    #expect(html.contains("<section class=\"laws\""))
    #expect(html.contains("<li id=\"kilde-1\"><cite>Udbredelse"))
  }

  @Test func feedbackForTheWholeQuestionSaysWhomItIsFor() {
    let right = Block(.paragraph([.text(Array("Flot.".utf8))]), range: SourceRange(0, 0))
    let option = Option(content: [], feedback: [], isRight: true, range: SourceRange(0, 0))
    let question = Question(
      id: "s", heading: [], stem: [], answer: .singleChoice([option]), feedbackWhenRight: [right],
      points: 0.5, fingerprint: 0xAB, range: SourceRange(0, 0))
    let quiz = Quiz(
      id: "q", title: [.text(Array("Prøv <dig>".utf8))], passMark: nil, introduction: [],
      questions: [question], range: SourceRange(0, 0))
    let directive = Directive(
      spelling: "quiz", nameRange: SourceRange(0, 0), title: [], attributes: .none, blocks: [],
      ordinal: 3)
    let body = PageBody(
      page: site.page("viden/ics.md"),
      blocks: [Block(.directive(directive), range: SourceRange(0, 0))], footnotes: [],
      quizzes: [3: quiz], programmes: [:], headings: [], citedSources: [])
    let page = String(
      decoding: PageRenderer(outline: site.outline).render(body), as: UTF8.self)
    #expect(page.contains("<h2 id=\"q-titel\">Prøv &lt;dig&gt;</h2>"))
    #expect(page.contains("data-points=\"0.5\" data-fingerprint=\"000000ab\""))
    let feedback = """
      <div class="answer-feedback" data-for="right"><p><strong class="verdict">Rigtigt:</strong> </p>\
      <p>Flot.</p>
      </div>
      """
    #expect(page.contains(feedback), "\(page)")
  }
}
