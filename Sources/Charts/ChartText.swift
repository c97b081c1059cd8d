/// How much room words take in a drawing: by a table of rough widths, so that a chart is the same
/// whatever the fonts of the machine.
enum ChartText {
  /// The height of the letters, in the drawing's units.
  static let size = 15
  /// From one line to the next.
  static let line = 18

  /// The width of a text, a little more than most fonts need.
  static func width(_ text: String) -> Int {
    var sum = 0
    for scalar in text.unicodeScalars { sum += width(scalar) }
    return (sum * size + 99) / 100
  }

  /// Hundredths of the height.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "\u{A0}": 32
    case "f", "r", "t", "(", ")", "-", "–": 42
    case "m", "w", "M", "W", "%", "@", "æ", "Æ": 94
    case "A"..."Z", "Ø", "Å": 72
    default: 62
    }
  }

  /// The text in lines of at most `room`, broken at blanks; a word that is longer is cut.
  static func wrapped(_ text: String, room: Int, mostLines: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if width(longer) <= room || line.isEmpty {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > mostLines {
      lines = Array(lines.prefix(mostLines))
      lines[mostLines - 1] += " …"
    }
    return lines.map { shortened($0, room: room) }
  }

  private static func shortened(_ text: String, room: Int) -> String {
    guard width(text) > room else { return text }
    var text = text
    while !text.isEmpty, width(text + "…") > room { text.removeLast() }
    return text + "…"
  }
}
