internal import Diagnostics

extension ManualScript {
  /// With the keyboard and with NVDA.
  static let reading: [ManualScript] = [
    ManualScript(
      .keyboard, Phrase("Kun med tastatur", "By keyboard alone"),
      needs: Phrase(
        "En browser. Læg musen væk. 20 minutter: forsiden, et modul, quizzen, søgningen.",
        "A browser. Put the mouse away. 20 minutes: front page, a module, the quiz, the search."),
      steps: [
        Phrase(
          "Åbn siden, og tryk på Tab én gang. Forventet: Linket ”Gå til sidens indhold” kommer "
            + "frem. Tryk på Enter og så på Tab. Forventet: Du er kommet til noget i indholdet.",
          "Open the page and press Tab once. Expect the link “Go to the page’s content”. Press "
            + "Enter, then Tab. Expect to have come to something in the content."),
        Phrase(
          "Tryk på Tab gennem hele siden. Forventet: Der er hver gang en tydelig ramme om det, du "
            + "står på, og intet skjuler det helt. Du kommer gennem siden i den rækkefølge, man "
            + "læser den i.",
          "Press Tab through the whole page. Expect a clear frame around what has focus each time, in "
            + "the order you would read; nothing covers it wholly."),
        Phrase(
          "Tryk på Shift+Tab tilbage til toppen. Forventet: Du kan komme ud af alle felter.",
          "Press Shift+Tab back to the top. Expect to get out of every field."),
        Phrase(
          "Fold noget ud: Gå til overskriften med Tab, og tryk på Enter. Fold det sammen igen med "
            + "Enter.",
          "Unfold something: Tab to its heading, Enter. Close it again with Enter."),
        Phrase(
          "Svar på hver slags spørgsmål: Gå mellem svarene med piletasterne, sæt kryds med "
            + "mellemrumstasten, og brug knapperne ”Flyt op” og ”Flyt ned”. Gå til knappen ”Tjek "
            + "svar”, og tryk på Enter.",
          "Answer every kind of question: arrow keys between answers, space in boxes, the buttons "
            + "“Move up” and “Move down”. Go to the button “Check answer” and press Enter."),
        Phrase(
          "Tryk på nogle bogstaver uden for felter. Forventet: Der sker intet på siden.",
          "Press some letters outside fields. Expect nothing to happen on the page."),
      ]),
    ManualScript(
      .overview, Phrase("NVDA: overblik", "NVDA: overview"),
      needs: Phrase(
        "Windows, NVDA og Firefox eller Chrome. Start NVDA med Ctrl+Alt+N, stands talen med Ctrl, "
          + "og luk NVDA med Insert+Q. 15 minutter pr. slags side.",
        "Windows, NVDA and Firefox or Chrome. Start NVDA with Ctrl+Alt+N, silence it with Ctrl, quit "
          + "with Insert+Q. 15 minutes for each kind of page."),
      steps: [
        Phrase(
          "Tryk på Insert+T. Forventet: sidens titel, som siger, hvad siden handler om, og sitets "
            + "navn.",
          "Press Insert+T. Expect the page's title, which says what it is about, and the site's name."
        ),
        Phrase(
          "Tryk på Insert+F7, og vælg overskrifter. Forventet: én på niveau 1 og resten som i en "
            + "indholdsfortegnelse. Vælg derefter links. Forventet: Hver linktekst giver mening.",
          "Press Insert+F7 and choose headings. Expect one on level 1 and the rest like a table of "
            + "contents. Then choose links. Expect each text to make sense."),
        Phrase(
          "Tryk på Esc og derefter på H flere gange. Forventet: Du kommer fra overskrift til "
            + "overskrift i sidens rækkefølge. Shift+H går tilbage, og 1 til 6 går til "
            + "overskrifter på det niveau.",
          "Press Esc, then H several times. Expect to go from heading to heading in the page's order. "
            + "Shift+H goes back, 1 to 6 go to a level."),
        Phrase(
          "Tryk på D flere gange. Forventet: sidehoved, menu, hovedindhold og sidefod, hver med "
            + "sit navn.",
          "Press D several times. Expect banner, navigation, main and footer, each with its name."),
        Phrase(
          "Tryk på L. Forventet: en liste med det antal punkter, man kan se.",
          "Press L. Expect a list with as many items as can be seen."),
        Phrase(
          "Tryk på Ctrl+Home og derefter på Insert+Pil ned (med NVDA’s tastatur til bærbare: "
            + "Insert+A). Forventet: Hele siden bliver læst op i en rækkefølge, der giver mening, "
            + "og intet bliver læst op to gange.",
          "Press Ctrl+Home and Insert+Down arrow (laptop layout: Insert+A). Expect the whole page read "
            + "in an order that makes sense, nothing twice."),
      ]),
    ManualScript(
      .pictures, Phrase("NVDA: billeder, figurer og grafer", "NVDA: pictures, figures and charts"),
      needs: Phrase("NVDA. 10 minutter.", "NVDA. 10 minutes."),
      steps: [
        Phrase(
          "Tryk på G for at komme til hvert billede. Forventet: ”grafik” og en beskrivelse, der "
            + "siger det, billedet er der for.",
          "Press G to each picture. Expect “graphic” and a description that says what it is there "
            + "for."),
        Phrase(
          "Se på siden imens: Er der billeder, NVDA sprang over? De må kun være pynt.",
          "Look at the page meanwhile: did NVDA pass any by? They may only be decoration."),
        Phrase(
          "Ved en figur: Gå med Tab til ”Beskrivelse af billedet”, tryk på Enter, og læs videre "
            + "med Pil ned. Forventet: det samme, som man kan se.",
          "At a figure: go to “Description of the picture” with Tab, press Enter, and read on with "
            + "Down arrow. Expect the same as can be seen."),
        Phrase(
          "Ved en graf: Åbn ”Vis tallene”, og tryk på T. Forventet: en tabel med de samme tal.",
          "At a chart: open “Show the numbers” and press T. Expect a table with the same numbers."),
        Phrase(
          "Er der tekst i et billede, skal den også stå som tekst på siden.",
          "If a picture holds text, it must be there as text too."),
      ]),
    ManualScript(
      .tables, Phrase("NVDA: tabeller", "NVDA: tables"),
      needs: Phrase("NVDA. 5 minutter.", "NVDA. 5 minutes."),
      steps: [
        Phrase(
          "Tryk på T. Forventet: ”tabel”, dens navn og antallet af rækker og kolonner.",
          "Press T. Expect “table”, its name and the number of rows and columns."),
        Phrase(
          "Gå rundt i tabellen med Ctrl+Alt+piletaster. Forventet: kolonnens overskrift, når du "
            + "går til siden, og rækkens overskrift, når du går op og ned.",
          "Move in it with Ctrl+Alt+arrow keys. Expect the column's heading when moving sideways, and "
            + "the row's when moving up and down."),
        Phrase(
          "Gå siden igennem med T. Ingen af tabellerne må være der kun for udseendets skyld.",
          "Go through the page with T. No table may be there for looks alone."),
      ]),
    ManualScript(
      .fields, Phrase("NVDA: quiz, case og felter", "NVDA: quiz, case and fields"),
      needs: Phrase(
        "NVDA og en side med en quiz. 20 minutter.", "NVDA and a page with a quiz. 20 minutes."),
      steps: [
        Phrase(
          "Tryk på F for at komme fra felt til felt. Forventet: spørgsmålet som gruppens navn, "
            + "svarets tekst, og om det er en radioknap, et afkrydsningsfelt, en liste eller et "
            + "tekstfelt.",
          "Press F from field to field. Expect the question as the group's name, the answer's text, and "
            + "whether it is a radio button, check box, list or text field."),
        Phrase(
          "Vælg et svar med piletasterne eller mellemrumstasten. NVDA skifter selv til "
            + "fokustilstand i felter; ellers gør Insert+mellemrum det. Forventet: NVDA siger, at "
            + "svaret er valgt eller markeret, og der sker ikke andet.",
          "Choose an answer: Insert+Space changes to focus mode (NVDA does so itself in fields), arrow "
            + "keys or space choose. Expect selected or checked, and nothing else to happen."),
        Phrase(
          "Gå med B til knappen ”Tjek svar”, og tryk på Enter. Forventet: Resultatet bliver læst "
            + "op, uden at du gør mere.",
          "Go with B to the button “Check answer” and press Enter. Expect the result read aloud "
            + "without your doing more."),
        Phrase(
          "Gå tilbage til svarene med Shift+F. Forventet: Det bliver sagt med ord, om svarene er "
            + "rigtige eller forkerte.",
          "Go back to the answers with Shift+F. Expect to be told in words which are right and "
            + "which are wrong."),
        Phrase(
          "Ved en rækkefølge: Tryk på ”Flyt op”. Forventet: Den nye plads bliver læst op.",
          "At an ordering: press “Move up”. Expect the new place read aloud."),
        Phrase(
          "Søg efter et ord. Forventet: Antallet af resultater bliver læst op, og du kan gå til dem.",
          "Search for a word. Expect the number of results read aloud, and to be able to go to them."
        ),
        Phrase(
          "Sammenlign med skærmen. Forventet: Det navn, NVDA siger, begynder med den tekst, du ser.",
          "Compare with the screen. Expect the name NVDA says to begin with the text you see."),
      ]),
    ManualScript(
      .language, Phrase("NVDA: sprog", "NVDA: language"),
      needs: Phrase(
        "NVDA med automatisk sprogskift slået til under Tale i indstillingerne. 5 minutter.",
        "NVDA with automatic language switching on under Speech in its settings. 5 minutes."),
      steps: [
        Phrase(
          "Læs siden med Insert+Pil ned. Forventet: udtale på det sprog, siden er skrevet på.",
          "Read the page with Insert+Down arrow. Expect the pronunciation of the page's language."),
        Phrase(
          "Find et sted med et andet sprog, for eksempel et engelsk navn på en metode. Forventet: "
            + "Stemmen skifter sprog. Det behøver den ikke ved enkelte lånord og egennavne.",
          "Find a passage in another language, such as a method's English name. Expect the voice to "
            + "change. Single loan words and proper names need not."),
      ]),
  ]
}
