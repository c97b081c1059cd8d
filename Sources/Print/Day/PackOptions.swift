package import Content
package import Roster

/// What a trainer asks of a pack.
package struct PackOptions: Sendable {
  /// The groups of papers wanted (`PackPaper.group`); empty is all.
  package var only: [String] = []
  /// Who comes; nil when no list was given.
  package var people: [Participant]?
  /// How many come; nil is as many as the list has, else as there are places.
  package var count: Int?
  /// When the day begins; nil is as the theme day says.
  package var start: ClockTime?
  /// True for papers that are not the last word.
  package var isDraft = false
  /// The labels that badges are printed on.
  package var labels = LabelSheet.l4785
  /// Days after the theme day that a list of people is destroyed.
  package var daysKept = PeoplePapers.daysKept
  /// Families for letters the house's own do not have (`FontCoverage.otherFamilies`).
  package var nameFamilies: [String] = []

  /// What is made where nothing is asked.
  package init() {}

  /// True when papers of `paper`'s group are wanted.
  func wants(_ paper: PackPaper) -> Bool { only.isEmpty || only.contains(paper.group) }
}
