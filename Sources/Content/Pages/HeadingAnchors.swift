import CommonMark
import Diagnostics

/// Gives every heading of a page its anchor and sees that no id stands twice.
struct HeadingAnchors {
  private let file: SourceFile
  private let map: SourceMap

  /// For the headings of `file` and of what `map` says is included in it.
  init(file: SourceFile, map: SourceMap) {
    self.file = file
    self.map = map
  }

  /// The anchors of the headings in `findings`, in order. Ids the author wrote come first; a heading
  /// without one gets the slug of its text, with `-2` and so on when that is taken.
  func assign(_ findings: inout PageFindings) -> [HeadingAnchor] {
    var lines: LineTable?
    var taken: [String: SourceRange] = [:]
    taken.reserveCapacity(
      findings.headings.count + findings.ids.count + findings.innerIDs.count)
    for heading in findings.headings {
      guard let id = heading.id else { continue }
      claim(id, at: heading.idRange ?? heading.range, &taken, &lines, &findings.diagnostics)
    }
    for placed in findings.ids + findings.innerIDs {
      claim(placed.id, at: placed.range, &taken, &lines, &findings.diagnostics)
    }
    var next: [String: Int] = [:]
    var anchors: [HeadingAnchor] = []
    anchors.reserveCapacity(findings.headings.count)
    for heading in findings.headings {
      let id = heading.id ?? freeSlug(of: heading.text, at: heading.range, &taken, &next)
      anchors.append(
        HeadingAnchor(id: id, level: heading.level, text: heading.text, range: heading.range))
    }
    return anchors
  }

  private func claim(
    _ id: String, at range: SourceRange, _ taken: inout [String: SourceRange],
    _ lines: inout LineTable?, _ diagnostics: inout [Diagnostic]
  ) {
    if HeadingAnchors.isReserved(id) {
      diagnostics.append(.reservedID(range, id: id, file: file.path))
    } else if let other = taken[id] {
      // The one that comes later in the file is the one to mend.
      let first = min(other.start, range.start)
      let later = other.start > range.start ? other : range
      taken[id] = other.start > range.start ? range : other
      if let included = map.stretch(at: later.start) {
        // The page's own id is the one to mend, or else the line that includes the second file.
        let isOwn = map.stretch(at: first) == nil
        let own = other.start > range.start ? range : other
        return diagnostics.append(
          .duplicateIncludedID(
            isOwn ? own : included.asked, id: id, other: included.path, file: file.path))
      }
      let table = lines ?? LineTable(file.bytes)
      lines = table
      let line = table.lineNumber(of: first)
      diagnostics.append(.duplicateID(later, id: id, first: line, file: file.path))
    } else {
      taken[id] = range
    }
  }

  /// `next` holds for each slug the number to try first, so that a thousand equal headings do not
  /// try a thousand numbers each.
  private func freeSlug(
    of text: [UInt8], at range: SourceRange, _ taken: inout [String: SourceRange],
    _ next: inout [String: Int]
  ) -> String {
    var slug = String(decoding: Slug.make(text), as: UTF8.self)
    if slug.isEmpty { slug = "afsnit" }
    var id = slug
    if taken[id] != nil || HeadingAnchors.isReserved(id) {
      var number = next[slug] ?? 2
      repeat {
        id = "\(slug)-\(number)"
        number += 1
      } while taken[id] != nil || HeadingAnchors.isReserved(id)
      next[slug] = number
    }
    taken[id] = range
    return id
  }

  /// True for ids the pages use themselves.
  static func isReserved(_ id: String) -> Bool {
    // Most ids do not even begin like one of them.
    guard let first = id.utf8.first, "itknfr".utf8.contains(first) else { return false }
    if fixed.contains(id) { return true }
    guard let dash = id.utf8.lastIndex(of: 0x2D) else { return false }
    let number = id.utf8[id.utf8.index(after: dash)...]
    guard !number.isEmpty, number.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let stem = id[..<dash]
    return ["kilde", "fn", "fnref"].contains(String(stem)) || stem.hasPrefix("ref-")
  }

  private static let fixed: Set<String> = ["indhold", "toc-title", "kilder-titel", "noter-titel"]
}
