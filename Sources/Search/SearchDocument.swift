/// What a hit is, for readers who are shown hits by kind. The raw value is what the index calls it;
/// `Sources/Site/Assets/search-text-*.js` has the words.
package enum SearchKind: UInt8, Sendable, CaseIterable {
  case course = 0x63  // c
  case module = 0x6D  // m
  case article = 0x61  // a
  case themeDay = 0x74  // t
  case worksheet = 0x77  // w
  case term = 0x6F  // o
  case law = 0x6C  // l
  case provision = 0x72  // r
  case source = 0x6B  // k
  case news = 0x6E  // n
  case page = 0x70  // p
  case handbook = 0x68  // h
}

/// Something a search can find: a page with its sections, a term, a source, an act.
package struct SearchDocument: Sendable {
  /// A stretch of a page under one heading, or what stands before the first one.
  package struct Section: Sendable {
    /// The heading's text in UTF-8; empty before the first heading.
    package var heading: [UInt8]
    /// The heading's anchor; empty before the first heading.
    package var anchor: [UInt8]
    /// Headings further down, one after another with blanks between.
    package var subheadings: [UInt8] = []
    /// All other running text.
    package var text: [UInt8] = []

    /// A section below a heading.
    package init(heading: [UInt8] = [], anchor: [UInt8] = []) {
      self.heading = heading
      self.anchor = anchor
    }
  }

  /// What it is.
  package var kind: SearchKind
  /// Its title.
  package var title: String
  /// Other words it goes by, which are as good as the title: a term's inflected forms.
  package var otherNames: [String] = []
  /// Its address from the top of the site, as links are written, with an anchor where there is one.
  package var address: [UInt8]
  /// The language it is written in, a BCP 47 tag; nil for the site's.
  package var language: String?
  /// What is said of it in a sentence or two.
  package var summary: [UInt8] = []
  /// Words it should be found by that are not shown.
  package var keywords: [UInt8] = []
  /// Its text.
  package var sections: [Section] = []

  /// A document with nothing but its name.
  package init(kind: SearchKind, title: String, address: [UInt8]) {
    self.kind = kind
    self.title = title
    self.address = address
  }
}
