import Diagnostics

/// Reads WebVTT line by line (W3C, `webvtt1`, 4 and 6): head, then blocks parted by blank lines.
struct CaptionReader {
  private(set) var cues: [CaptionFile.Cue] = []
  private(set) var faults: [CaptionFault] = []
  private let bytes: [UInt8]
  private var lines: [Range<Int>] = []
  private var regions: Set<String> = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    cutLines()
  }

  /// Reads the whole file.
  mutating func read() {
    guard var next = readHead() else { return }
    while next < lines.count {
      if lines[next].isEmpty {
        next += 1
        continue
      }
      var end = next
      while end < lines.count, !lines[end].isEmpty { end += 1 }
      readBlock(Array(lines[next..<end]))
      next = end
    }
    if cues.isEmpty, faults.isEmpty { find(.empty, 0..<min(6, bytes.count)) }
  }

  /// Lines end at CR LF, LF or CR.
  private mutating func cutLines() {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      lines.append(start..<index)
      if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
      index += 1
      start = index
    }
    lines.append(start..<bytes.count)
  }

  /// Reads the head; answers the line after it, nil when this is no WebVTT.
  private mutating func readHead() -> Int? {
    let first = lines.first ?? 0..<0
    let text = bytes[first]
    let rest = text.dropFirst(6).first
    guard text.starts(with: "WEBVTT".utf8), rest == nil || rest == 0x20 || rest == 0x09 else {
      find(.header, first)
      return nil
    }
    var next = 1
    while next < lines.count, !lines[next].isEmpty {
      if arrow(in: lines[next]) != nil {
        find(.headerEnd, lines[next])
        return next
      }
      next += 1
    }
    return next
  }

  private mutating func readBlock(_ block: [Range<Int>]) {
    guard let first = block.first else { return }
    let timing = block.prefix(2).firstIndex { arrow(in: $0) != nil }
    if timing == nil {
      let word = self.word(of: first)
      if word == "NOTE" { return }
      guard word == "STYLE" || word == "REGION" else { return find(.textWithoutTime, first) }
      if !cues.isEmpty { find(.lateBlock(word), first) }
      if word == "REGION" { noteRegion(block) }
      return
    }
    guard let timing, let arrow = arrow(in: block[timing]) else { return }
    let text = Array(block[(timing + 1)...])
    readCue(block[timing], arrow: arrow, text: text)
  }

  private mutating func readCue(_ line: Range<Int>, arrow: Int, text lines: [Range<Int>]) {
    let before = trimmed(line.lowerBound..<arrow)
    var after = trimmed(arrow + 3..<line.upperBound)
    let endOfTime = after.first { [0x20, 0x09].contains(bytes[$0]) } ?? after.upperBound
    let settings = endOfTime..<after.upperBound
    after = after.lowerBound..<endOfTime
    let start = time(before)
    let end = time(after)
    guard let start, let end else { return }
    let isSpaced =
      before.upperBound < arrow && after.lowerBound > arrow + 3
    if !isSpaced { find(.arrow, arrow..<arrow + 3) }
    if end <= start { find(.endBeforeStart, before.lowerBound..<after.upperBound) }
    if let last = cues.last, start < last.start { find(.order, before) }
    for setting in words(in: settings) { check(setting: setting) }
    var cueText = CaptionText(bytes)
    for line in lines { cueText.read(line) }
    cueText.finish()
    faults += cueText.faults
    if cueText.text.isEmpty { find(.emptyCue, line) }
    cues.append(
      CaptionFile.Cue(
        start: start, end: end, text: cueText.text,
        range: SourceRange(line.lowerBound, line.upperBound)))
  }

  /// `mm:ss.ttt` or `hh:mm:ss.ttt`, in milliseconds; nil, and told, when it is neither.
  private mutating func time(_ range: Range<Int>) -> Int? {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let seconds = (parts.last ?? "").split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, seconds.count == 1, seconds[0].contains(",") {
      find(.comma(text), range)
      return nil
    }
    guard (2...3).contains(parts.count), seconds.count == 2, seconds[0].utf8.count == 2,
      seconds[1].utf8.count == 3, let minutes = number(parts[parts.count - 2]),
      parts[parts.count - 2].utf8.count == 2, let second = number(seconds[0]),
      let thousandths = number(seconds[1]), minutes < 60, second < 60
    else {
      find(.time(text), range)
      return nil
    }
    var hours = 0
    if parts.count == 3 {
      guard parts[0].utf8.count >= 2, let count = number(parts[0]) else {
        find(.time(text), range)
        return nil
      }
      hours = count
    }
    return ((hours * 60 + minutes) * 60 + second) * 1000 + thousandths
  }

  private func number(_ text: Substring) -> Int? {
    guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  // MARK: Settings

  private mutating func check(setting range: Range<Int>) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, isAllowed(parts[0], parts[1]) else {
      return find(.setting(text), range)
    }
  }

  private func isAllowed(_ name: String, _ value: String) -> Bool {
    let parts = value.split(separator: ",", omittingEmptySubsequences: false)
    let alignments = ["start", "center", "end", "left", "right"]
    switch name {
    case "vertical": return ["rl", "lr"].contains(value)
    case "align": return alignments.contains(value)
    case "size": return isPercentage(value[...])
    case "region": return regions.contains(value)
    case "position":
      let sides = ["line-left", "center", "line-right"]
      return isPercentage(parts[0]) && (parts.count == 1 || sides.contains(String(parts[1])))
    case "line":
      return (isPercentage(parts[0]) || Int(parts[0]) != nil)
        && (parts.count == 1 || alignments.prefix(3).contains(String(parts[1])))
    default: return false
    }
  }

  private func isPercentage(_ text: Substring) -> Bool {
    guard text.last == "%", let number = Double(text.dropLast()) else { return false }
    return (0...100).contains(number)
  }

  private mutating func noteRegion(_ block: [Range<Int>]) {
    for line in block.dropFirst() {
      for setting in words(in: line) {
        let text = String(decoding: bytes[setting], as: UTF8.self)
        if text.hasPrefix("id:") { regions.insert(String(text.dropFirst(3))) }
      }
    }
  }

  // MARK: Bytes

  /// The place of `-->` in a line.
  private func arrow(in line: Range<Int>) -> Int? {
    guard line.count >= 3 else { return nil }
    return (line.lowerBound...(line.upperBound - 3)).first {
      bytes[$0] == 0x2D && bytes[$0 + 1] == 0x2D && bytes[$0 + 2] == 0x3E
    }
  }

  private func word(of line: Range<Int>) -> String {
    words(in: line).first.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
  }

  private func words(in range: Range<Int>) -> [Range<Int>] {
    bytes[range].split { $0 == 0x20 || $0 == 0x09 }.map { $0.startIndex..<$0.endIndex }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, [0x20, 0x09].contains(bytes[first]) { range.removeFirst() }
    while let last = range.last, [0x20, 0x09].contains(bytes[last]) { range.removeLast() }
    return range
  }

  private mutating func find(_ what: CaptionFault.What, _ range: Range<Int>) {
    faults.append(
      CaptionFault(what: what, range: SourceRange(range.lowerBound, range.upperBound)))
  }
}
