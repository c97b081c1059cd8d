import Diagnostics

/// What one caption says: its lines without markup (W3C, `webvtt1`, 4.2.2).
struct CaptionText {
  private(set) var text: [UInt8] = []
  private(set) var faults: [CaptionFault] = []
  private let bytes: [UInt8]
  private var open: [(name: String, range: Range<Int>)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes a line.
  mutating func read(_ line: Range<Int>) {
    if !text.isEmpty { text.append(0x20) }
    var place = line.lowerBound
    while place < line.upperBound {
      switch bytes[place] {
      case 0x3C:
        guard let end = bytes[place..<line.upperBound].firstIndex(of: 0x3E) else {
          return find(.unclosedTag("<"), place..<line.upperBound)
        }
        read(tag: place + 1..<end)
        place = end + 1
      case 0x26:
        let end = bytes[place..<min(line.upperBound, place + 10)].firstIndex(of: 0x3B)
        let name = end.map { String(decoding: bytes[place + 1..<$0], as: UTF8.self) }
        if let end, let sign = CaptionText.signs[name ?? ""] {
          text.append(contentsOf: sign.utf8)
          place = end + 1
        } else {
          text.append(0x26)
          place += 1
        }
      default:
        text.append(bytes[place])
        place += 1
      }
    }
  }

  /// Ends the caption. A speaker's tag need not be closed.
  mutating func finish() {
    for tag in open where tag.name != "v" { find(.unclosedTag(tag.name), tag.range) }
    while text.last == 0x20 { text.removeLast() }
    while text.first == 0x20 { text.removeFirst() }
  }

  private mutating func read(tag range: Range<Int>) {
    let content = String(decoding: bytes[range], as: UTF8.self)
    let whole = range.lowerBound - 1..<range.upperBound + 1
    // A moment inside the caption.
    if let first = content.utf8.first, (0x30...0x39).contains(first) { return }
    if content.hasPrefix("/") {
      let name = String(content.dropFirst())
      guard open.last?.name == name || name.isEmpty, !open.isEmpty else {
        return find(.unclosedTag(content), whole)
      }
      open.removeLast()
      return
    }
    let name = String(content.prefix { $0 != "." && $0 != " " })
    guard CaptionText.tags.contains(name) else { return find(.tag(name), whole) }
    open.append((name, whole))
    guard name == "v", let blank = content.firstIndex(of: " ") else { return }
    let speaker = content[content.index(after: blank)...]
    text.append(contentsOf: "\(speaker): ".utf8)
  }

  private static let tags: Set<String> = ["c", "i", "b", "u", "ruby", "rt", "v", "lang"]
  private static let signs = [
    "amp": "&", "lt": "<", "gt": ">", "nbsp": "\u{A0}", "lrm": "", "rlm": "", "quot": "\"",
  ]

  private mutating func find(_ what: CaptionFault.What, _ range: Range<Int>) {
    faults.append(
      CaptionFault(what: what, range: SourceRange(range.lowerBound, range.upperBound)))
  }
}
