import Output

/// A paper of the pack, and how it is printed.
package struct PackEntry: Sendable {
  /// Which paper it is.
  package var paper: PackPaper
  /// Whom it is for.
  package var audience: PackPaper.Audience
  /// What it is called to people.
  package var title: String
  /// The page that it is the paper of, as an index into `SiteOutline.pages`: that of a worksheet; nil for
  /// what is the day's.
  package var page: Int?
  /// The job that makes it; its path is that of the file in the theme day's folder.
  package var job: PrintJob
  /// How many of it are wanted; nil when nobody has said how many people come.
  package var copies: Int?
  /// True for A3.
  package var isLarge = false
  /// True for A4 that the author would rather have enlarged to A3.
  package var isBetterLarge = false
  /// True when both sides are printed.
  package var isTwoSided = false
  /// What is done with it afterwards (`hæftes`, `klippes`).
  package var finishing = ""
  /// False for what stands in the pack for another use than to be printed the evening before: another
  /// form of the same, or what a printing house is given.
  package var isPrinted = true

  /// The words of the theme day's language, in which the print list tells of it.
  let words: PrintWords

  /// An entry from its parts.
  init(
    _ paper: PackPaper, _ audience: PackPaper.Audience, title: String, job: PrintJob,
    words: PrintWords
  ) {
    self.words = words
    self.paper = paper
    self.audience = audience
    self.title = title
    self.job = job
  }

  /// Sheets of paper for one copy of so many pages.
  package func sheets(pages: Int) -> Int { isTwoSided ? (pages + 1) / 2 : pages }

  /// Its row in the print list, where it has so many `pages` and lies at `file`.
  package func row(file: String, pages: Int) -> PrintListComposer.Row {
    PrintListComposer.Row(
      file: file, title: title, copies: copies.map { "\($0)" } ?? "", pages: "\(pages)",
      sheets: copies.map { "\($0 * sheets(pages: pages))" } ?? "", paper: words.format(of: self),
      colour: paper.isBestInColour ? words.colour : words.blackAndWhite,
      duplex: isTwoSided ? words.twoSided : words.oneSided, finishing: finishing,
      isPersonal: job.isPersonal)
  }
}
