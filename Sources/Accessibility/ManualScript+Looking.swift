internal import Diagnostics

extension ManualScript {
  /// With one's eyes and hands.
  static let looking: [ManualScript] = [
    ManualScript(
      .zoom, Phrase("Forstørrelse", "Zoom"),
      needs: Phrase(
        "En browser i et vindue, der er 1280 pixel bredt. 10 minutter pr. slags side.",
        "A browser in a window 1280 pixels wide. 10 minutes for each kind of page."),
      steps: [
        Phrase(
          "Tryk på Ctrl og +, til siden er forstørret til 200 %. Forventet: Alt er der, intet "
            + "ligger oven på noget andet, og alt virker.",
          "Press Ctrl and + to 200%. Expect everything to be there, nothing on top of anything else, "
            + "and all of it to work."),
        Phrase(
          "Fortsæt til 400 %. Forventet: Teksten kan læses, uden at man skal rulle sidelæns. "
            + "Tabeller og grafer må rulle i deres egen ramme.",
          "Go on to 400%. Expect the text to be readable without scrolling sideways. Tables and charts "
            + "may scroll in a frame of their own."),
        Phrase(
          "Åbn menuen, svar på et spørgsmål, og brug søgningen ved 400 %. Tryk på Ctrl+0 til sidst.",
          "Open the menu, answer a question and use the search at 400%. Press Ctrl+0 at the end."),
      ]),
    ManualScript(
      .spacing, Phrase("Tekstafstand", "Text spacing"),
      needs: Phrase(
        "Chrome eller Edge. 5 minutter pr. slags side.",
        "Chrome or Edge. 5 minutes for each kind of page."),
      steps: [
        Phrase(
          "Tryk på F12, vælg ”Elements”, og tryk på + ud for ”Styles” (ny regel).",
          "Press F12, choose “Elements”, and press + beside “Styles” (new rule)."),
        Phrase(
          "Skriv reglen: * { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
            + "word-spacing: 0.16em !important } og p { margin-bottom: 2em !important }.",
          "Write the rule: * { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
            + "word-spacing: 0.16em !important } and p { margin-bottom: 2em !important }."),
        Phrase(
          "Se siden igennem. Forventet: Ingen tekst er skåret af eller ligger oven på anden tekst, "
            + "heller ikke på knapper eller i menuen.",
          "Look through the page. Expect no text cut off or on top of other text, on buttons and in the "
            + "menu too."),
      ]),
    ManualScript(
      .colour, Phrase("Uden farver", "Without colours"),
      needs: Phrase("Chrome eller Edge. 5 minutter.", "Chrome or Edge. 5 minutes."),
      steps: [
        Phrase(
          "Tryk på F12 og derefter på Ctrl+Shift+P, skriv ”Rendering”, og vælg ”Achromatopsia” "
            + "under ”Emulate vision deficiencies”.",
          "Press F12, then Ctrl+Shift+P, write “Rendering”, and choose “Achromatopsia” under "
            + "“Emulate vision deficiencies”."),
        Phrase(
          "Se på links i tekst, bokse, grafer og en besvaret quiz. Forventet: Alt kan skelnes på "
            + "ord, streg, form eller tegn.",
          "Look at links in text, boxes, charts and an answered quiz. Expect all to be told apart by "
            + "word, line, shape or sign."),
      ]),
    ManualScript(
      .contrast, Phrase("Kontrast i billeder", "Contrast in pictures"),
      needs: Phrase(
        "Et program, der måler kontrast mellem to punkter på skærmen. 10 minutter.",
        "A program that measures contrast between two points of the screen. 10 minutes."),
      steps: [
        Phrase(
          "Mål tekst i figurer, tegninger og grafer mod baggrunden. Forventet: mindst 4,5:1 og "
            + "mindst 3:1 for tekst på 24 pixel eller mere (fed tekst: 18,5).",
          "Measure text in figures, drawings and charts against its ground. Expect 4.5:1, and 3:1 for "
            + "text of 24 pixels or more (bold: 18.5)."),
        Phrase(
          "Mål streger og flader, man skal kunne skelne, mod det, der ligger ved siden af. "
            + "Forventet: mindst 3:1.",
          "Measure lines and areas that must be told apart against what lies beside them. Expect 3:1."
        ),
        Phrase(
          "Vælg mørk baggrund under ”Visning”, og gør det igen.",
          "Choose a dark background under “Display”, and do it again."),
      ]),
    ManualScript(
      .pointer, Phrase("Mus og fingre", "Mouse and fingers"),
      needs: Phrase(
        "En mus og en skærm, man kan trykke på. 10 minutter.",
        "A mouse and a touch screen. 10 minutes."),
      steps: [
        Phrase(
          "Tryk på en knap uden at slippe, flyt musen eller fingeren væk, og slip så. Forventet: "
            + "Der sker intet.",
          "Press on a button, move away, and let go. Expect nothing to happen."),
        Phrase(
          "Svar på et spørgsmål, hvor noget kan trækkes på plads, men brug kun knapperne. "
            + "Forventet: Det kan lade sig gøre.",
          "Solve a question where things can be dragged by pressing its buttons alone. Expect it to "
            + "work."),
        Phrase(
          "Peg på et ord med forklaring. Forventet: Forklaringen bliver stående, når du fører "
            + "musen hen over den, og forsvinder, når du trykker på Esc.",
          "Point at a word with an explanation. Expect it to stay when you move the mouse over it, and "
            + "to close with Esc."),
        Phrase(
          "Brug siden med én finger. Forventet: Intet kræver, at du stryger hen over skærmen eller "
            + "bruger to fingre.",
          "Use the page with one finger. Expect nothing to need swiping or two fingers."),
      ]),
    ManualScript(
      .phone, Phrase("Telefon", "Phone"),
      needs: Phrase(
        "En telefon uden låst skærmretning. 10 minutter.",
        "A phone whose orientation is not locked. 10 minutes."),
      steps: [
        Phrase(
          "Åbn et modul, og vend telefonen. Forventet: Siden følger med, og alt er der.",
          "Open a module and turn the phone. Expect the page to follow, with everything there."),
        Phrase(
          "Tryk på links i menu, lister og sidefod. Forventet: Du rammer det, du ville ramme.",
          "Press links in menu, lists and footer. Expect to hit what you meant."),
        Phrase(
          "Ryst og vip telefonen. Forventet: Der sker intet.",
          "Shake and tilt the phone. Expect nothing to happen."),
      ]),
    ManualScript(
      .films, Phrase("Film og lyd", "Films and sound"),
      needs: Phrase(
        "Tid til at se hver film to gange.", "Time to watch each film twice."),
      steps: [
        Phrase(
          "Åbn siden, og vent fem sekunder. Forventet: Intet begynder at spille af sig selv.",
          "Open the page and wait five seconds. Expect nothing to play by itself."),
        Phrase(
          "Se filmen med undertekster og uden lyd. Forventet: Underteksterne viser på rette tid "
            + "alt, der bliver sagt, hvem der siger det, og vigtige lyde.",
          "Watch without sound, with captions. Expect all that is said, who says it, and important "
            + "sounds, at the right time."),
        Phrase(
          "Hør filmen uden at se på den. Forventet: Alt vigtigt bliver også sagt. Ellers mangler "
            + "der synstolkning.",
          "Listen without the picture. Expect everything important to be said too. Else description is "
            + "lacking."),
        Phrase(
          "Læs udskriften. Forventet: alt, der bliver sagt og vist.",
          "Read the transcript. Expect all that is said and shown."),
        Phrase(
          "Brug afspilleren med Tab og mellemrumstasten. Forventet: Du kan afspille, holde pause, "
            + "ændre lydstyrken og slå undertekster til.",
          "Use the player with Tab and space. Expect play, pause, volume and captions to be reached."
        ),
      ]),
    ManualScript(
      .movement, Phrase("Bevægelse og tid", "Movement and time"),
      needs: Phrase("En browser. 5 minutter.", "A browser. 5 minutes."),
      steps: [
        Phrase(
          "Lad siden stå et minut. Forventet: Intet bevæger sig, blinker eller skifter.",
          "Leave the page for a minute. Expect nothing to move, blink or change."),
        Phrase(
          "Begynd på en quiz, gå fra den i en time, og kom tilbage. Forventet: Svarene er der endnu.",
          "Begin a quiz, leave it for an hour, and come back. Expect the answers to be there still."
        ),
        Phrase(
          "Se hver film igennem for hurtige glimt. Forventet: højst tre i sekundet.",
          "Watch each film for rapid flashes. Expect three a second at most."),
      ]),
  ]
}
