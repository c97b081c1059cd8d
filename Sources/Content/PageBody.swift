package import CommonMark
package import Diagnostics
package import Quiz

/// A page's body, parsed and understood: what the renderers of site and print read. It lives only as
/// long as its page is rendered.
package struct PageBody: Sendable {
  /// Index of the page in `SiteOutline.pages`.
  package var page: Int
  /// The body as blocks. Directive names are known ones; includes are already spliced in.
  package var blocks: [Block]
  /// The footnotes referred to, in the order of their first reference.
  package var footnotes: [Footnote]
  /// The quizzes by the ordinal of their `::: quiz` directive.
  package var quizzes: [Int: Quiz]
  /// The branching cases by the ordinal of their `::: case` directive.
  package var cases: [Int: Case] = [:]
  /// The programmes by the ordinal of their `::: program` directive (theme days only).
  package var programmes: [Int: Programme]
  /// Films and recordings by the ordinal of their `::: video` directive.
  package var videos: [Int: Video]
  /// The anchors given to headings, in the order of `headings`: unique in the page.
  package var headings: [HeadingAnchor]
  /// The sources cited, in the order of their first citation, as indexes into `SiteOutline.sources`.
  package var citedSources: [Int]
  /// The examples by the ordinal of the directive that stands for each, see `PageExample`.
  package var examples: [Int: PageExample] = [:]
  /// The number of footnotes, the last ones, that stand in examples.
  package var exampleNoteCount = 0
  /// Where the blocks come from: a problem found later is told there.
  package var map = SourceMap.none

  /// A body from its parts.
  package init(
    page: Int, blocks: [Block], footnotes: [Footnote], quizzes: [Int: Quiz],
    programmes: [Int: Programme], headings: [HeadingAnchor], citedSources: [Int],
    videos: [Int: Video] = [:]
  ) {
    self.page = page
    self.blocks = blocks
    self.footnotes = footnotes
    self.quizzes = quizzes
    self.programmes = programmes
    self.headings = headings
    self.citedSources = citedSources
    self.videos = videos
  }
}

/// The anchor of one heading. Headings inside quizzes, cases and programmes are not among them.
package struct HeadingAnchor: Sendable, Equatable {
  /// The anchor: the author's id, or the slug of the text (`-2` for a second one).
  package var id: String
  /// The heading's level as written, 1–6.
  package var level: Int
  /// The heading's plain text in UTF-8.
  package var text: [UInt8]
  /// Where the heading stands: renderers find its anchor by `range.start`.
  package var range: SourceRange

  /// An anchor for a heading.
  package init(id: String, level: Int, text: [UInt8], range: SourceRange) {
    self.id = id
    self.level = level
    self.text = text
    self.range = range
  }
}

/// A theme day's programme with its clock times computed.
package struct Programme: Sendable, Equatable {
  /// The rows in the order of the day. Sessions with `spor` next to each other stand in one row.
  package var slots: [Slot]

  /// A stretch of the day: one session, or parallel ones.
  package struct Slot: Sendable, Equatable {
    /// When it begins; nil when the day has no start.
    package var start: ClockTime?
    /// Minutes it lasts: the longest of its sessions.
    package var minutes: Int
    /// One session, or one a track.
    package var sessions: [Session]

    /// A slot from its parts.
    package init(start: ClockTime?, minutes: Int, sessions: [Session]) {
      self.start = start
      self.minutes = minutes
      self.sessions = sessions
    }

    /// When it ends; nil when the start is not known or the day is over.
    package var end: ClockTime? {
      start.flatMap { ClockTime(minutes: $0.minutes + minutes) }
    }
  }

  /// One session of the day.
  package struct Session: Sendable, Equatable {
    /// Its title.
    package var title: [Inline]
    /// Minutes it lasts (`min`).
    package var minutes: Int
    /// `form`: plenum, grupper, …
    package var form: String?
    /// `materiale`.
    package var material: String?
    /// `ark`: path of the worksheet relative to the content folder.
    package var worksheet: String?
    /// `spor`: the track's number; nil when everybody is together.
    package var track: Int?
    /// `pause`.
    package var isBreak: Bool
    /// Text for participants. What is for trainers only is not here.
    package var text: [Block]
    /// What stands in `::: underviser`: for the facilitator's guide, never on the site.
    package var trainerNotes: [Block]
    /// The heading's line.
    package var range: SourceRange

    /// A session with a title and a length.
    package init(title: [Inline], minutes: Int, range: SourceRange) {
      self.title = title
      self.minutes = minutes
      self.isBreak = false
      self.text = []
      self.trainerNotes = []
      self.range = range
    }
  }

  /// A programme of `slots`.
  package init(slots: [Slot]) {
    self.slots = slots
  }
}

/// What is kept of a page when its body is gone: what other pages are checked against.
package struct PageFacts: Sendable {
  /// Index of the page in `SiteOutline.pages`.
  package var page: Int
  /// Every anchor of the page.
  package var anchors: [String]
  /// Every link to another file of the content tree or to an anchor, to be checked when all pages are
  /// known.
  package var links: [PageLink]
  /// The sources cited, as indexes into `SiteOutline.sources`, without repeats.
  package var citedSources: [Int]
  /// Everything on the page that rests on a provision, in the order of the file; what only trainers
  /// see is among it.
  package var lawUses: [LawUse] = []
  /// The glossary's terms that the page uses, as indexes into `SiteOutline.glossary`.
  package var usedTerms: [Int] = []
  /// The number of questions.
  package var questionCount: Int
  /// The visible `::: mangler` boxes, in the order of the page.
  package var gaps: [GapNote] = []
  /// The headings that the A–Å index lists.
  package var indexedHeadings: [IndexedHeading] = []
  /// The files whose text stands in the page, as indexes into `SiteOutline.pages`, each once.
  package var includes: [Int] = []

  /// The facts of a page.
  package init(
    page: Int, anchors: [String], links: [PageLink], citedSources: [Int],
    questionCount: Int
  ) {
    self.page = page
    self.anchors = anchors
    self.links = links
    self.citedSources = citedSources
    self.questionCount = questionCount
  }

  /// The number of visible `::: mangler` boxes.
  package var missingCount: Int { gaps.count }
}

/// A `::: mangler` box: what somebody has to supply before the page is whole.
package struct GapNote: Sendable {
  /// The title the author gave it; often none.
  package var title: [Inline]
  /// What stands in it.
  package var blocks: [Block]
  /// Its id on the page; empty where it has none to link to, as inside a quiz.
  package var anchor: String

  /// A box from its parts.
  package init(title: [Inline], blocks: [Block], anchor: String) {
    self.title = title
    self.blocks = blocks
    self.anchor = anchor
  }

  /// The id the box of a directive without one is given. It holds an underscore, which no anchor made
  /// from a heading does; the ordinal is what both those who list the box and those who write it know.
  package static func anchor(of directive: Directive) -> String {
    directive.attributes.id.map { Slug.make($0) } ?? "mangler_\(directive.ordinal)"
  }
}

/// A heading that readers look up in the A–Å index.
package struct IndexedHeading: Sendable, Equatable {
  /// Its anchor on the page.
  package var id: String
  /// Its plain text.
  package var title: String

  /// A heading with its anchor.
  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// A place in the content that rests on a provision of an act, to be read again when it changes.
package struct LawUse: Sendable, Equatable {
  /// What rests on it.
  package enum Place: String, Sendable, Equatable {
    /// The page as a whole: `lov` in its front matter.
    case page
    /// A section of running text.
    case text
    /// A question of a quiz.
    case question
    /// A slide.
    case slide
  }

  /// The provision as written after `lov:` (`barnets-lov-22`).
  package var law: String
  /// What kind of place it is.
  package var place: Place
  /// The question, or the heading of the section or slide; empty before the first heading.
  package var title: String
  /// Where it stands.
  package var range: SourceRange
  /// The included file it stands in, as an index into `SiteOutline.pages`; nil for the page's own.
  package var origin: Int?
  /// What to link to on the page: the question, or the heading it stands under; empty for the page.
  package var anchor = ""
  /// False for what readers of the site do not see.
  package var isVisible = true

  /// A place that rests on `law`.
  package init(law: String, place: Place, title: String, range: SourceRange) {
    self.law = law
    self.place = place
    self.title = title
    self.range = range
  }
}

/// A link from one page to another, waiting to be checked.
package struct PageLink: Sendable, Equatable {
  /// The page it leads to, as an index into `SiteOutline.pages` (the page itself for `#anchor`).
  package var target: Int
  /// The anchor after `#`; empty when there is none.
  package var anchor: String
  /// Where the link stands.
  package var range: SourceRange
  /// The included file it stands in, as an index into `SiteOutline.pages`; nil for the page's own.
  package var origin: Int?
  /// False for what readers of the site do not see.
  package var isVisible = true

  /// A link to `anchor` of page `target`.
  package init(target: Int, anchor: String, range: SourceRange) {
    self.target = target
    self.anchor = anchor
    self.range = range
  }
}
