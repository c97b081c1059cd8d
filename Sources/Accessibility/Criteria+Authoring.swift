internal import Diagnostics

extension Criteria {
  /// 11.8: KursBuild as an authoring tool: 5 requirements. What is said of the program holds for the
  /// program; it does not depend on the site.
  static let authoring: [Criterion] = [
    Criterion(
      "11.8.1", nil, "Indholdsteknologi", "Content technology", part: .authoring,
      scripts: [.author],
      asks: "Kan alt, der skal på siden, skrives i KursBuild? Så gælder 11.8.2 til 11.8.5.",
      "Can all that belongs on the page be written in KursBuild? Then 11.8.2 to 11.8.5 apply.",
      means: Phrase(
        "KursBuild skriver HTML, undertekster i WebVTT og mærkede PDF-filer. De kan alle bære de "
          + "oplysninger, kravene handler om.",
        "KursBuild writes HTML, captions in WebVTT and tagged PDFs. All of them can carry the "
          + "information the requirements are about.")),
    Criterion(
      "11.8.2", nil, "Skabelse af tilgængeligt indhold", "Accessible content creation",
      part: .authoring, scripts: [.author],
      asks: "Hjælper programmet forfatteren med at skrive tilgængeligt, og kan forfatteren komme "
        + "udenom?",
      "Does the program guide authors to accessible content, and can they get round it?",
      means: Phrase(
        "Et billede uden beskrivelse, en video uden undertekster eller udskrift, en tom "
          + "overskrift, et link uden tekst og farver med for lille kontrast er fejl: Sitet bliver "
          + "ikke bygget (billede-uden-alt, video-uden-undertekster, video-uden-udskrift, "
          + "overskrift-tom, link-uden-tekst, farve-kontrast). En tabel uden hoved, et niveau "
          + "sprunget over og et link, der kun siger ”læs mere”, er advarsler (tabel-uden-hoved, "
          + "overskrift-niveau, linktekst-uklar).",
        "A picture without a description, a video without captions or transcript, an empty "
          + "heading, a link without text and colours with too little contrast are errors: the "
          + "site is not built (billede-uden-alt, video-uden-undertekster, video-uden-udskrift, "
          + "overskrift-tom, link-uden-tekst, farve-kontrast). A table without a head, a skipped "
          + "level and a link that only says “read more” are warnings (tabel-uden-hoved, "
          + "overskrift-niveau, linktekst-uklar)."),
      lacks: [
        Phrase(
          "KursBuild kan ikke se, om beskrivelsen af et billede, en udskrift eller en overskrift "
            + "er god.",
          "KursBuild cannot tell whether a description, a transcript or a heading is good."),
        Phrase(
          "Filer, forfattere selv lægger i medier/, for eksempel PDF-filer, bliver ikke set efter.",
          "Files that authors put in medier/ themselves, such as PDFs, are not looked into."),
      ]),
    Criterion(
      "11.8.3", nil, "Bevarelse af tilgængelighedsoplysninger ved omdannelse",
      "Preservation of accessibility information in transformations", part: .authoring,
      scripts: [.author],
      asks:
        "Er beskrivelser af billeder, overskrifter, sprog og tabelhoveder både på siden og i PDF-filen?",
      "Are descriptions of pictures, headings, languages and table heads there both on the page "
        + "and in the PDF?",
      means: Phrase(
        "Side og PDF bliver skrevet ud fra de samme værdier, ikke den ene ud fra den anden.",
        "Page and PDF are written from the same values, not one from the other.")),
    Criterion(
      "11.8.4", nil, "Hjælp til at rette fejl", "Repair assistance", part: .authoring,
      scripts: [.author],
      asks: "Siger beskederne, hvad der er galt, og hvad der skal skrives i stedet?",
      "Do the messages say what is wrong, and what to write instead?",
      means: Phrase(
        "Hver besked siger, hvor det er, hvad der er galt, og hvad der kan skrives i stedet; kursbuild "
          + "hjælp viser et rigtigt eksempel, og kursbuild check --ret retter det, der er sikkert.",
        "Each message tells where it is, what is wrong, and what to write instead; kursbuild hjælp "
          + "shows a right example, and kursbuild check --ret mends what is certain.")),
    Criterion(
      "11.8.5", nil, "Skabeloner", "Templates", part: .authoring, scripts: [.author],
      asks: "Er det, kursbuild new laver, tilgængeligt, og er det let at finde?",
      "Is what kursbuild new makes accessible, and is it easy to find?",
      means: Phrase(
        "kursbuild new laver site, kursus, modul, case, artikel, quiz og temadag, som virker, som de er.",
        "kursbuild new makes site, course, module, case, article, quiz and theme day that work as they "
          + "are.")),
  ]

  /// What WCAG 2.2 (2023, updated 2024) adds on A and AA; 4.1.1 is removed there.
  static let later: [Criterion] = [
    Criterion(
      "2.4.11", .aa, "Fokus er ikke dækket (minimum)", "Focus not obscured (minimum)",
      part: .later, scripts: [.keyboard],
      asks: "Er det, man står på, aldrig helt dækket af noget andet?",
      "Is what has focus never wholly covered by something else?"),
    Criterion(
      "2.5.7", .aa, "Trækkebevægelser", "Dragging movements", part: .later,
      checks: [.gestures], scripts: [.pointer],
      asks: "Kan det, der kan trækkes på plads, også flyttes med en knap?",
      "Can what can be dragged into place also be moved with a button?"),
    Criterion(
      "2.5.8", .aa, "Målstørrelse (minimum)", "Target size (minimum)", part: .later,
      scripts: [.phone],
      asks: "Er hvert mål mindst 24 gange 24 CSS-pixel, eller er der luft om det?",
      "Is each target at least 24 by 24 CSS pixels, or is there room around it?"),
    Criterion(
      "3.2.6", .a, "Konsekvent hjælp", "Consistent help", part: .later, checks: [.footer],
      scripts: [.consistency],
      asks: "Står kontakt og hjælp det samme sted på alle sider?",
      "Are contact and help in the same place on all pages?"),
    Criterion(
      "3.3.7", .a, "Gentagne oplysninger", "Redundant entry", part: .later, when: .fields,
      scripts: [.whole],
      asks: "Skal man skrive det samme to gange i ét forløb?",
      "Does one have to write the same twice in one process?"),
    Criterion(
      "3.3.8", .aa, "Tilgængeligt login (minimum)", "Accessible authentication (minimum)",
      part: .later,
      when: .never(Phrase("Sitet har intet login.", "The site has no login.")), scripts: [],
      asks: "", ""),
  ]
}
