internal import Diagnostics

extension Criteria {
  /// 9.2: 17 requirements.
  static let operable: [Criterion] = [
    Criterion(
      "2.1.1", .a, "Tastatur", "Keyboard", official: true, scripts: [.keyboard],
      asks: "Kan alt gøres med tastaturet, også hver slags spørgsmål i quizzen?",
      "Can everything be done by keyboard, every kind of question in the quiz included?"),
    Criterion(
      "2.1.2", .a, "Ingen tastaturfælde", "No keyboard trap", official: true,
      scripts: [.keyboard],
      asks: "Kan man altid komme videre og tilbage med Tab?",
      "Can one always go on and back with Tab?"),
    Criterion(
      "2.1.4", .a, "Genvejstaster med ét tegn", "Character key shortcuts", scripts: [.keyboard],
      asks: "Sker der noget, når man trykker på et bogstav uden for et felt? Det må der ikke.",
      "Does anything happen when a letter is pressed outside a field? It must not."),
    Criterion(
      "2.2.1", .a, "Justerbar tidsbegrænsning (Timing)", "Timing adjustable", official: true,
      checks: [.timing], scripts: [.movement],
      asks: "Er der noget, man skal nå inden for en bestemt tid?",
      "Is there anything one has to finish within a time?"),
    Criterion(
      "2.2.2", .a, "Pause, stop, skjul", "Pause, stop, hide", when: .movement,
      checks: [.movement, .autoplay], scripts: [.movement],
      asks: "Kan det, der bevæger sig i mere end fem sekunder, standses?",
      "Can what moves for more than five seconds be stopped?"),
    Criterion(
      "2.3.1", .a, "Højst tre glimt", "Three flashes or below threshold", when: .movement,
      checks: [.movement], scripts: [.movement],
      asks: "Er der noget, der glimter mere end tre gange i sekundet?",
      "Does anything flash more than three times a second?"),
    Criterion(
      "2.4.1", .a, "Spring over blokke", "Bypass blocks", checks: [.landmarks, .headings],
      scripts: [.keyboard],
      asks: "Fører det første link på siden til indholdet, og flytter det fokus?",
      "Does the page's first link lead to the content, and does it move focus?"),
    Criterion(
      "2.4.2", .a, "Sider har titler", "Page titled", official: true, checks: [.titles],
      scripts: [.overview],
      asks: "Siger titlen, hvad siden handler om?", "Does the title say what the page is about?"),
    Criterion(
      "2.4.3", .a, "Fokusrækkefølge", "Focus order", official: true, checks: [.focusOrder],
      scripts: [.keyboard],
      asks: "Kommer man gennem siden i en rækkefølge, der giver mening?",
      "Does one get through the page in an order that makes sense?"),
    Criterion(
      "2.4.4", .a, "Formål med links (i kontekst)", "Link purpose (in context)", official: true,
      checks: [.links], scripts: [.overview, .text],
      asks: "Kan man forstå, hvor et link fører hen, af dets tekst og sætningen om det?",
      "Can one tell where a link leads from its text and the sentence around it?"),
    Criterion(
      "2.4.5", .aa, "Flere veje", "Multiple ways", checks: [.ways], scripts: [.consistency],
      asks: "Kan en side findes på mere end én måde, for eksempel ved menu og søgning?",
      "Can a page be found in more than one way, such as by menu and by search?"),
    Criterion(
      "2.4.6", .aa, "Overskrifter og etiketter", "Headings and labels", checks: [.headings],
      scripts: [.overview, .fields],
      asks: "Siger overskrifter og ledetekster, hvad der kommer?",
      "Do headings and labels say what comes?"),
    Criterion(
      "2.4.7", .aa, "Synligt fokus", "Focus visible", official: true, checks: [.focusMark],
      scripts: [.keyboard],
      asks: "Kan man hele tiden se, hvor man er?", "Can one see at all times where one is?"),
    Criterion(
      "2.5.1", .a, "Bevægelser med pegeredskab", "Pointer gestures", checks: [.gestures],
      scripts: [.pointer],
      asks: "Kan alt gøres med ét tryk ad gangen, uden at stryge eller knibe?",
      "Can everything be done by one press at a time, without swiping or pinching?"),
    Criterion(
      "2.5.2", .a, "Fortrydelse af tryk", "Pointer cancellation", checks: [.pressing],
      scripts: [.pointer],
      asks: "Kan et tryk fortrydes, ved at man trækker væk, før man slipper?",
      "Can a press be taken back by moving away before letting go?"),
    Criterion(
      "2.5.3", .a, "Etiket i navn", "Label in name", official: true, checks: [.labelInName],
      scripts: [.fields],
      asks: "Begynder det navn, skærmlæseren siger, med den tekst, man kan se?",
      "Does the name the screen reader says begin with the text people see?"),
    Criterion(
      "2.5.4", .a, "Aktivering ved bevægelse", "Motion actuation", when: .deviceMotion,
      checks: [.motion], scripts: [.phone],
      asks: "Kan det, der sker ved at bevæge enheden, også gøres med en knap?",
      "Can what moving the device does also be done with a button?"),
  ]
}
