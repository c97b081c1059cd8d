internal import Diagnostics

extension ManualScript {
  /// With the text, the site as a whole, the PDFs and the program.
  static let working: [ManualScript] = [
    ManualScript(
      .text, Phrase("Tekst og anvisninger", "Text and instructions"),
      needs: Phrase("10 minutter pr. modul.", "10 minutes for each module."),
      steps: [
        Phrase(
          "Find anvisninger som ”herunder”, ”til højre” og ”den grønne”. Forventet: De kan følges "
            + "af en, der ikke kan se siden.",
          "Find instructions such as “below”, “on the right” and “the green one”. Expect that they "
            + "can be followed without seeing."),
        Phrase(
          "Læs hvert link sammen med den sætning, det står i. Forventet: Du ved, hvor det fører "
            + "hen, og om det er en fil.",
          "Read each link with its sentence. Expect to know where it leads, and whether it is a file."
        ),
      ]),
    ManualScript(
      .consistency, Phrase("Ens på alle sider", "The same on all pages"),
      needs: Phrase(
        "Forsiden, et modul, en artikel og en temadag i hver sin fane. 10 minutter.",
        "Front page, a module, an article and a theme day in tabs. 10 minutes."),
      steps: [
        Phrase(
          "Sammenlign hovedmenu, brødkrumme og sidefod. Forventet: de samme punkter i samme "
            + "rækkefølge.",
          "Compare main menu, breadcrumb and footer. Expect the same items in the same order."),
        Phrase(
          "Sammenlign knapper og tegn med samme virkning. Forventet: De hedder det samme.",
          "Compare buttons and signs that do the same. Expect the same name."),
        Phrase(
          "Find det samme modul fra forsiden, fra menuen og ved at søge. Forventet: Mindst to af "
            + "vejene fører frem.",
          "Find the same module from the front page, the menu and by search. Expect two ways or more."
        ),
        Phrase(
          "Find kontaktoplysningerne. Forventet: De står det samme sted på alle sider.",
          "Find the contact. Expect it in the same place on all pages."),
      ]),
    ManualScript(
      .errors, Phrase("Når man gør noget forkert", "When one does something wrong"),
      needs: Phrase("En side med en quiz. 10 minutter.", "A page with a quiz. 10 minutes."),
      steps: [
        Phrase(
          "Tryk på ”Tjek svar” uden at have valgt noget. Forventet: Siden siger med ord, hvad der "
            + "mangler.",
          "Press “Check answer” without having chosen. Expect the page to say in words what is "
            + "missing."),
        Phrase(
          "Skriv bogstaver, hvor der skal stå et tal. Forventet: Siden siger, hvad der er galt, og "
            + "hvordan tallet skal skrives.",
          "Write letters where a number belongs. Expect the page to say what is wrong, and how to "
            + "write it."),
        Phrase(
          "Svar forkert. Forventet: Ved svaret står ordet ”Forkert” og en forklaring.",
          "Answer wrongly. Expect the word “Wrong” and an explanation at the answer."),
      ]),
    ManualScript(
      .document, Phrase("PDF med NVDA", "PDF with NVDA"),
      needs: Phrase(
        "NVDA og Adobe Acrobat Reader. 15 minutter: et moduls PDF og et program.",
        "NVDA and Adobe Acrobat Reader. 15 minutes: a module's PDF and a programme."),
      steps: [
        Phrase(
          "Åbn filen, og tryk på Insert+T. Forventet: dokumentets titel, ikke filens navn.",
          "Open the file and press Insert+T. Expect the document's title, not the file's name."),
        Phrase(
          "Tryk på H flere gange og derefter på Insert+F7. Forventet: de samme overskrifter som i "
            + "modulet.",
          "Press H several times, and Insert+F7. Expect the headings as in the module."),
        Phrase(
          "Tryk på G. Forventet: beskrivelsen af billedet. Tryk på T, og gå rundt i tabellen med "
            + "Ctrl+Alt+piletaster. Forventet: overskrifter til kolonner og rækker.",
          "Press G. Expect the picture's description. Press T and move with Ctrl+Alt+arrow keys. "
            + "Expect the headings of columns and rows."),
        Phrase(
          "Læs en side med Insert+Pil ned. Forventet: udtale på dokumentets sprog, rigtig "
            + "rækkefølge og intet sidehoved midt i en sætning.",
          "Read a page with Insert+Down arrow. Expect the right pronunciation and order, and no page "
            + "header in mid-sentence."),
        Phrase(
          "Tryk på Tab for at komme til links. Forventet: ”link” og en tekst, der siger, hvor det "
            + "fører hen, og en synlig markering.",
          "Press Tab to links. Expect “link”, a text that says where it leads, and a mark to see."),
        Phrase(
          "Vælg 200 % under ”Vis”, og slå ombrydning til, hvis programmet har det. Forventet: Alt "
            + "er der.",
          "Choose 200% under “View”, and reflow if the program has it. Expect everything to be "
            + "there."
        ),
      ]),
    ManualScript(
      .author, Phrase("KursBuild som værktøj", "KursBuild as a tool"),
      needs: Phrase(
        "En kopi af indholdet og en forfatter. 30 minutter.",
        "A copy of the content and an author. 30 minutes."),
      steps: [
        Phrase(
          "Skriv kursbuild new modul \"Prøve\" --kursus KURSUS, og byg. Forventet: Siden klarer "
            + "rapportens maskinelle kontrol, som den er.",
          "Write kursbuild new modul \"Prøve\" --kursus KURSUS, and build. Expect the page to pass this "
            + "report's machine checks as it is."),
        Phrase(
          "Indsæt et billede uden beskrivelse, en video uden undertekster og en tabel uden hoved, "
            + "og skriv kursbuild check. Forventet: en besked for hver, som siger, hvor det er, og "
            + "hvad der skal skrives.",
          "Put in a picture without a description, a video without captions and a table without a "
            + "head, and write kursbuild check. Expect a message for each with its place and what "
            + "to write."),
        Phrase(
          "Skriv kursbuild hjælp og beskedens navn. Forventet: en forklaring med et rigtigt "
            + "eksempel.",
          "Write kursbuild hjælp and the message's name. Expect an explanation with a right example."
        ),
        Phrase(
          "Byg, og sammenlign siden og PDF-filen. Forventet: de samme beskrivelser af billeder, "
            + "overskrifter og tabelhoveder.",
          "Build, and compare the page and the PDF. Expect the same descriptions of pictures, "
            + "headings and table heads."
        ),
      ]),
    ManualScript(
      .whole, Phrase("Hele forløb", "Whole processes"),
      needs: Phrase(
        "Tastatur og NVDA. 45 minutter.", "Keyboard and NVDA. 45 minutes."),
      steps: [
        Phrase(
          "Brug kun tastatur og NVDA: Gå fra forsiden til et kursus, tag et modul med quiz, søg "
            + "efter noget, gem dine svar, og udskriv kursusbeviset. Forventet: Intet trin kræver "
            + "mus eller syn.",
          "Go from the front page to a course, take a module with its quiz, search, save, and get the "
            + "certificate, by keyboard and NVDA alone. Expect no step to need a mouse or sight."),
        Phrase(
          "Luk browseren undervejs, og fortsæt dagen efter. Forventet: Du skal ikke skrive noget "
            + "én gang til.",
          "Close the browser on the way, and go on the next day. Expect not to write anything again."
        ),
        Phrase(
          "Opfylder ét trin ikke et krav, gør hele forløbet det heller ikke.",
          "If one step fails a requirement, so does the process."),
      ]),
  ]
}
