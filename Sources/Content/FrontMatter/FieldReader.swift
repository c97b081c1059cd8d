import CommonMark
import Diagnostics

/// Takes typed values out of fields; what cannot be read is told where it stands.
struct FieldReader {
  /// What is wrong so far.
  var diagnostics: [Diagnostic] = []
  /// The file the fields stand in.
  let file: String
  private let fields: [DataField]

  /// A reader of `fields`. Keys that are not in `catalogue` are warned about.
  init(_ fields: [DataField], catalogue: FieldCatalogue, file: String) {
    self.fields = fields
    self.file = file
    for field in fields where !catalogue.contains(field.name) {
      diagnostics.append(
        .unknownKey(
          field.keyRange, key: field.spelling, nearest: catalogue.nearest(to: field.spelling),
          file: file))
    }
  }

  /// Where the value of a key stands; nil when the key is absent.
  func range(of name: String) -> SourceRange? {
    field(name)?.value.range
  }

  /// The value of a key as it was written; nil when the key is absent.
  func value(of name: String) -> DataValue? {
    field(name)?.value
  }

  /// A text, on one line however it was written; nil when the key is absent or empty.
  mutating func text(_ name: String) -> String? {
    placedText(name)?.text
  }

  /// A text with its place; nil when the key is absent or empty.
  mutating func placedText(_ name: String) -> DataText? {
    guard var text = dataText(name) else { return nil }
    if text.text.utf8.contains(0x0A) {
      text.text = text.text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    }
    return text.text.isEmpty ? nil : text
  }

  /// A text, or the texts of nested keys with commas between them; nil when there is none.
  mutating func joinedText(_ name: String) -> String? {
    guard case .mapping(let parts, _) = field(name)?.value else { return text(name) }
    var texts: [String] = []
    for part in parts {
      if case .text(let text) = part.value {
        if !text.text.isEmpty { texts.append(text.text) }
      } else {
        diagnostics.append(.expectedText(part.value.range, key: part.spelling, file: file))
      }
    }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// A list of texts: a YAML list, `[a, b]`, or texts with commas between them.
  mutating func list(_ name: String) -> [DataText] {
    guard let field = field(name) else { return [] }
    switch field.value {
    case .text(let text):
      if text.text.hasPrefix("["), !text.text.contains("]") {
        diagnostics.append(.yaml(text.range, .unclosedBracket, file: file))
      }
      return ListText.split(text)
    case .list(let items, _):
      var texts: [DataText] = []
      for item in items {
        if case .text(let text) = item {
          if !text.text.isEmpty { texts.append(text) }
        } else {
          diagnostics.append(.nestedInList(item.range, key: field.spelling, file: file))
        }
      }
      return texts
    case .mapping(_, let range):
      diagnostics.append(.expectedList(range, key: field.spelling, file: file))
      return []
    }
  }

  /// A number; nil when the key is absent, empty or no number.
  mutating func number(_ name: String) -> Double? {
    guard let text = placedText(name) else { return nil }
    if let number = FieldValue.number(text.text) { return number }
    diagnostics.append(
      .invalidNumber(text.range, key: spelling(name), written: text.text, file: file))
    return nil
  }

  /// A whole number of at least 1 that may be followed by one of `units`.
  mutating func count(_ name: String, units: [String] = []) -> Int? {
    guard let text = placedText(name) else { return nil }
    if let count = FieldValue.count(text.text, units: units) { return count }
    diagnostics.append(
      .invalidCount(text.range, key: spelling(name), written: text.text, file: file))
    return nil
  }

  /// `ja` or `nej`; nil when the key is absent, empty or neither.
  mutating func flag(_ name: String) -> Bool? {
    guard let text = placedText(name) else { return nil }
    if let flag = FieldValue.flag(text.text) { return flag }
    diagnostics.append(
      .invalidFlag(text.range, key: spelling(name), written: text.text, file: file))
    return nil
  }

  /// A date; nil when the key is absent, empty or no date.
  mutating func date(_ name: String) -> CalendarDate? {
    guard let text = placedText(name) else { return nil }
    return date(text, key: spelling(name))
  }

  /// The date a text gives, told about when it is none.
  mutating func date(_ text: DataText, key: String) -> CalendarDate? {
    switch FieldValue.date(text.text) {
    case .date(let date): return date
    case .noSuchDay(let shown):
      diagnostics.append(.noSuchDay(text.range, day: shown, file: file))
    case .notADate:
      diagnostics.append(.invalidDate(text.range, key: key, written: text.text, file: file))
    }
    return nil
  }

  /// A time of day; nil when the key is absent, empty or no time.
  mutating func time(_ name: String) -> ClockTime? {
    guard let text = placedText(name) else { return nil }
    if let time = FieldValue.time(text.text) { return time }
    diagnostics.append(
      .invalidTime(text.range, key: spelling(name), written: text.text, file: file))
    return nil
  }

  /// A web address; nil when the key is absent, empty or no address.
  mutating func url(_ name: String) -> String? {
    guard let text = placedText(name) else { return nil }
    if FieldValue.isWebAddress(text.text) { return text.text }
    diagnostics.append(
      .invalidAddress(text.range, key: spelling(name), written: text.text, file: file))
    return nil
  }

  /// One of a few words; nil when the key is absent, empty or something else. Words are compared as
  /// slugs, and the slug is returned.
  mutating func choice(_ name: String, among words: [String]) -> String? {
    guard let text = placedText(name) else { return nil }
    let slug = Slug.make(text.text)
    if words.contains(where: { Slug.make($0) == slug }) { return slug }
    diagnostics.append(
      .invalidChoice(
        text.range, key: spelling(name), written: text.text, words: words, file: file))
    return nil
  }

  /// The ids in `ignorer`: those there are, and that are no errors.
  mutating func ignoredWarnings() -> [String] {
    var ids: [String] = []
    for id in list("ignorer") {
      switch DiagnosticCatalogue.severity(of: id.text) {
      case .warning, .hint: ids.append(id.text)
      case .error: diagnostics.append(.ignoredError(id.range, id: id.text, file: file))
      case nil:
        let known = DiagnosticCatalogue.ids.lazy.filter {
          DiagnosticCatalogue.severity(of: $0) != .error
        }
        diagnostics.append(
          .unknownIgnored(
            id.range, id: id.text, nearest: NearestName.find(id.text, among: known), file: file))
      }
    }
    return ids
  }

  private mutating func dataText(_ name: String) -> DataText? {
    guard let field = field(name) else { return nil }
    if case .text(let text) = field.value { return text }
    diagnostics.append(.expectedText(field.value.range, key: field.spelling, file: file))
    return nil
  }

  private func field(_ name: String) -> DataField? {
    fields.first { $0.name == name }
  }

  private func spelling(_ name: String) -> String {
    field(name)?.spelling ?? name
  }
}

/// Lists written on one line.
enum ListText {
  /// The parts of `[a, b]` or `a, b`, each with its place. A comma inside quotes does not part.
  static func split(_ text: DataText) -> [DataText] {
    var bytes = Array(text.text.utf8)
    var start = text.range.start
    // What does not lie byte for byte where its range says stood in quotes: that is one text.
    guard text.range.count == bytes.count else { return text.text.isEmpty ? [] : [text] }
    if bytes.first == 0x5B, bytes.last == 0x5D, bytes.count >= 2 {
      bytes = Array(bytes[1..<bytes.count - 1])
      start += 1
    }
    var parts: [DataText] = []
    for range in ranges(of: bytes) where !range.isEmpty {
      let place = SourceRange(start + range.lowerBound, start + range.upperBound)
      parts.append(DataText(text: LiteralText.text(bytes[range]), range: place))
    }
    return parts
  }

  private static func ranges(of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var quote: UInt8?
    for (index, byte) in bytes.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        // A quote sign inside a word is an apostrophe.
        if LiteralText.trimmed(bytes, start..<index).isEmpty { quote = byte }
      } else if byte == 0x2C {
        ranges.append(LiteralText.trimmed(bytes, start..<index))
        start = index + 1
      }
    }
    ranges.append(LiteralText.trimmed(bytes, start..<bytes.count))
    return ranges
  }
}
