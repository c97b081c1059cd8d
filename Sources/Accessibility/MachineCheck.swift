package import Diagnostics

/// Something KursBuild itself looks at on every page, file for file, when the report is made.
package enum MachineCheck: String, Sendable, CaseIterable {
  case wellFormed = "velformet"
  case pageLanguage = "sprog"
  case partLanguage = "sprog-i-dele"
  case titles = "titler"
  case headings = "overskrifter"
  case landmarks = "hovedindhold"
  case labels = "ledetekster"
  case names = "navne"
  case labelInName = "synligt-navn"
  case links = "links"
  case pictures = "billeder"
  case tables = "tabeller"
  case captions = "undertekster"
  case transcripts = "udskrifter"
  case autoplay = "selvstart"
  case zoom = "forstoerrelse"
  case orientation = "retning"
  case timing = "tid"
  case focusOrder = "fokusraekkefoelge"
  case focusMark = "fokusmarkering"
  case movement = "bevaegelse"
  case gestures = "gestus"
  case pressing = "tryk"
  case motion = "enhedens-bevaegelse"
  case navigation = "menu"
  case footer = "sidefod"
  case ways = "veje"
  case textContrast = "kontrast-tekst"
  case edgeContrast = "kontrast-kanter"
  case inputPurpose = "inputformaal"
  case documentMarks = "pdf-maerker"

  /// What is looked at, in one sentence.
  package var subject: Phrase {
    switch self {
    case .wellFormed:
      Phrase(
        "Koden er velformet, og intet id er brugt to gange",
        "The markup is well-formed, and no id is used twice")
    case .pageLanguage: Phrase("Siden angiver sit sprog", "The page states its language")
    case .partLanguage:
      Phrase(
        "Sprogmærker i teksten er gyldige sprogkoder",
        "Language marks in the text are valid language tags")
    case .titles:
      Phrase(
        "Siden har én titel, og to sider hedder ikke det samme",
        "The page has one title, and no two pages share theirs")
    case .headings:
      Phrase(
        "Én hovedoverskrift, intet niveau sprunget over, ingen tom overskrift",
        "One main heading, no level skipped, no empty heading")
    case .landmarks:
      Phrase(
        "Ét hovedindhold og et link, der springer til det",
        "One main content and a link that skips to it")
    case .labels:
      Phrase(
        "Felter har ledetekst, og grupper af felter en overskrift",
        "Fields have labels, and groups of fields a legend")
    case .names:
      Phrase(
        "Knapper har navne, og henvisninger mellem elementer går op",
        "Buttons have names, and references between elements hold")
    case .labelInName:
      Phrase(
        "Det navn, hjælpemidler får, rummer den tekst, man kan se",
        "The name assistive technology gets holds the text people see")
    case .links: Phrase("Links har tekst eller navn", "Links have text or a name")
    case .pictures:
      Phrase(
        "Billeder og tegninger har en beskrivelse eller er mærket som pynt",
        "Pictures and drawings have a description or are marked as decoration")
    case .tables: Phrase("Tabeller har overskrifter", "Tables have headers")
    case .captions: Phrase("Film har undertekster", "Films have captions")
    case .transcripts:
      Phrase("Film og lyd har en udskrift", "Films and recordings have a transcript")
    case .autoplay:
      Phrase("Film og lyd starter ikke af sig selv", "Films and sound do not start by themselves")
    case .zoom: Phrase("Siden tillader forstørrelse", "The page lets people zoom")
    case .orientation:
      Phrase(
        "Stilarket låser ikke skærmens retning",
        "The style sheet does not lock the screen's orientation")
    case .timing:
      Phrase(
        "Ingen side skifter af sig selv efter en tid", "No page changes by itself after a time")
    case .focusOrder:
      Phrase(
        "Intet element har en plads i tabulatorrækkefølgen, der bryder sidens rækkefølge",
        "No element is given a place that breaks the page's order")
    case .focusMark:
      Phrase(
        "Stilarket markerer fokus og fjerner ikke markeringen",
        "The style sheet marks focus and takes no mark away")
    case .movement:
      Phrase("Intet blinker eller bevæger sig uden ende", "Nothing blinks or moves without end")
    case .gestures:
      Phrase(
        "Scriptet lytter ikke efter bevægelser med fingre",
        "The script does not listen to finger gestures")
    case .pressing:
      Phrase(
        "Scriptet gør intet, allerede når man trykker ned",
        "The script does nothing on the press itself")
    case .motion:
      Phrase(
        "Scriptet lytter ikke efter, om enheden bliver bevæget",
        "The script does not listen to the device being moved")
    case .navigation:
      Phrase(
        "Hovedmenuen er den samme på alle sider", "The main menu is the same on all pages")
    case .footer:
      Phrase("Sidefoden er den samme på alle sider", "The footer is the same on all pages")
    case .ways:
      Phrase(
        "Der er flere veje til en side: menu, søgning, oversigter",
        "There is more than one way to a page: menu, search, overviews")
    case .textContrast:
      Phrase(
        "Temaets tekstfarver har mindst 4,5:1 mod deres baggrunde",
        "The theme's text colours have at least 4.5:1 on their grounds")
    case .edgeContrast:
      Phrase(
        "Temaets kanter, tegn og fokusrammer har mindst 3:1",
        "The theme's edges, signs and focus rings have at least 3:1")
    case .inputPurpose:
      Phrase(
        "Felter til mail, telefon og adgangskode angiver, hvad de er til",
        "Fields for mail, telephone and password state what they are for")
    case .documentMarks:
      Phrase(
        "PDF-filen siger selv, at den følger PDF/UA-1, og har titel og sprog",
        "The PDF says of itself that it follows PDF/UA-1, and has a title and a language")
    }
  }
}

extension MachineCheck {
  /// What is counted.
  var unit: Phrase {
    switch self {
    case .labels: Phrase("felter", "fields")
    case .partLanguage: Phrase("sprogmærker", "language marks")
    case .pictures: Phrase("billeder og tegninger", "pictures and drawings")
    case .tables: Phrase("tabeller", "tables")
    case .captions: Phrase("film", "films")
    case .transcripts, .autoplay: Phrase("film og optagelser", "films and recordings")
    case .textContrast, .edgeContrast: Phrase("par af farver", "pairs of colours")
    case .orientation, .focusMark, .movement: Phrase("stilark", "style sheets")
    case .gestures, .pressing, .motion: Phrase("scripts", "scripts")
    case .inputPurpose: Phrase("felter", "fields")
    case .ways: Phrase("veje", "ways")
    case .documentMarks: Phrase("PDF-filer", "PDFs")
    default: Phrase("sider", "pages")
    }
  }
}

/// How something came out. A clean machine check is never the same as conformance.
package enum Outcome: String, Sendable, Comparable {
  /// There was nothing of the kind to look at.
  case nothing
  /// Nothing wrong was found.
  case clean
  /// A machine cannot tell; a person has to look at the places.
  case look
  /// Something is wrong.
  case fault

  private var rank: Int {
    switch self {
    case .nothing: 0
    case .clean: 1
    case .look: 2
    case .fault: 3
    }
  }

  package static func < (left: Outcome, right: Outcome) -> Bool { left.rank < right.rank }
}

/// What one check came to over the whole site.
package struct CheckResult: Sendable, Equatable {
  /// How many examples are kept.
  static let exampleLimit = 5

  /// How it came out.
  package var outcome = Outcome.nothing
  /// How many things were looked at: pages, pictures, pairs of colours.
  package var examined = 0
  /// How many of them were wrong or need a look.
  package var found = 0
  /// The first places, such as `kurser/a/hvorfor.html:12: <img>`.
  package var examples: [String] = []

  /// Counts things that were looked at.
  mutating func examine(_ count: Int) {
    examined += count
    if count > 0 { outcome = max(outcome, .clean) }
  }

  /// Notes something found.
  mutating func find(_ place: String, as outcome: Outcome) {
    found += 1
    self.outcome = max(self.outcome, outcome)
    if examples.count < CheckResult.exampleLimit { examples.append(place) }
  }

  /// Adds what came of pages that follow.
  mutating func add(_ other: CheckResult) {
    examined += other.examined
    found += other.found
    outcome = max(outcome, other.outcome)
    examples += other.examples.prefix(CheckResult.exampleLimit - examples.count)
  }
}
