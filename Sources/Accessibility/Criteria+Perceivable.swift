internal import Diagnostics

// Chapter 9 of EN 301 549 V3.2.1 (2021-03) has 51 requirements: the 50 criteria of WCAG 2.1 on
// levels A and AA (9.1.1.1 to 9.4.1.3; numbers between, such as 9.1.2.6, are AAA and no requirement)
// and 9.6. Danish names are those of Digitaliseringsstyrelsen's table of monitored requirements
// (digst.dk, "Forenklede monitoreringer") or of the translators (inklusio.dk, netvenlig.dk) where they
// state them.

extension Criteria {
  /// 9.1: 20 requirements.
  static let perceivable: [Criterion] = [
    Criterion(
      "1.1.1", .a, "Ikke-tekstbaseret indhold", "Non-text content", official: true,
      checks: [.pictures], scripts: [.pictures],
      asks:
        "Siger beskrivelsen det, billedet er der for? Er det, der er mærket som pynt, kun pynt?",
      "Does the description say what the picture is there for? Is what is marked as decoration "
        + "only that?"),
    Criterion(
      "1.2.1", .a, "Rent lydindhold og rent videoindhold (forudindspillet)",
      "Audio-only and video-only (pre-recorded)", when: .media, checks: [.transcripts],
      scripts: [.films],
      asks: "Siger udskriften alt, der bliver sagt eller vist?",
      "Does the transcript say all that is said or shown?"),
    Criterion(
      "1.2.2", .a, "Undertekster (forudindspillet)", "Captions (pre-recorded)", when: .films,
      checks: [.captions], scripts: [.films],
      asks: "Følger underteksterne talen, og står også vigtige lyde der?",
      "Do the captions follow the speech, and are important sounds there too?"),
    Criterion(
      "1.2.3", .a, "Synstolkning eller mediealternativ (forudindspillet)",
      "Audio description or media alternative (pre-recorded)", when: .films,
      checks: [.transcripts], scripts: [.films],
      asks: "Kan den, der kun har udskriften, forstå alt, hvad filmen viser?",
      "Can someone who has only the transcript understand all that the film shows?"),
    Criterion(
      "1.2.4", .aa, "Undertekster (live)", "Captions (live)",
      when: .never(
        Phrase("KursBuild kan ikke vise direkte udsendelser.", "KursBuild shows nothing live.")),
      scripts: [], asks: "Har direkte udsendelser undertekster?",
      "Do live broadcasts have captions?"),
    Criterion(
      "1.2.5", .aa, "Synstolkning (forudindspillet)", "Audio description (pre-recorded)",
      when: .films, scripts: [.films],
      asks: "Bliver alt vigtigt, man kan se, sagt i lyden? Ellers skal filmen have synstolkning.",
      "Is everything important that can be seen said in the sound? Else the film needs description.",
      lacks: [
        Phrase(
          "KursBuild har intet lydspor til synstolkning. Synstolkningen skal være i filmens egen lyd.",
          "KursBuild has no track for audio description. It has to be in the film's own sound.")
      ]),
    Criterion(
      "1.3.1", .a, "Informationer og relationer", "Info and relationships", official: true,
      checks: [.headings, .labels, .tables], scripts: [.overview, .tables, .fields],
      asks: "Er det, der ligner overskrifter, lister og tabeller, det også for skærmlæseren?",
      "Are what look like headings, lists and tables so to the screen reader too?"),
    Criterion(
      "1.3.2", .a, "Betydningsbærende rækkefølge", "Meaningful sequence", scripts: [.overview],
      asks: "Giver siden mening, når den bliver læst fra top til bund?",
      "Does the page make sense read from top to bottom?"),
    Criterion(
      "1.3.3", .a, "Sensoriske egenskaber", "Sensory characteristics", scripts: [.text],
      asks: "Kan anvisninger følges uden at se form, farve eller placering?",
      "Can instructions be followed without seeing shape, colour or place?"),
    Criterion(
      "1.3.4", .aa, "Retning", "Orientation", official: true, checks: [.orientation],
      scripts: [.phone],
      asks: "Kan alt bruges, både når telefonen er på højkant, og når den ligger ned?",
      "Can everything be used with the phone both upright and on its side?"),
    Criterion(
      "1.3.5", .aa, "Identificering af inputformål", "Identify input purpose", official: true,
      when: .fields, checks: [.inputPurpose], scripts: [.fields],
      asks: "Angiver felter om brugeren selv, som navnet til kursusbeviset, hvad de er til?",
      "Do fields about the user, such as the name on the certificate, state their purpose?"),
    Criterion(
      "1.4.1", .a, "Anvendelse af farve", "Use of colour", official: true, scripts: [.colour],
      asks: "Er der noget, man kun kan se af farven: links, rigtigt og forkert, dele af en graf?",
      "Is anything told by colour alone: links, right and wrong, parts of a chart?"),
    Criterion(
      "1.4.2", .a, "Styring af lyd", "Audio control", when: .media, checks: [.autoplay],
      scripts: [.films],
      asks: "Kan al lyd, der spiller i mere end tre sekunder, standses?",
      "Can every sound that plays for more than three seconds be stopped?"),
    Criterion(
      "1.4.3", .aa, "Kontrast (minimum)", "Contrast (minimum)", official: true,
      checks: [.textContrast], scripts: [.contrast],
      asks: "Har tekst i billeder, tegninger og grafer 4,5:1 (stor tekst 3:1)?",
      "Does text in pictures, drawings and charts have 4.5:1 (large text 3:1)?"),
    Criterion(
      "1.4.4", .aa, "Ændring af tekststørrelse", "Resize text", official: true, checks: [.zoom],
      scripts: [.zoom],
      asks: "Er alt der og til at bruge ved 200 %?",
      "Is everything there and usable at 200%?"),
    Criterion(
      "1.4.5", .aa, "Billeder af tekst", "Images of text", scripts: [.pictures],
      asks: "Er der billeder af tekst, som kunne have været tekst?",
      "Are there pictures of text that could have been text?"),
    Criterion(
      "1.4.10", .aa, "Ombrydningsvisning", "Reflow", official: true, checks: [.zoom],
      scripts: [.zoom],
      asks: "Kan alt læses ved 400 % uden at rulle sidelæns? Store tabeller og grafer er undtaget.",
      "Can everything be read at 400% without scrolling sideways? Large tables and charts may."),
    Criterion(
      "1.4.11", .aa, "Kontrast for ikke-tekstbaseret indhold", "Non-text contrast",
      official: true, checks: [.edgeContrast], scripts: [.contrast],
      asks:
        "Har det i grafer og tegninger, man skal kunne se, 3:1 mod det, der ligger ved siden af?",
      "Does what must be seen in charts and drawings have 3:1 to what lies beside it?"),
    Criterion(
      "1.4.12", .aa, "Tekstafstand", "Text spacing", official: true, scripts: [.spacing],
      asks: "Er al tekst der stadig, når afstandene bliver større?",
      "Is all text still there when the spacing grows?"),
    Criterion(
      "1.4.13", .aa, "Indhold, der vises ved hover eller fokus", "Content on hover or focus",
      scripts: [.pointer],
      asks:
        "Kan det, der kommer frem (som ordforklaringer), lukkes med Esc, peges på og blive stående?",
      "Can what appears (such as word explanations) be closed with Esc, pointed at, and stay?"),
  ]
}
