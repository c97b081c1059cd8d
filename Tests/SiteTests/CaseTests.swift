import CommonMark
import Content
import Diagnostics
import Quiz
import Testing

@testable import Site

struct CaseTests {
  private let site = SiteFixture()

  private let markdown = """
    ## Afsnit

    Se [slutningen](#sag-pause).

    ::: case {#sag} Yusuf & mor

    Han taler med øjnene.

    ### Første møde {#start}

    Yusuf kigger ud. [@s1]

    - [Spørg **mor**](#mor)
      > Hun svarer gerne.
    - [Hold pause](#pause)

    ### Du spørger {#mor slut=dårlig}

    ### Du venter {#pause slut=god}

    :::
    """

  @Test func theCaseIsASectionWithItsTitleItsLabelAndItsIntroduction() {
    let html = site.main(markdown)
    let parts = [
      "<section class=\"case\" data-case=\"sag\" id=\"sag\" data-fingerprint=\"",
      "aria-labelledby=\"sag_titel\">\n<h2 id=\"sag_titel\">Yusuf &amp; mor</h2>\n"
        + "<p class=\"case-label\">Fiktiv case</p>\n<p>Han taler med øjnene.</p>\n",
    ]
    for part in parts { #expect(html.contains(part), "\(part)") }
  }

  @Test func aSceneHasItsChoicesAsLinksAndWhatIsSaidToThemFolded() {
    #expect(
      site.main(markdown).contains(
        """
        <ul class="choices">
        <li><a href="#sag-mor">Spørg <strong>mor</strong></a>\
        <details class="choice-feedback"><summary>Hvis du vælger det</summary>\
        <div class="feedback"><p>Hun svarer gerne.</p>
        </div></details></li>
        <li><a href="#sag-pause">Hold pause</a></li>
        </ul>
        """))
  }

  @Test func anEndingSaysInWordsHowItEndsAndLeadsBack() {
    #expect(
      site.main(markdown).contains(
        """
        <section class="scene" data-scene="mor" id="sag-mor" data-ending="bad">
        <h3 class="scene-title">Du spørger</h3>
        <p class="ending">Slut: Det kunne være gået bedre.</p>
        <p class="case-again"><a href="#sag-start">Tilbage til begyndelsen</a></p>
        </section>
        """))
  }

  @Test func aCaseWithoutATitleIsCalledCase() {
    let html = site.main("::: case {#sag}\n\n### A {#a slut=blandet}\n\nTekst.\n\n:::\n")
    #expect(html.contains("<h2 id=\"sag_titel\">Case</h2>"))
    #expect(html.contains("Slut: Noget lykkes, og noget lykkes ikke."))
  }

  @Test func aSourceInASceneHasNothingToJumpBackTo() {
    #expect(!site.main(markdown).contains("class=\"back\""))
  }
}
