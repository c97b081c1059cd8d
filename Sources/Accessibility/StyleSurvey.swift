/// What a style sheet or a script says that concerns accessibility. It is read as text: what is found
/// here a person has to look at; what is not found is not there.
package struct StyleSurvey: Sendable {
  var facts = SiteFacts()
  var results: [MachineCheck: CheckResult] = [:]

  /// Reads the style sheet at `path`.
  package init(style bytes: [UInt8], path: String) {
    let text = String(decoding: bytes, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
    if path.hasSuffix("site.css") {
      for theme in ThemeContrast.themes(of: bytes) { theme.hold(&results) }
      look(.focusMark, as: .fault, unless: text.contains(":focus"), "\(path): :focus?")
    }
    let removal = ["outline:none", "outline:0;", "outline:0}"].first(where: text.contains)
    look(.focusMark, unless: removal == nil, "\(path): \(removal ?? "")")
    look(.orientation, unless: !text.contains("(orientation:"), "\(path): orientation")
    let isEndless = text.contains("infinite") && text.contains("animation")
    if isEndless { facts.endlessAnimations = 1 }
    look(.movement, unless: !isEndless, "\(path): animation … infinite")
  }

  /// Reads the script at `path`.
  package init(script bytes: [UInt8], path: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    func seen(_ words: [String]) -> String? { words.first { text.contains($0) } }
    let motion = seen(["devicemotion", "deviceorientation"])
    facts.listensToMotion = motion != nil
    look(.motion, unless: motion == nil, "\(path): \(motion ?? "")")
    let gesture = seen(["touchstart", "touchmove", "gesturestart", "gesturechange"])
    look(.gestures, unless: gesture == nil, "\(path): \(gesture ?? "")")
    let press = seen(["mousedown", "pointerdown", "touchstart"])
    look(.pressing, unless: press == nil, "\(path): \(press ?? "")")
  }

  private mutating func look(
    _ check: MachineCheck, as outcome: Outcome = .look, unless isSound: Bool, _ place: String
  ) {
    if results[check] == nil { results[check, default: CheckResult()].examine(1) }
    if !isSound { results[check, default: CheckResult()].find(place, as: outcome) }
  }
}

/// What a PDF says of itself in its metadata (XMP, which stands uncompressed).
package struct DocumentSurvey: Sendable {
  let path: String
  /// True for files KursBuild made: they lie in `print/`.
  let isOwn: Bool
  /// What it does not say, as the standard names it.
  let lacks: [String]

  /// Reads the PDF at `path`.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    isOwn = path.hasPrefix("print/")
    func says(_ marks: [String]) -> Bool { marks.contains { bytes.hold(Array($0.utf8)) } }
    var lacks: [String] = []
    if !says(["pdfuaid:part>1<", "pdfuaid:part=\"1\""]) { lacks.append("PDF/UA-1") }
    if !says(["<dc:title>"]) { lacks.append("dc:title") }
    if !says(["<dc:language>", "/Lang"]) { lacks.append("dc:language") }
    self.lacks = lacks
  }
}

extension [UInt8] {
  /// Whether `mark` stands somewhere among the bytes. PDFs are large: as a `String`, a hundred kilobytes
  /// took 30 milliseconds.
  fileprivate func hold(_ mark: [UInt8]) -> Bool {
    guard let first = mark.first else { return true }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: mark) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
