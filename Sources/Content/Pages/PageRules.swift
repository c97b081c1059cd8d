import CommonMark
import Diagnostics
import Quiz

/// What every page is checked against, prepared once for the whole outline.
struct PageRules: Sendable {
  /// The outline.
  private(set) var outline: SiteOutline
  /// What links lead to.
  let links: LinkResolver
  /// The sources' places in `outline.sources` by their ids.
  let sources: ByteIndex

  /// For each page, whether it is a draft. Asked for every link, where copying a header would count
  /// references in memory that all tasks share.
  let isDraft: [Bool]
  /// For each page, whether it has an address.
  let hasAddress: [Bool]

  /// How the text of every page is parsed.
  let parsing: DocumentParser.Options

  /// Finds the glossary's terms in running text.
  let terms: TermFinder

  /// The rules for pages of `outline`, whose links lead where `links` says.
  init(outline: SiteOutline, links: LinkResolver) {
    let pages = outline.pages
    self.isDraft = pages.indices.map { pages[$0].isDraft }
    self.hasAddress = pages.indices.map { !pages[$0].address.isEmpty }
    self.outline = outline
    self.links = links
    self.sources = ByteIndex(outline.sources.map(\.id))
    self.terms = TermFinder(outline.glossary)
    var parsing = DocumentParser.Options()
    parsing.directiveNames = DirectiveCatalogue.names
    parsing.sourceIDs = Set(outline.sources.lazy.map(\.id))
    self.parsing = parsing
  }

  /// The rules for the pages of an outline that `OutlineResult.revised` has made of this one.
  func revised(by outline: SiteOutline) -> PageRules {
    var rules = self
    rules.outline = outline
    return rules
  }
}

/// What one walk through a page finds.
struct PageFindings {
  /// A heading that is to have an anchor when all ids of the page are known.
  struct PendingHeading {
    /// The author's id, as a slug.
    var id: String?
    /// Where the author's id stands.
    var idRange: SourceRange?
    /// The level as written.
    var level: Int
    /// The plain text in UTF-8.
    var text: [UInt8]
    /// Where it stands.
    var range: SourceRange
  }

  /// An id with its place.
  struct PlacedID {
    /// The id, as a slug.
    var id: String
    /// Where it stands.
    var range: SourceRange
  }

  /// What is wrong.
  var diagnostics: [Diagnostic] = []
  /// Visible headings in order.
  var headings: [PendingHeading] = []
  /// Ids on other things than headings, those of quizzes and questions included.
  var ids: [PlacedID] = []
  /// Ids that must differ from the others too, but that nobody links to: those of what this audience
  /// does not see, and those a quiz makes for its own parts.
  var innerIDs: [PlacedID] = []
  /// Links to other files and to anchors.
  var links: [PageLink] = []
  /// Sources cited in what is visible, as indexes, in order.
  var citedSources: [Int] = []
  /// Everything that rests on a provision.
  var lawUses: [LawUse] = []
  /// Terms the author has linked, as indexes into the outline's glossary.
  var linkedTerms: Set<Int> = []
  /// Labels of the footnotes referred to in what is visible.
  var footnotes: [String] = []
  /// Ids that objectives without one are offered.
  var suggestedIDs: Set<String> = []
  /// Ids of the learning objectives.
  var objectives: [String] = []
  /// References to objectives from questions.
  var objectiveReferences: [PlacedID] = []
  /// The quizzes by ordinal.
  var quizzes: [Int: Quiz] = [:]
  /// The branching cases by ordinal.
  var cases: [Int: Case] = [:]
  /// Films and recordings by ordinal.
  var videos: [Int: Video] = [:]
  /// The programmes by ordinal.
  var programmes: [Int: Programme] = [:]
  /// True when there is a code block that begins with the word for examples.
  var hasExamples = false
  /// The number of visible questions.
  var questionCount = 0
  /// The visible `::: mangler` boxes.
  var gaps: [GapNote] = []
  /// For each of `lawUses`, the number of headings before it.
  var lawHeadings: [Int] = []
}
