import Diagnostics
import JSON

/// What `check --ret` changed, or would change.
struct MendReport {
  /// One file.
  struct File {
    var path: String
    /// The lines that differ.
    var changes: [LineChange]
    /// Fixes that were left out because they would not have made the file better.
    var leftCount: Int
    /// Why the file could not be written; nil when it was, or was not to be.
    var fault: Phrase?
  }

  /// True when files were written.
  let writes: Bool
  /// The files, in order.
  var files: [File] = []

  init(writes: Bool) {
    self.writes = writes
  }

  /// True when a file on the disk is another than before.
  var hasWritten: Bool { writes && files.contains { !$0.changes.isEmpty && $0.fault == nil } }

  /// True when a file could not be written.
  var hasFault: Bool { files.contains { $0.fault != nil } }

  /// The report for people.
  func text(in language: ReportLanguage) -> String {
    var output = ""
    for file in files {
      output += heading(file).text(in: language) + "\n"
      for change in file.changes { output += change.text }
      if file.leftCount > 0 {
        output += "   "
        output +=
          Phrase(
            "\(file.leftCount) rettelse\(file.leftCount == 1 ? "" : "r") er sprunget over, fordi filen "
              + "ikke ville blive bedre af det",
            "\(file.leftCount) fix\(file.leftCount == 1 ? " was" : "es were") left out, because the "
              + "file would not be better for it"
          ).text(in: language) + "\n"
      }
      output += "\n"
    }
    if files.isEmpty {
      output +=
        Phrase("Der er intet at rette", "There is nothing to mend").text(in: language) + "\n"
    }
    return output
  }

  private func heading(_ file: File) -> Phrase {
    if let fault = file.fault {
      return Phrase(
        "\(file.path) kan ikke rettes: \(fault.danish)",
        "\(file.path) cannot be mended: \(fault.english)")
    }
    if file.changes.isEmpty {
      return Phrase("\(file.path) er ikke rettet:", "\(file.path) was not mended:")
    }
    return writes
      ? Phrase("Rettet i \(file.path):", "Mended in \(file.path):")
      : Phrase("Vil blive rettet i \(file.path):", "Would be mended in \(file.path):")
  }

  /// The report for machines: an array with one object a file.
  func json(in language: ReportLanguage) -> String {
    let objects = files.map { file in
      let changes = file.changes.map(\.json).joined(separator: ",")
      let fault = file.fault.map { JSONText.quoted($0.text(in: language)) } ?? "null"
      let isWritten = writes && file.fault == nil && !file.changes.isEmpty
      return "{\"file\":\(JSONText.quoted(file.path)),\"written\":\(isWritten),"
        + "\"fault\":\(fault),\"left\":\(file.leftCount),\"changes\":[\(changes)]}"
    }
    return "[\(objects.joined(separator: ",\n "))]"
  }
}

/// Lines that were replaced by others.
struct LineChange: Equatable {
  /// The number of the first line as it was.
  var line: Int
  /// The lines as they were; none where lines were put in.
  var before: [String]
  /// The lines as they are; none where lines were taken out.
  var after: [String]

  /// The changes from one text to another, in order.
  static func between(_ old: [UInt8], _ new: [UInt8]) -> [LineChange] {
    let (before, after) = (lines(old), lines(new))
    let difference = after.difference(from: before)
    let removed = Set(
      difference.removals.compactMap { change -> Int? in
        if case .remove(let offset, _, _) = change { offset } else { nil }
      })
    let inserted = Set(
      difference.insertions.compactMap { change -> Int? in
        if case .insert(let offset, _, _) = change { offset } else { nil }
      })
    var changes: [LineChange] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      var change = LineChange(line: left + 1, before: [], after: [])
      while removed.contains(left) {
        change.before.append(shown(before[left]))
        left += 1
      }
      while inserted.contains(right) {
        change.after.append(shown(after[right]))
        right += 1
      }
      if change.before.isEmpty, change.after.isEmpty {
        left += 1
        right += 1
      } else {
        changes.append(change)
      }
    }
    return changes
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// A line that cannot do anything to a terminal; what cannot be seen is named.
  private static func shown(_ line: ArraySlice<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: continue
      case 0x09: text += "→"
      case 0xA0: text += "⍽"
      case 0xFEFF: text += "[BOM]"
      case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: text += "·"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The change as people read it, a line with `-` for each that went and `+` for each that came.
  var text: String {
    let number = String(line)
    let gutter = String(repeating: " ", count: number.count)
    var output = ""
    var isFirst = true
    for (mark, lines) in [("-", before), ("+", after)] {
      for line in lines {
        output += "   \(isFirst ? number : gutter) \(mark) \(line)\n"
        isFirst = false
      }
    }
    return output
  }

  /// The change as an object.
  var json: String {
    func array(_ lines: [String]) -> String {
      "[" + lines.map(JSONText.quoted).joined(separator: ",") + "]"
    }
    return "{\"line\":\(line),\"before\":\(array(before)),\"after\":\(array(after))}"
  }
}
