import Content

/// The words of the papers that name people.
extension PrintWords {
  var badges: String { text("Navneskilte", "Name badges") }
  var testSheet: String { text("Prøveark til navneskilte", "Test sheet for name badges") }
  var signInList: String { text("Deltagerliste", "List of participants") }
  var certificate: String { text("Deltagerbevis", "Certificate") }
  var certificates: String { text("Deltagerbeviser", "Certificates of participation") }
  var tents: String { text("Bordskilte", "Table signs") }

  var number: String { text("Nr.", "No.") }
  var name: String { text("Navn", "Name") }
  var organisation: String { text("Organisation", "Organisation") }
  var role: String { text("Rolle", "Role") }
  var table: String { text("Bord", "Table") }
  var signature: String { text("Underskrift", "Signature") }
  var ruler: String {
    text("Målt med en lineal er stregen 100 mm", "By a ruler this line is 100 mm")
  }
  var foldHere: String { text("Fold her", "Fold here") }
  var testHelp: String {
    text(
      "Print i 100 % (faktisk størrelse) på almindeligt papir. Hold arket op mod etiketarket foran"
        + " et vindue, før du printer på etiketterne.",
      "Print at 100 % (actual size) on ordinary paper. Hold it against the sheet of labels in front"
        + " of a window before you print on the labels.")
  }
  var participated: String { text("har deltaget i", "has taken part in") }
  var dayObjectives: String { text("Dagens mål", "Objectives of the day") }
  var certificatePlaceAndDate: String { text("Sted og dato", "Place and date") }

  /// The words over a place where somebody is to sign for the organiser.
  func signature(for organiser: String?) -> String {
    guard let organiser else { return text("For arrangøren", "For the organiser") }
    return text("For \(organiser)", "For \(organiser)")
  }

  /// `Bord 3`.
  func table(_ name: String) -> String { text("Bord \(name)", "Table \(name)") }

  /// What a line to write on is called by a screen reader.
  func line(for word: String) -> String {
    text("Linje til at skrive: \(word)", "Line to write on: \(word)")
  }

  /// What stands for a name no font can set.
  func rowOfList(_ line: Int) -> String {
    text("(linje \(line) i listen)", "(line \(line) of the list)")
  }

  /// What a list of participants is for, and when it goes: the information that those who sign it are
  /// owed. `last` is the day by which it is destroyed, where the theme day has a date.
  func signInNotice(organiser: String?, days: Int, last: CalendarDate?) -> String {
    let count = days == 1 ? text("1 dag", "1 day") : text("\(days) dage", "\(days) days")
    let deadline =
      if let last {
        text(
          "senest den \(day(last)) (\(count) efter temadagen)",
          "by \(day(last)) (\(count) after the theme day)")
      } else {
        text("senest \(count) efter temadagen", "within \(count) of the theme day")
      }
    let responsible = organiser ?? text("Arrangøren af temadagen", "The organiser of the theme day")
    return text(
      "Listen bruges til at se, hvem der er kommet, og til deltagerbeviser – ikke til andet. Den"
        + " bliver makuleret, og filen bag den slettet, \(deadline). \(responsible) har ansvaret for"
        + " oplysningerne. Spørg dér, hvis du vil se eller rette det, der står om dig.",
      "The list is used to see who has come, and for certificates, and for nothing else. It is"
        + " shredded, and the file behind it deleted, \(deadline). \(responsible) is responsible for"
        + " the data. Ask there if you want to see or correct what it says about you.")
  }
}
