import Charts

/// The words KursBuild itself puts into its PDFs: what readers see, in Danish.
enum PrintWords {
  static let page = "Side {n} af {m}"
  static let objectives = "Det lærer du"
  static let sources = "Kilder"
  static let key = "Facit"
  static let quiz = "Quiz"
  static let samples = "Eksempelsvar"
  static let exampleSource = "Sådan skrives det"
  static let exampleResult = "Sådan ser det ud"
  static let exampleAnswer = "Sådan svarer KursBuild"
  static let rightAnswer = "Rigtigt svar:"
  static let rightAnswers = "Rigtige svar:"
  static let right = "Rigtigt:"
  static let wrong = "Forkert:"
  static let listEnd = " og "
  static let time = "Tid"
  static let programme = "Program"
  static let programmeKicker = "Program for temadag"
  static let hint = "Hint:"
  static let reflection = "Refleksion"
  static let fold = "Læs mere"
  static let video = "Video"
  static let seeOnline = "Se videoen på siden på nettet"
  static let hearOnline = "Hør optagelsen på siden på nettet"
  static let transcript = "Det bliver sagt og vist"
  static let transcriptOnline = "Videoens tekst står på siden"
  static let duration = "Varighed"
  static let audience = "Målgruppe"
  static let updated = "Sidst opdateret"
  static let date = "Dato"
  static let dateAndTime = "Dato og tid"
  static let timeOfDay = "Tid"
  static let place = "Sted"
  static let organiser = "Arrangør"
  static let facilitators = "Facilitatorer"
  static let registration = "Tilmelding"
  static let seats = "Pladser"
  static let materials = "Materiale"
  static let worksheet = "Ark"
  static let track = "Spor"
  static let lawAsOf = "Gældende ret pr."
  static let readOn = "Læst"
  static let checked = "Kontrolleret"
  static let unchecked = "Ikke kontrolleret"

  /// The words of the boxes, the same as on the site, by the directive's folded name.
  static let boxes = [
    "maal": objectives, "kort": "Kort fortalt", "husk": "Husk", "vigtigt": "Vigtigt",
    "eksempel": "Eksempel", "lov": "Det siger loven", "advarsel": "Pas på",
    "praksis": "I praksis",
    "mangler": "Mangler", "fiktiv": "Fiktiv case", "slide": "Slide",
    "noter": "Noter til oplægsholderen",
  ]

  /// `20 minutter`.
  static func minutes(_ count: Int) -> String { count == 1 ? "1 minut" : "\(count) minutter" }

  /// The text with a capital first.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What a chart of this kind is called.
  static func chart(_ kind: Chart.Kind) -> String {
    switch kind {
    case .columns: "Søjlediagram"
    case .lines: "Kurvediagram"
    case .shares: "Diagram over andele"
    }
  }

  /// `Modul 1 af 6`.
  static func module(_ number: Int, of count: Int) -> String { "Modul \(number) af \(count)" }

  /// The names of the days, Monday first, as they begin a line.
  static let weekdays = ["Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag"]
}
