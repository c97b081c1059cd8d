import Output

/// A paper of the pack, and how it is printed.
package struct PackEntry: Sendable {
  /// Which paper it is.
  package var paper: PackPaper
  /// Whom it is for.
  package var audience: PackPaper.Audience
  /// What it is called to people.
  package var title: String
  /// The job that makes it; its path is that of the file in the theme day's folder.
  package var job: PrintJob
  /// How many of it are wanted; nil when nobody has said how many people come.
  package var copies: Int?
  /// True for A3.
  package var isLarge = false
  /// True when both sides are printed.
  package var isTwoSided = false
  /// What is done with it afterwards (`hæftes`, `klippes`).
  package var finishing = ""
  /// False for what stands in the pack for another use than to be printed the evening before: another
  /// form of the same, or what a printing house is given.
  package var isPrinted = true

  /// An entry from its parts.
  init(_ paper: PackPaper, _ audience: PackPaper.Audience, title: String, job: PrintJob) {
    self.paper = paper
    self.audience = audience
    self.title = title
    self.job = job
  }

  /// Sheets of paper for one copy of so many pages.
  package func sheets(pages: Int) -> Int { isTwoSided ? (pages + 1) / 2 : pages }
}
