import Diagnostics

/// A stretch of running text as its readers see it: a paragraph, a heading, an option, a cell. Code
/// and citations are left out; gaps are read with what is right in them. What is known of its place is kept apart, in `anchors`.
struct Passage {
  /// What the text is in its page.
  enum Role {
    case heading, paragraph, item, cell, title, question, option, remark, header
  }

  /// A point where the place in the source is known.
  struct Anchor {
    /// Offset in `text` from which it holds.
    var offset: Int
    /// The place in the source that what follows stands at or after.
    var source: Int
    /// True in a phrase in another language.
    var isForeign: Bool
  }

  /// What it is.
  var role: Role
  /// The text in UTF-8.
  var text: [UInt8] = []
  /// Known places, in the order of their offsets.
  var anchors: [Anchor] = []
  /// True in a block quote that quotes somebody.
  var isQuote = false
  /// True for what makes no claim about the world: exercises, invented cases, the author's advice.
  var isOwn = false
  /// True in a page's summary and in ”Kort fortalt”.
  var isSummary = false
  /// True in what a learner is told after an answer or a choice, and in hints.
  var isFeedback = false
  /// The place of its first line, for what cannot be placed better.
  var line: SourceRange
  /// The scene of a branching case it stands in; nil outside.
  var scene: SceneNumber?
  /// The number of the section it stands in, counted from the page's first level-2 heading.
  var section: Int
}

/// A scene of one of a page's cases.
struct SceneNumber: Hashable {
  /// The ordinal of the case's directive.
  var directive: Int
  /// The scene's index.
  var scene: Int
}

/// A section of a page: what stands below one heading of level 2.
struct Section {
  /// The heading's text; empty for what stands before the first.
  var title: [UInt8]
  /// The heading's first line.
  var range: SourceRange
  /// True when something in it cites a source, links to the law or has a footnote.
  var hasSource = false
}
