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
          "Åbn siden, og tryk Tab én gang. Vent: et link som Gå til indholdet kommer frem. Tryk Enter: "
            + "næste Tab fører til noget i indholdet.",
          "Open the page and press Tab once. Expect a link such as Skip to content. Press Enter: the "
            + "next Tab leads to something in the content."),
        Phrase(
          "Tryk Tab gennem hele siden. Vent: en tydelig ramme om det, du står på, hver gang, i den "
            + "rækkefølge, du ville læse; intet skjuler det helt.",
          "Press Tab through the whole page. Expect a clear frame around what has focus each time, in "
            + "the order you would read; nothing covers it wholly."),
        Phrase(
          "Tryk Shift+Tab tilbage til toppen. Vent: du kommer fri af alle felter.",
          "Press Shift+Tab back to the top. Expect to get out of every field."),
        Phrase(
          "Fold noget ud: Tab til overskriften, Enter. Luk det igen med Enter.",
          "Unfold something: Tab to its heading, Enter. Close it again with Enter."),
        Phrase(
          "Svar på hver slags spørgsmål: piletaster mellem svar, mellemrum i felter med flere krydser, "
            + "knapperne Flyt op og Flyt ned. Tjek svaret med Enter på knappen.",
          "Answer every kind of question: arrow keys between answers, space in boxes, the buttons Move "
            + "up and Move down. Check the answer with Enter on the button."),
        Phrase(
          "Tryk på nogle bogstaver uden for felter. Vent: der sker intet på siden.",
          "Press some letters outside fields. Expect nothing to happen on the page."),
      ]),
    ManualScript(
      .overview, Phrase("NVDA: overblik", "NVDA: overview"),
      needs: Phrase(
        "Windows, NVDA og Firefox eller Chrome. Start NVDA med Ctrl+Alt+N, stands talen med Ctrl, luk "
          + "med Insert+Q. 15 minutter pr. slags side.",
        "Windows, NVDA and Firefox or Chrome. Start NVDA with Ctrl+Alt+N, silence it with Ctrl, quit "
          + "with Insert+Q. 15 minutes for each kind of page."),
      steps: [
        Phrase(
          "Tryk Insert+T. Vent: sidens titel, som siger, hvad siden handler om, og sitets navn.",
          "Press Insert+T. Expect the page's title, which says what it is about, and the site's name."
        ),
        Phrase(
          "Tryk Insert+F7, og vælg overskrifter. Vent: én på niveau 1 og resten som en "
            + "indholdsfortegnelse. Vælg links: hver tekst skal give mening.",
          "Press Insert+F7 and choose headings. Expect one on level 1 and the rest like a table of "
            + "contents. Choose links: each text has to make sense."),
        Phrase(
          "Tryk Esc og derefter H flere gange. Vent: fra overskrift til overskrift i sidens orden. "
            + "Shift+H går tilbage, 1 til 6 går til et niveau.",
          "Press Esc, then H several times. Expect to go from heading to heading in the page's order. "
            + "Shift+H goes back, 1 to 6 go to a level."),
        Phrase(
          "Tryk D flere gange. Vent: sidehoved, menu, hovedindhold og sidefod, hver med sit navn.",
          "Press D several times. Expect banner, navigation, main and footer, each with its name."),
        Phrase(
          "Tryk L. Vent: liste med det antal punkter, man kan se.",
          "Press L. Expect a list with as many items as can be seen."),
        Phrase(
          "Tryk Ctrl+Home og Insert+Pil ned (på bærbar: Insert+A). Vent: hele siden læst i en orden, "
            + "der giver mening, uden noget to gange.",
          "Press Ctrl+Home and Insert+Down arrow (laptop layout: Insert+A). Expect the whole page read "
            + "in an order that makes sense, nothing twice."),
      ]),
    ManualScript(
      .pictures, Phrase("NVDA: billeder, figurer og grafer", "NVDA: pictures, figures and charts"),
      needs: Phrase("NVDA. 10 minutter.", "NVDA. 10 minutes."),
      steps: [
        Phrase(
          "Tryk G til hvert billede. Vent: grafik og en tekst, der siger det, billedet er der for.",
          "Press G to each picture. Expect graphic and a text that says what it is there for."),
        Phrase(
          "Se på siden imens: Er der billeder, NVDA sprang over? De må kun være pynt.",
          "Look at the page meanwhile: did NVDA pass any by? They may only be decoration."),
        Phrase(
          "Ved en figur: Tab til Beskrivelse, Enter, og læs videre med Pil ned. Vent: det samme, som "
            + "kan ses.",
          "At a figure: Tab to its description, Enter, and read on with Down arrow. Expect the same as "
            + "can be seen."),
        Phrase(
          "Ved en graf: Tryk T. Vent: en tabel med de samme tal.",
          "At a chart: press T. Expect a table with the same numbers."),
        Phrase(
          "Er der tekst i et billede, skal den også stå som tekst.",
          "If a picture holds text, it must be there as text too."),
      ]),
    ManualScript(
      .tables, Phrase("NVDA: tabeller", "NVDA: tables"),
      needs: Phrase("NVDA. 5 minutter.", "NVDA. 5 minutes."),
      steps: [
        Phrase(
          "Tryk T. Vent: tabel, dens navn og antal rækker og kolonner.",
          "Press T. Expect table, its name and the number of rows and columns."),
        Phrase(
          "Gå i tabellen med Ctrl+Alt+piletaster. Vent: overskriften til kolonnen, når du går til "
            + "siden, og til rækken, når du går op og ned.",
          "Move in it with Ctrl+Alt+arrow keys. Expect the column's heading when moving sideways, and "
            + "the row's when moving up and down."),
        Phrase(
          "Brug ikke T i layout: ingen tabel må være der kun for udseendets skyld.",
          "T should find no table that is there for looks alone."),
      ]),
    ManualScript(
      .fields, Phrase("NVDA: quiz, case og felter", "NVDA: quiz, case and fields"),
      needs: Phrase(
        "NVDA og en side med en quiz. 20 minutter.", "NVDA and a page with a quiz. 20 minutes."),
      steps: [
        Phrase(
          "Tryk F fra felt til felt. Vent: spørgsmålet som gruppens navn, svarets tekst, og om det er "
            + "en radioknap, et afkrydsningsfelt, en liste eller et tekstfelt.",
          "Press F from field to field. Expect the question as the group's name, the answer's text, and "
            + "whether it is a radio button, check box, list or text field."),
        Phrase(
          "Vælg et svar: Insert+Mellemrum skifter til fokustilstand (NVDA gør det selv i felter), "
            + "piletaster eller mellemrum vælger. Vent: valgt eller markeret, og at der ikke sker andet.",
          "Choose an answer: Insert+Space changes to focus mode (NVDA does so itself in fields), arrow "
            + "keys or space choose. Expect selected or checked, and nothing else to happen."),
        Phrase(
          "Tryk B til knappen Tjek svar, og Enter. Vent: resultatet bliver læst op, uden at du gør mere.",
          "Press B to the button Check answer, and Enter. Expect the result read aloud without your "
            + "doing more."),
        Phrase(
          "Gå tilbage til svarene med Shift+F. Vent: Rigtigt eller Forkert med ord ved hvert svar.",
          "Go back to the answers with Shift+F. Expect Right or Wrong in words at each."),
        Phrase(
          "Ved en rækkefølge: tryk Flyt op. Vent: den nye plads bliver læst op.",
          "At an ordering: press Move up. Expect the new place read aloud."),
        Phrase(
          "Søg efter et ord. Vent: antallet af fund bliver læst op, og du kan gå til dem.",
          "Search for a word. Expect the number of results read aloud, and to be able to go to them."
        ),
        Phrase(
          "Sammenlign med skærmen: det navn, NVDA siger, begynder med den tekst, du ser.",
          "Compare with the screen: the name NVDA says begins with the text you see."),
      ]),
    ManualScript(
      .language, Phrase("NVDA: sprog", "NVDA: language"),
      needs: Phrase(
        "NVDA med automatisk sprogskift slået til under Tale i indstillingerne. 5 minutter.",
        "NVDA with automatic language switching on under Speech in its settings. 5 minutes."),
      steps: [
        Phrase(
          "Læs siden med Insert+Pil ned. Vent: dansk udtale.",
          "Read the page with Insert+Down arrow. Expect the pronunciation of the page's language."),
        Phrase(
          "Find et sted med et andet sprog, for eksempel et engelsk navn på en metode. Vent: stemmen "
            + "skifter. Enkelte lånord og egennavne behøver ikke.",
          "Find a passage in another language, such as a method's English name. Expect the voice to "
            + "change. Single loan words and proper names need not."),
      ]),
  ]
}
