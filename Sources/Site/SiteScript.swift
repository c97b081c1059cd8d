import Embedded
import JSON

/// The site's scripts, each joined from its parts: that of every page, and the search's.
///
/// One file, because one of several that is missing would leave a page half working; and without
/// its comments and indentation, because readers fetch it with the first page and authors of the
/// script read the parts. `Tests/Browser/script.py` joins them in the same way.
enum SiteScript {
  /// Each part only uses what parts before it have attached to `window.KursBuild`; the last one
  /// starts what there is on a page. The words follow the first.
  private static let parts = [
    "base", "compare", "grade", "store", "key", "choices", "ordering", "rows", "gaps", "reflection",
    "question", "arrangement", "summary", "quiz", "case", "progress", "module", "learning",
    "resume", "glossary", "search-field", "page",
  ]
  /// The same of the search, which is fetched when somebody searches.
  private static let searchParts = [
    "search-words", "search-index", "search-guess", "search-query", "search-rank", "search-hits",
    "search-box", "search-page",
  ]

  /// The script as it is published, with what the reader is told in `language`.
  static func joined(in language: InterfaceLanguage) -> [UInt8] {
    joined(parts, words: "words", language)
  }

  /// `assets/soeg.js`, likewise.
  static func search(in language: InterfaceLanguage) -> [UInt8] {
    joined(searchParts, words: "search-text", language)
  }

  private static func joined(
    _ parts: [String], words: String, _ language: InterfaceLanguage
  ) -> [UInt8] {
    let ending =
      switch language {
      case .danish: "da"
      case .english: "en"
      }
    var script: [UInt8] = []
    for part in [parts[0], "\(words)-\(ending)"] + parts.dropFirst() {
      append(EmbeddedFile.bytes("Site/\(part).js"), to: &script)
    }
    return script
  }

  /// The script that every page waits for, with its words in `text`'s language.
  static func theme(in text: InterfaceText) -> [UInt8] {
    var script: [UInt8] = []
    append(EmbeddedFile.bytes("Site/theme.js"), to: &script)
    return inserting(words(text.reader), in: script)
  }

  /// The script that keeps a course on the device, with its words in `text`'s language.
  static func offline(in text: InterfaceText) -> [UInt8] {
    var script: [UInt8] = []
    append(EmbeddedFile.bytes("Site/offline.js"), to: &script)
    var json = JSONText("{")
    for (index, entry) in text.offline.keeping.enumerated() {
      json.raw(index == 0 ? "\"" : ",\"")
      json.raw(entry.name)
      json.raw("\":\"")
      json.raw(entry.words)
      json.raw("\"")
    }
    json.raw("}")
    return inserting(json.bytes, in: script)
  }

  /// The script of the service worker, which says nothing itself.
  static var worker: [UInt8] {
    var script: [UInt8] = []
    append(EmbeddedFile.bytes("Site/worker.js"), to: &script)
    return script
  }

  /// Puts words in the place of the last line's `{}`.
  private static func inserting(_ words: [UInt8], in script: [UInt8]) -> [UInt8] {
    let end = script.lastIndex(of: UInt8(ascii: "{")) ?? script.endIndex
    return script[..<end] + words + script[end...].dropFirst(2)
  }

  private static func words(_ reader: InterfaceText.Reader) -> [UInt8] {
    var json = JSONText("{")
    for (name, group) in reader.groups {
      json.raw("\"")
      json.raw(name)
      json.raw("\":[\"")
      json.raw(group.title)
      for choice in group.choices {
        json.raw("\",\"")
        json.raw(choice)
      }
      json.raw("\"],")
    }
    json.raw("\"reset\":\"")
    json.raw(reader.reset)
    json.raw("\",\"note\":\"")
    json.raw(reader.note)
    json.raw("\",\"unsaved\":\"")
    json.raw(reader.unsaved)
    json.raw("\"}")
    return json.bytes
  }

  /// Appends the lines that are not comments, without the blanks beside signs, and without the end of
  /// a line after a sign that another line must or may follow. A part has no text over several lines,
  /// ends every statement with a semicolon, and has no comment beside code, so a line can be judged by
  /// itself.
  static func append(_ part: [UInt8], to script: inout [UInt8]) {
    let joining = Array("=&|?:{}([,;".utf8)
    var isComment = false
    for line in part.split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 }
      if isComment || text.starts(with: "/*".utf8) {
        isComment = !text.reversed().starts(with: "/*".utf8)
      } else if !text.isEmpty, !text.starts(with: "//".utf8) {
        let kept = tightened(text)
        // The last statement of a block needs no semicolon.
        if kept.first == UInt8(ascii: "}"), script.last == UInt8(ascii: ";") { script.removeLast() }
        script += kept
        if !(kept.last.map(joining.contains) ?? false) { script.append(0x0A) }
      }
    }
  }

  /// A line without the blanks beside signs that need none. A line with a slash, which may begin an
  /// expression in which blanks count, or with texts inside texts, stays as it is.
  private static func tightened(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let signs = Array("=<>!&|?:{}()[],;*".utf8)
    let (space, backslash, slash) = (UInt8(ascii: " "), UInt8(ascii: "\\"), UInt8(ascii: "/"))
    let (quotes, backtick) = (Array("'\"`".utf8), UInt8(ascii: "`"))
    guard !line.contains(slash), line.count(where: { $0 == backtick }) <= 2 else { return line }
    var kept: ArraySlice<UInt8> = []
    var text: UInt8?
    for index in line.indices {
      let byte = line[index]
      if quotes.contains(byte), line[..<index].last != backslash {
        if text == nil { text = byte } else if text == byte { text = nil }
      }
      let isBeside =
        kept.last.map(signs.contains) ?? false
        || line[(index + 1)...].first.map(signs.contains) ?? false
      if byte != space || text != nil || !isBeside { kept.append(byte) }
    }
    return kept
  }
}
