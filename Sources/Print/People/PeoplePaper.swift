package import Roster

/// One paper of those that `PeoplePapers` writes, with what a job needs to know of it.
package struct PeoplePaper: Sendable, Equatable {
  /// The name of its file, without `.pdf`. Papers with names end in `-personoplysninger`, so that nobody
  /// takes them for anything else.
  package let stem: String
  /// The engine's template.
  package let template: String
  /// The document as JSON.
  package let document: [UInt8]
  /// True when people's names stand in it: then it is written for its owner alone, and cached nowhere.
  package let isPersonal: Bool
}

extension PeoplePapers {
  /// All papers for `people`, in the order they are used: the sheet that is held up against the labels,
  /// badges, table signs, the list to sign, certificates and a blank one. Without people they are papers
  /// to write on. `count` is how many are expected, `days` how long the list is kept.
  package func all(
    _ people: [Participant], on sheet: LabelSheet, count: Int? = nil,
    days: Int = PeoplePapers.daysKept, objectives: [String] = []
  ) -> [PeoplePaper] {
    func paper(_ stem: String, _ template: String, _ document: [UInt8], named: Bool) -> PeoplePaper
    {
      let isPersonal = named && !people.isEmpty
      return PeoplePaper(
        stem: isPersonal ? "\(stem)-personoplysninger" : stem, template: template,
        document: document, isPersonal: isPersonal)
    }
    let blank = people.isEmpty ? count : nil
    var papers = [
      paper("navneskilte-proeveark", "badges", testSheet(sheet), named: false),
      paper("navneskilte", "badges", badges(people, on: sheet), named: true),
      paper("bordskilte", "tents", tents(people, count: count), named: false),
      paper("deltagerliste", "signin", signIn(people, blank: blank, days: days), named: true),
    ]
    if !people.isEmpty {
      let certificates = certificates(people, objectives: objectives)
      papers.append(paper("deltagerbeviser", "certificates", certificates, named: true))
    }
    let empty = certificates([], objectives: objectives)
    papers.append(paper("deltagerbevis-blankt", "certificates", empty, named: false))
    return papers
  }
}
