/// The colours of one theme of the style sheet, and the contrast they have on one another.
///
/// A theme is a `:root` block that sets the ground, `--paper`; what it does not set it has from the
/// first. `@media print` is no theme: paper has the light one.
struct ThemeContrast {
  /// What texts can stand on.
  private static let grounds = [
    "paper", "tint", "blue-tint", "green-tint", "amber-tint", "red-tint", "violet-tint",
  ]
  private static let hues = ["blue", "green", "amber", "red", "violet"]

  /// The name it is told by: `lyst`, `mørkt`, or a number.
  let name: String
  private let colours: [String: Double]

  /// All themes of a style sheet, the light one first.
  static func themes(of sheet: [UInt8]) -> [ThemeContrast] {
    var themes: [ThemeContrast] = []
    var base: [String: Double] = [:]
    for block in rootBlocks(of: String(decoding: sheet, as: UTF8.self)) {
      if block.context.contains("print") { continue }
      let own = luminances(of: block.body)
      if themes.isEmpty { base.merge(own) { _, new in new } }
      guard own["paper"] != nil else { continue }
      let isDark = block.context.contains("dark")
      let name = themes.isEmpty ? "lyst" : isDark ? "mørkt" : "\(themes.count + 1)"
      themes.append(ThemeContrast(name: name, colours: base.merging(own) { _, new in new }))
    }
    return themes
  }

  /// Holds all pairs that meet on the pages against WCAG's 4.5:1 and 3:1.
  func hold(_ results: inout [MachineCheck: CheckResult]) {
    var texts: [(String, String)] = []
    for ink in ["ink", "link", "visited", "quiet"] { texts += Self.grounds.map { (ink, $0) } }
    texts += [("on-accent", "accent"), ("on-accent", "accent-strong")]
    texts += Self.hues.map { ($0, "\($0)-tint") } + ["green", "amber", "red"].map { ($0, "paper") }
    texts += (Self.hues + ["grey"]).map { ("on-badge", $0) }
    var edges: [(String, String)] = []
    for edge in ["edge", "accent", "focus"] { edges += Self.grounds.map { (edge, $0) } }
    edges += Self.hues.map { ($0, "\($0)-tint") } + (Self.hues + ["grey"]).map { ($0, "paper") }
    hold(texts, 4.5, .textContrast, &results)
    hold(edges, 3, .edgeContrast, &results)
  }

  private func hold(
    _ pairs: [(String, String)], _ least: Double, _ check: MachineCheck,
    _ results: inout [MachineCheck: CheckResult]
  ) {
    for (one, other) in pairs {
      guard let first = colours[one], let second = colours[other] else { continue }
      results[check, default: CheckResult()].examine(1)
      let ratio = (max(first, second) + 0.05) / (min(first, second) + 0.05)
      if ratio < least {
        let hundredths = Int(ratio * 100)
        let digits = String(String(100 + hundredths % 100).dropFirst())
        results[check, default: CheckResult()].find(
          "\(name): --\(one) / --\(other) = \(hundredths / 100).\(digits):1", as: .fault)
      }
    }
  }

  // MARK: - The style sheet

  private struct Block {
    /// The selector and the rules around it.
    let context: String
    let body: String
  }

  /// The blocks of `:root`, also inside media rules. Comments are passed over.
  private static func rootBlocks(of sheet: String) -> [Block] {
    var blocks: [Block] = []
    var contexts: [String] = []
    var text = ""
    for part in withoutComments(sheet) {
      switch part {
      case "{":
        contexts.append(text)
        text = ""
      case "}":
        if let selector = contexts.last, selector.contains(":root") {
          blocks.append(Block(context: contexts.joined(separator: " "), body: text))
        }
        if !contexts.isEmpty { contexts.removeLast() }
        text = ""
      case ";" where contexts.last.map { !$0.contains(":root") } ?? true: text = ""
      default: text.unicodeScalars.append(part)
      }
    }
    return blocks
  }

  private static func withoutComments(_ sheet: String) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var isComment = false
    var last: Unicode.Scalar = " "
    for scalar in sheet.unicodeScalars {
      if isComment {
        if last == "*", scalar == "/" { isComment = false }
      } else if last == "/", scalar == "*", kept.last == "/" {
        kept.removeLast()
        isComment = true
        last = " "
        continue
      } else {
        kept.append(scalar)
      }
      last = scalar
    }
    return kept
  }

  /// The relative luminance (WCAG 2.1) of every custom property that is a colour in hexadecimal.
  private static func luminances(of body: String) -> [String: Double] {
    var found: [String: Double] = [:]
    for line in body.split(separator: ";") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = parts[0].filter { !$0.isWhitespace }
      let value = parts[1].filter { !$0.isWhitespace }
      guard name.hasPrefix("--"), let luminance = luminance(of: value) else { continue }
      found[String(name.dropFirst(2))] = luminance
    }
    return found
  }

  private static func luminance(of value: String) -> Double? {
    var digits = value.dropFirst().compactMap { $0.hexDigitValue }
    guard value.first == "#", digits.count == value.count - 1 else { return nil }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6 else { return nil }
    let linear = [0, 2, 4].map { Self.linear[digits[$0] * 16 + digits[$0 + 1]] }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The linear value of each of the 256 values a channel can have (sRGB).
  private static let linear: [Double] = (0..<256).map { value in
    let channel = Double(value) / 255
    return channel <= 0.04045 ? channel / 12.92 : power((channel + 0.055) / 1.055)
  }

  /// `base` to the power of 2.4, for 0 < base ≤ 1: base² times the fifth root of base², which
  /// Newton's method finds. The standard library has no power function.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
