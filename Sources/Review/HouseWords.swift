import CommonMark
package import Content
package import Diagnostics

/// The words that are right in this house whatever the dictionary says: those of `ordbog.txt`, of the
/// glossary, and of the names in registries and front matter.
package struct HouseWords: Sendable {
  private var words: Set<String> = []

  /// The words of `outline`, and those of `list`, a file with one word a line.
  package init(outline: SiteOutline, list: SourceFile?) {
    if let list { add(list: list.bytes) }
    for term in outline.glossary {
      add(names: term.term)
      for form in term.forms { add(names: form) }
    }
    let configuration = outline.configuration
    for name in [configuration.title, configuration.publisher, configuration.contact] {
      add(names: name)
    }
    for source in outline.sources {
      for name in [source.title, source.publisher, source.readAt] { add(names: name) }
    }
    for act in outline.acts { add(names: act.name) }
    for rule in configuration.style { add(names: rule.preferred) }
    for group in configuration.synonyms {
      for word in group { add(names: word) }
    }
    for page in outline.pages { add(header: page) }
  }

  /// True for a word of the house; a word that is listed in small letters may begin a sentence.
  func contains(_ word: String) -> Bool {
    if words.contains(word) { return true }
    let bytes = Array(word.utf8)
    guard let first = bytes.indices.first, Letters.isCapital(bytes, first) else { return false }
    return words.contains(String(decoding: Letters.lowered(bytes), as: UTF8.self))
  }

  private mutating func add(header: PageHeader) {
    for name in [header.responsible] { add(names: name) }
    guard let day = header.event else { return }
    for name in [day.place, day.address, day.organiser] + day.facilitators { add(names: name) }
  }

  private mutating func add(names text: String?) {
    guard let text else { return }
    let bytes = Array(text.utf8)
    for word in WordScanner(bytes) { add(word, of: bytes) }
  }

  private mutating func add(_ word: Range<Int>, of bytes: [UInt8]) {
    words.insert(String(decoding: bytes[word], as: UTF8.self))
    for part in bytes[word].split(separator: 0x2D) {
      words.insert(String(decoding: part, as: UTF8.self))
    }
  }

  /// One word a line; what follows `#` is a comment.
  private mutating func add(list bytes: [UInt8]) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let text = line.prefix { $0 != 0x23 }
      let line = Array(text)
      for word in WordScanner(line) { add(word, of: line) }
    }
  }
}
