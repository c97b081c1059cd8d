package import Content
import JSON
package import Roster

/// Writes the papers of a theme day that name people, as the engine's documents (`Engine/README.md`):
/// badges, the list to sign, certificates and table signs. Pure functions of their arguments.
///
/// What the theme day does not say – its date, its place – becomes a line to write on, never a guess.
package struct PeoplePapers: Sendable {
  /// People at a table where nobody has said otherwise.
  package static let seatsAtTable = 6
  /// Days after the theme day that a list is destroyed where nobody has said otherwise.
  package static let daysKept = 30
  /// Rows a list has for those who are not on it.
  package static let emptyRows = 4
  /// Rows of a list without people, where the theme day does not say how many may come.
  package static let rowsForNobody = 20

  /// The theme day's header.
  let header: PageHeader
  /// The site's settings.
  let configuration: SiteConfiguration
  /// Which edition of the content it is; empty when nobody asked.
  let edition: String
  /// The word across the pages of a draft; nil where it is none.
  let draft: String?
  /// Families that are tried where the house's own lack a letter (`FontCoverage.otherFamilies`).
  let otherFamilies: [String]
  /// The words.
  let words: PrintWords

  /// Papers for the theme day of `header`.
  package init(
    header: PageHeader, configuration: SiteConfiguration, edition: String = "",
    draft: String? = nil, otherFamilies: [String] = []
  ) {
    self.header = header
    self.configuration = configuration
    self.edition = edition
    self.draft = draft
    self.otherFamilies = otherFamilies
    words = PrintWords(language: header.language ?? configuration.language)
  }

  /// Badges, A–Å; without people one sheet of empty ones.
  package func badges(_ people: [Participant], on sheet: LabelSheet) -> [UInt8] {
    document(title: "\(words.badges): \(header.title)", labels: badgeLabels(sheet)) { json in
      json.member("event", header.title)
      write(sheet, isTest: false, to: &json)
      // The template's word before a table is left empty: `Havet` needs none.
      write(sorted(people).map { $0.seated(at: sign($0.table)) }, to: &json)
    }
  }

  /// The sheet that shows whether the printer hits the labels.
  package func testSheet(_ sheet: LabelSheet) -> [UInt8] {
    document(title: "\(words.testSheet): \(sheet.name)", labels: badgeLabels(sheet)) { json in
      json.member("event", "")
      write(sheet, isTest: true, to: &json)
      write([], to: &json)
    }
  }

  /// The list to sign on arrival, A–Å, with `blank` empty rows at the end: unless told, a few, and without
  /// people as many as may come. It is destroyed `days` days after the theme day.
  package func signIn(
    _ people: [Participant], blank: Int? = nil, days: Int = PeoplePapers.daysKept
  ) -> [UInt8] {
    let seats = header.event?.seats ?? PeoplePapers.rowsForNobody
    let blank = blank ?? (people.isEmpty ? seats : PeoplePapers.emptyRows)
    let labels = [
      ("page", words.page), ("list", words.signInList), ("number", words.number),
      ("name", words.name), ("organisation", words.organisation), ("role", words.role),
      ("table", words.table), ("signature", words.signature),
    ]
    return document(title: header.title, labels: labels) { json in
      json.member("kicker", words.signInList)
      json.facts([
        (words.date, header.event?.date.map { words.weekday($0) }),
        (words.place, place),
      ]) { words.line(for: $0) }
      let last = header.event?.date.flatMap { $0.adding(days: days) }
      let notice = words.signInNotice(organiser: organiser, days: days, last: last)
      json.inlines("notice", notice)
      json.member("blank", blank)
      write(named(sorted(people)), to: &json)
    }
  }

  /// Certificates, A–Å; without people one with a line for the name. `objectives` is what the day was
  /// to teach, a sentence each.
  package func certificates(_ people: [Participant], objectives: [String] = []) -> [UInt8] {
    let labels = [
      ("certificate", words.certificate), ("name", words.name),
      ("participated", words.participated), ("objectives", words.dayObjectives),
      ("page", words.page),
    ]
    return document(title: "\(words.certificates): \(header.title)", labels: labels) { json in
      json.member("event", header.title)
      json.facts(
        [
          (words.date, header.event?.date.map { words.weekday($0) }),
          (words.place, PeoplePapers.known(header.event?.place).map(PrintWords.capitalised)),
          (words.duration, hours),
        ].filter { $0.0 != words.duration || $0.1 != nil }, withLabels: true
      ) { words.line(for: $0) }
      json.key("objectives")
      json.array { json in for objective in objectives { json.array { $0.string(objective) } } }
      json.key("signatures")
      json.array { json in
        json.string(words.certificatePlaceAndDate)
        json.string(words.signature(for: organiser))
      }
      write(sorted(people), to: &json, withNobody: true)
    }
  }

  /// Signs for tables: those the list names, or as many as `count` people need at six a table.
  package func tents(_ people: [Participant], count: Int? = nil) -> [UInt8] {
    let labels = [("fold", words.foldHere), ("ruler", words.ruler), ("page", words.page)]
    return document(title: "\(words.tents): \(header.title)", labels: labels) { json in
      json.key("tents")
      json.array { json in
        for table in tables(people, count: count) {
          json.object { json in
            json.member("text", table)
            json.member("sub", header.title)
          }
        }
      }
    }
  }
}

// What the papers share.
extension PeoplePapers {
  /// The words on the signs: `Bord 3`, `Havet`.
  func tables(_ people: [Participant], count: Int?) -> [String] {
    let named = Set(people.map(\.table)).subtracting([""])
    guard named.isEmpty else { return inOrder(named).map(sign) }
    let seats = max(count ?? (people.isEmpty ? header.event?.seats ?? 0 : people.count), 1)
    let tables = (seats + PeoplePapers.seatsAtTable - 1) / PeoplePapers.seatsAtTable
    return (1...tables).map { sign(String($0)) }
  }

  /// Tables by their number, 2 before 10, then those that have a name.
  private func inOrder(_ tables: Set<String>) -> [String] {
    func number(_ table: String) -> Int { Int(table.prefix { $0.isASCII && $0.isNumber }) ?? .max }
    let named = DanishCollation.sorted(tables.sorted()) { $0 }.enumerated()
    return named.sorted { (number($0.element), $0.offset) < (number($1.element), $1.offset) }
      .map(\.element)
  }

  /// What a table is called on a sign or a badge: `Bord 3`, `Bord B`, but `Havet`.
  private func sign(_ table: String) -> String {
    let saysLittle = table.count < 3 || table.first?.isNumber == true
    return saysLittle && !table.isEmpty ? words.table(table) : table
  }

  /// A–Å by what stands on the paper; those without a name last, in the list's order.
  private func sorted(_ people: [Participant]) -> [Participant] {
    DanishCollation.sorted(people.filter { !$0.name.isEmpty }) { $0.name }
      + people.filter(\.name.isEmpty)
  }

  /// People, where those whose name cannot be set are called by their row.
  private func named(_ people: [Participant]) -> [Participant] {
    people.map { person in
      var named = person
      if named.name.isEmpty { named.name = words.rowOfList(person.line) }
      return named
    }
  }

  private var place: String? {
    let parts = [header.event?.place, header.event?.address].compactMap(PeoplePapers.known)
    return parts.isEmpty ? nil : PrintWords.capitalised(parts.joined(separator: ", "))
  }

  /// Who holds the day.
  private var organiser: String? { PeoplePapers.known(header.event?.organiser) }

  /// What an author has written; nil for nothing, and for a note that it is still to be written, such as
  /// `sted: Mangler – skrives af arrangøren`.
  static func known(_ text: String?) -> String? {
    guard let text, let first = text.split(whereSeparator: { !$0.isLetter }).first else {
      return text
    }
    return ["mangler", "missing", "tba", "tbd"].contains(first.lowercased()) ? nil : text
  }

  /// `9.00–15.30`.
  private var hours: String? {
    guard let start = header.event?.start, header.event?.end != nil else { return nil }
    return words.stretch(from: start, to: header.event?.end).map { words.clockSign + $0 }
  }

  private func badgeLabels(_ sheet: LabelSheet) -> [(String, String)] {
    let size = "\(LabelSheet.millimetres(sheet.width)) × \(LabelSheet.millimetres(sheet.height)) mm"
    return [
      ("page", words.page), ("table", ""), ("ruler", words.ruler),
      ("testHelp", words.testHelp), ("size", size),
    ]
  }
}

extension CalendarDate {
  /// The day that many days later; nil beyond the calendar's end.
  func adding(days: Int) -> CalendarDate? {
    var day: CalendarDate? = self
    for _ in 0..<max(days, 0) { day = day?.next }
    return day
  }
}

extension Participant {
  /// The person, with the table called otherwise.
  fileprivate func seated(at table: String) -> Participant {
    var person = self
    person.table = table
    return person
  }
}
