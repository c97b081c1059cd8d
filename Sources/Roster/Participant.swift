package import Diagnostics

/// One person of a theme day's list, as they are to stand on paper. Every text is plain: runs of blanks
/// and line breaks are one space, there are no control characters, and nothing in it is ever read as
/// markup or as a formula. What the list does not say is empty.
package struct Participant: Sendable, Hashable {
  /// The whole name; never empty.
  package var name: String
  /// Where the person works.
  package var organisation: String
  /// What the person does there, or at the theme day.
  package var role: String
  /// The number or name of the person's table, without the word "Bord" before it (`3`, `Havet`).
  package var table: String
  /// The line of the file that the person's row begins in, from 1: what messages say instead of a name.
  package var line: Int
  /// The row, as a place in `ParticipantListReading.shown`.
  package var row: SourceRange

  /// A person.
  package init(
    name: String, organisation: String = "", role: String = "", table: String = "", line: Int = 0,
    row: SourceRange = SourceRange(0, 0)
  ) {
    self.name = name
    self.organisation = organisation
    self.role = role
    self.table = table
    self.line = line
    self.row = row
  }
}

/// The people of a theme day in the order of their list. Personal data: it goes into PDFs that name
/// people, and nowhere else – no message, log, cache or page.
package struct ParticipantList: Sendable, Hashable {
  /// The file, as it was named on the command line.
  package var path: String
  /// The people, in the file's order.
  package var people: [Participant]
  /// How the file's bytes were read.
  package var encoding: TextEncoding

  /// A list of people.
  package init(path: String, people: [Participant], encoding: TextEncoding = .utf8) {
    self.path = path
    self.people = people
    self.encoding = encoding
  }
}

/// What came of reading a list.
package struct ParticipantListReading: Sendable {
  /// The people who could be read. Where `diagnostics` has errors, it is not the whole list.
  package let list: ParticipantList
  /// What is wrong, by place. No message holds anything that stands in a person's row.
  package let diagnostics: [Diagnostic]
  /// What a report may show of the file: its lines, separators and (where they are certain to be that)
  /// column titles, with every other letter replaced. Places in `diagnostics` are places in it.
  package let shown: [UInt8]
}
