package import Diagnostics

/// What reviewing one page's text comes to. It outlives the page's body, so it is small.
package struct PageReview: Sendable {
  /// A word of the page that may have to be looked up.
  package struct Word: Sendable {
    /// Where it stands first.
    package var range: SourceRange
    /// How often it stands on the page.
    package var count: Int
    /// True when it stands inside a sentence with a capital letter: a name.
    package var isName: Bool
  }

  /// LIX of a section or a page.
  package struct Measure: Sendable {
    /// The section's heading; nil for the whole page.
    package var title: String?
    /// Where the heading stands; the page's front matter for the whole page.
    package var range: SourceRange
    /// The counts.
    package var readability: Readability
  }

  /// A link to another site.
  package struct OutsideLink: Sendable {
    /// Its address.
    package var address: String
    /// Where it stands.
    package var range: SourceRange
  }

  /// Where a question's right answer stands among its options.
  package struct RightAnswer: Sendable, Equatable {
    /// Its place, from 1.
    package var place: Int
    /// How many options there are.
    package var options: Int
    /// True when it is clearly longer than every other option.
    package var isLongest: Bool
  }

  /// The page, as an index into the outline's pages.
  package var page: Int
  /// What there is to say of the page.
  package var diagnostics: [Diagnostic] = []
  /// LIX of the page, then of its sections.
  package var measures: [Measure] = []
  /// LIX of the summary with ”Kort fortalt”.
  package var summary = Readability()
  /// LIX of all feedback, hints and explanations together.
  package var feedback = Readability()
  /// The longest sentences: where they stand and how many words they have.
  package var longestSentences: [(range: SourceRange, words: Int)] = []
  /// The minutes it takes to read and answer; nil where nobody sits down with the page.
  package var minutes: Int?
  /// The words to look up, in small letters but for names.
  package var words: [String: Word] = [:]
  /// Terms used or linked, as indexes into `SiteOutline.glossary`.
  package var usedTerms: Set<Int> = []
  /// Links to other sites.
  package var outsideLinks: [OutsideLink] = []
  /// The right answers of single-choice questions that are shown in the order written.
  package var rightAnswers: [RightAnswer] = []
  /// What a module teaches and tests; nil for other pages.
  package var teaching: TeachingSummary?
  /// The line of `titel`, of a course's own page.
  package var titleLine: SourceRange?

  /// A review that has found nothing yet.
  package init(page: Int) {
    self.page = page
  }
}

extension PageReview {
  /// What is said of single words and links; the rest is said of a page as a whole.
  private static let ofText: Set<String> = [
    "stil-ord", "versaler", "linktekst-uklar", "linktekst-adresse", "link-uden-https",
    "tabel-uden-hoved", "mangler-oplysning",
  ]

  /// Adds what only another audience sees of the same page, such as the trainer's notes.
  package mutating func addText(of other: PageReview) {
    for diagnostic in other.diagnostics where PageReview.ofText.contains(diagnostic.id) {
      if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
    for (word, place) in other.words where words[word] == nil { words[word] = place }
    usedTerms.formUnion(other.usedTerms)
    let known = Set(outsideLinks.map(\.range))
    outsideLinks += other.outsideLinks.filter { !known.contains($0.range) }
  }
}
