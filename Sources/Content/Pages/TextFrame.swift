import CommonMark

/// What is known of a text before it is parsed: the page it belongs to, and how it is to be read. A
/// page's own file says so in its header; an example in a handbook is read as a page of its own.
struct TextFrame {
  /// The page, as an index into the outline's pages: relative addresses hold from its file.
  var page: Int
  /// What kind of page it is read as.
  var kind: PageKind
  /// Where the body begins.
  var bodyStart: Int
  /// The keys of a theme day and of news about an event; nil for other kinds.
  var event: EventHeader?
  /// False when its terms are not to be linked to the glossary.
  var linksGlossary = true
  /// How many examples it stands in.
  var depth = 0

  /// The frame of a page's own file.
  init(_ header: PageHeader, page: Int) {
    self.page = page
    kind = header.kind
    bodyStart = header.bodyStart
    event = header.event
    linksGlossary = header.linksGlossary
  }

  /// The frame of an example in the file of `page`, `depth` examples deep.
  init(example kind: PageKind, page: Int, depth: Int) {
    self.page = page
    self.kind = kind
    self.depth = depth
    bodyStart = 0
  }

  /// True for texts that are parts of pages: their headings may begin at any level, and what they
  /// refer to may stand on the page that includes them.
  var isPart: Bool { kind == .fragment || kind == .bank }
}
