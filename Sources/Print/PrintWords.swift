import Charts
import Content

/// The words KursBuild itself puts into its PDFs: what readers see, in the page's language. Each stands
/// in both languages that KursBuild speaks, so none can be missing in one.
struct PrintWords: Sendable {
  let isEnglish: Bool

  /// The words for a page in `language` (a BCP 47 tag): English for `en` and its kin, else Danish.
  init(language: String) {
    isEnglish = language.split(separator: "-").first?.lowercased() == "en"
  }

  /// The tag of a page's language in a PDF: that of Danish names the country.
  static func tag(of language: String) -> String { language == "da" ? "da-DK" : language }

  /// What is told in this language.
  func text(_ danish: String, _ english: String) -> String { isEnglish ? english : danish }

  var page: String { text("Side {n} af {m}", "Page {n} of {m}") }
  var objectives: String { text("Det lærer du", "What you will learn") }
  var sources: String { text("Kilder", "Sources") }
  var source: String { text("Kilde", "Source") }
  var law: String { text("Lov", "Law") }
  var key: String { text("Facit", "Answer key") }
  var quiz: String { text("Quiz", "Quiz") }
  var samples: String { text("Eksempelsvar", "Example answer") }
  var exampleSource: String { text("Sådan skrives det", "How it is written") }
  var exampleResult: String { text("Sådan ser det ud", "How it looks") }
  var exampleAnswer: String { text("Sådan svarer KursBuild", "What KursBuild answers") }
  var rightAnswer: String { text("Rigtigt svar:", "Correct answer:") }
  var rightAnswers: String { text("Rigtige svar:", "Correct answers:") }
  var right: String { text("Rigtigt:", "Correct:") }
  var wrong: String { text("Forkert:", "Incorrect:") }
  var listEnd: String { text(" og ", " and ") }
  var time: String { text("Tid", "Time") }
  var programme: String { text("Program", "Programme") }
  var programmeKicker: String { text("Program for temadag", "Programme of a theme day") }
  var hint: String { text("Hint:", "Hint:") }
  var reflection: String { text("Refleksion", "Reflection") }
  var fold: String { text("Læs mere", "Read more") }
  var video: String { text("Video", "Video") }
  var seeOnline: String {
    text(
      "Se videoen på siden på nettet",
      "Watch the video on the page on the web")
  }
  var hearOnline: String {
    text(
      "Hør optagelsen på siden på nettet",
      "Listen to the recording on the page on the web")
  }
  var transcript: String { text("Det bliver sagt og vist", "What is said and shown") }
  var transcriptOnline: String {
    text(
      "Videoens tekst står på siden",
      "The video’s text is on the page")
  }
  var duration: String { text("Varighed", "Duration") }
  var audience: String { text("Målgruppe", "Audience") }
  var updated: String { text("Sidst opdateret", "Last updated") }
  var date: String { text("Dato", "Date") }
  var dateAndTime: String { text("Dato og tid", "Date and time") }
  var timeOfDay: String { text("Tid", "Time") }
  var place: String { text("Sted", "Place") }
  var organiser: String { text("Arrangør", "Organiser") }
  var facilitators: String { text("Facilitatorer", "Facilitators") }
  var registration: String { text("Tilmelding", "Registration") }
  var seats: String { text("Pladser", "Places") }
  var materials: String { text("Materiale", "Material") }
  var worksheet: String { text("Ark", "Worksheet") }
  var track: String { text("Spor", "Track") }
  var lawAsOf: String { text("Gældende ret pr.", "The law as of") }
  var readOn: String { text("Læst", "Read") }
  var checked: String { text("Kontrolleret", "Checked") }
  var unchecked: String { text("Ikke kontrolleret", "Not checked") }

  /// The words of the boxes, the same as on the site, by the directive's folded name.
  func box(_ name: String) -> String? {
    switch name {
    case "maal": objectives
    case "kort": text("Kort fortalt", "In short")
    case "husk": text("Husk", "Remember")
    case "vigtigt": text("Vigtigt", "Important")
    case "eksempel": text("Eksempel", "Example")
    case "lov": text("Det siger loven", "What the law says")
    case "advarsel": text("Pas på", "Take care")
    case "praksis": text("I praksis", "In practice")
    case "mangler": text("Mangler", "Missing")
    case "fiktiv": fictional
    case "slide": "Slide"
    case "noter": text("Noter til oplægsholderen", "Notes for the presenter")
    default: nil
    }
  }

  /// `20 minutter`.
  func minutes(_ count: Int) -> String {
    count == 1 ? text("1 minut", "1 minute") : text("\(count) minutter", "\(count) minutes")
  }

  /// The text with a capital first; an address stays as it is.
  static func capitalised(_ text: String) -> String {
    text.contains("://") ? text : text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What a chart of this kind is called.
  func chart(_ kind: Chart.Kind) -> String {
    switch kind {
    case .columns: text("Søjlediagram", "Column chart")
    case .lines: text("Kurvediagram", "Line chart")
    case .shares: text("Diagram over andele", "Chart of shares")
    }
  }

  /// `Modul 1 af 6`.
  func module(_ number: Int, of count: Int) -> String {
    text("Modul \(number) af \(count)", "Module \(number) of \(count)")
  }

  /// `22. november 2026`.
  func day(_ day: CalendarDate) -> String {
    text(day.danish, "\(day.day) \(PrintWords.englishMonths[day.month - 1]) \(day.year)")
  }

  /// `Torsdag den 4. marts 2027`.
  func weekday(_ day: CalendarDate) -> String {
    let number = day.weekday
    return text(
      "\(PrintWords.danishWeekdays[number]) den \(self.day(day))",
      "\(PrintWords.englishWeekdays[number]) \(self.day(day))")
  }

  /// `9.00`.
  func clock(_ time: ClockTime) -> String {
    isEnglish ? String(time.danish.map { $0 == "." ? ":" : $0 }) : time.danish
  }

  /// What stands before hours: `kl. 9.00`.
  var clockSign: String { text("kl.\u{A0}", "") }

  private static let danishWeekdays = [
    "Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag",
  ]
  private static let englishWeekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
