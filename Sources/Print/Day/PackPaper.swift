/// The kinds of paper that a theme day has, in the order they are used. What they are called in files
/// stands here; what they are called to people, in `PrintWords`.
package enum PackPaper: String, Sendable, CaseIterable {
  case badges = "navneskilte"
  case badgeTest = "navneskilte-proeveark"
  case signIn = "deltagerliste"
  case tents = "bordskilte"
  case posterA3 = "plakat-a3"
  case posterA4 = "plakat-a4"
  case posterPrint = "plakat-a3-trykkeri"
  case program
  case largeProgram = "program-stor-skrift"
  case booklet = "deltagerhaefte"
  case booklet5 = "deltagerhaefte-a5"
  case booklet5Print = "deltagerhaefte-a5-print"
  case slides
  case slidesHandout = "slides-uddeling"
  case slidesNotes = "slides-noter"
  case sheet = "ark"
  case allSheets = "ark-samlet"
  case caseCards = "case-kort"
  case quizSheet = "quizark"
  case quizKey = "facit"
  case guide = "drejebog"
  case evaluation = "evalueringsskema"
  case certificates = "deltagerbeviser"
  case blankCertificate = "deltagerbevis-uden-navn"
  case printList = "trykliste"
  case everything = "alt-i-et"

  /// Whom a paper is for: each has a folder of its own.
  package enum Audience: String, Sendable {
    case participants = "deltagere"
    case trainer = "underviser"
    /// It names people, and only its owner may read it.
    case owner = "personoplysninger"
  }

  /// What `--only` calls it.
  package var group: String {
    switch self {
    case .program, .largeProgram: "program"
    case .booklet, .booklet5, .booklet5Print: "haefte"
    case .sheet, .allSheets: "ark"
    case .quizSheet, .quizKey: "quizark"
    case .guide: "drejebog"
    case .printList: "trykliste"
    case .evaluation: "evaluering"
    case .caseCards: "case-kort"
    case .slides, .slidesHandout, .slidesNotes: "slides"
    case .posterA3, .posterA4, .posterPrint: "plakat"
    case .badges, .badgeTest: "navneskilte"
    case .signIn: "deltagerliste"
    case .certificates, .blankCertificate: "deltagerbeviser"
    case .tents: "bordskilte"
    case .everything: "alt"
    }
  }

  /// True for what gains by colour; all else is as good in black.
  var isBestInColour: Bool { self == .posterA3 || self == .posterA4 || self == .posterPrint }

  /// True for what the public site has beside the theme day: what participants read or fill in. Slides
  /// are told on the day, and some forms are only for whoever prints.
  var isForSite: Bool {
    switch self {
    case .program, .largeProgram, .booklet, .booklet5, .sheet, .allSheets, .caseCards, .quizSheet,
      .evaluation, .posterA3, .posterA4:
      true
    case .badges, .badgeTest, .signIn, .tents, .posterPrint, .booklet5Print, .slides,
      .slidesHandout, .slidesNotes, .quizKey, .guide, .certificates, .blankCertificate, .printList,
      .everything:
      false
    }
  }

  /// True for what goes on sheets of labels, not on paper.
  var isOnLabels: Bool { self == .badges || self == .badgeTest }

  /// Where it stands among the others.
  var place: Int { PackPaper.allCases.firstIndex(of: self) ?? 0 }

  /// All that `--only` knows, in order.
  package static var groups: [String] {
    allCases.map(\.group).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
