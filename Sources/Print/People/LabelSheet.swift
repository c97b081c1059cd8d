package import Diagnostics

/// A sheet of labels that badges are printed on: A4 upright, lengths in hundredths of a millimetre.
package struct LabelSheet: Sendable, Hashable {
  /// What the shop calls it; the size of a label for a grid of one's own.
  package var name: String
  /// A label's width and height.
  var width: Int, height: Int
  /// Labels side by side, and below each other.
  var columns: Int, rows: Int
  /// From the paper's edge to the first label.
  var left: Int, top: Int
  /// Between two labels.
  var gapX: Int, gapY: Int

  /// How many labels are on a sheet.
  package var count: Int { columns * rows }

  /// Avery L4785: ten badges of 80 × 50 mm.
  package static let l4785 = LabelSheet(
    name: "Avery L4785", width: 8000, height: 5000, columns: 2, rows: 5, left: 1750, top: 1350,
    gapX: 1500, gapY: 500)
  /// Avery L7418: eight badges of 86.5 × 55.5 mm.
  package static let l7418 = LabelSheet(
    name: "Avery L7418", width: 8650, height: 5550, columns: 2, rows: 4, left: 1850, top: 3750,
    gapX: 0, gapY: 0)

  /// The sheet's paper.
  private static let paper = (width: 21_000, height: 29_700)

  /// What `--etiketter` says: the name of a sheet (`L4785`, `Avery L7418`), or a grid of one's own:
  ///
  ///     80x50, 2x5, venstre 17,5, top 13,5, afstand 15x5
  ///
  /// that is a label's width and height in millimetres, columns and rows, the distance from the paper's
  /// edges to the first label, and that between labels. The last three may be left out: then the grid
  /// stands in the middle of the paper, and labels touch.
  package init(_ text: String) throws(LabelSheetError) {
    let known = [LabelSheet.l4785, .l7418].first { sheet in
      let name = LabelSheet.folded(text)
      return name == LabelSheet.folded(sheet.name)
        || "avery" + name == LabelSheet.folded(sheet.name)
    }
    if let known {
      self = known
      return
    }
    let grid = GridText(text)
    guard let size = grid.size, let count = grid.count, grid.isWhole else {
      throw LabelSheetError.unreadable(text)
    }
    let gap = grid.gap ?? (0, 0)
    let free = (
      LabelSheet.paper.width - count.0 * size.0 - (count.0 - 1) * gap.0,
      LabelSheet.paper.height - count.1 * size.1 - (count.1 - 1) * gap.1
    )
    let (left, top) = (grid.left ?? free.0 / 2, grid.top ?? free.1 / 2)
    guard left >= 0, top >= 0, left <= free.0, top <= free.1 else {
      throw LabelSheetError.tooLarge(text)
    }
    guard size.0 >= 4000, size.1 >= 2000 else { throw LabelSheetError.tooSmall(text) }
    self.init(
      name: "\(LabelSheet.millimetres(size.0)) × \(LabelSheet.millimetres(size.1)) mm",
      width: size.0, height: size.1, columns: count.0, rows: count.1, left: left, top: top,
      gapX: gap.0, gapY: gap.1)
  }

  init(
    name: String, width: Int, height: Int, columns: Int, rows: Int, left: Int, top: Int, gapX: Int,
    gapY: Int
  ) {
    self.name = name
    (self.width, self.height, self.columns, self.rows) = (width, height, columns, rows)
    (self.left, self.top, self.gapX, self.gapY) = (left, top, gapX, gapY)
  }

  /// A length as people write it: `86,5`; `decimal` stands before the decimals.
  static func millimetres(_ hundredths: Int, decimal: String = ",") -> String {
    let (whole, part) = hundredths.quotientAndRemainder(dividingBy: 100)
    if part == 0 { return "\(whole)" }
    return "\(whole)\(decimal)"
      + (part % 10 == 0 ? "\(part / 10)" : part < 10 ? "0\(part)" : "\(part)")
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}

/// What is wrong with a grid of labels that was asked for.
package enum LabelSheetError: Error, Sendable, Hashable {
  /// It is neither the name of a sheet nor a grid.
  case unreadable(String)
  /// The labels do not fit on A4.
  case tooLarge(String)
  /// The labels are too small for a name.
  case tooSmall(String)

  /// What to tell the user.
  package var message: Phrase {
    switch self {
    case .unreadable(let text):
      Phrase(
        "Etiketterne ”\(text)” kendes ikke. Skriv L4785, L7418 eller målene i millimeter:"
          + " ”80x50, 2x5, venstre 17,5, top 13,5, afstand 15x5”",
        "The labels “\(text)” are not known. Write L4785, L7418 or the lengths in millimetres:"
          + " “80x50, 2x5, left 17.5, top 13.5, gap 15x5”")
    case .tooLarge(let text):
      Phrase(
        "Etiketterne ”\(text)” er for store: de kan ikke være på et A4-ark (210 × 297 mm)",
        "The labels “\(text)” are too large for a sheet of A4 (210 × 297 mm)")
    case .tooSmall(let text):
      Phrase(
        "Etiketterne ”\(text)” er for små til navne: de skal være mindst 40 × 20 mm",
        "The labels “\(text)” are too small for names: they are to be 40 × 20 mm at least")
    }
  }
}

/// A grid as an office worker writes it.
private struct GridText {
  var size: (Int, Int)?
  var count: (Int, Int)?
  var left: Int?
  var top: Int?
  var gap: (Int, Int)?
  /// True when every part was understood.
  var isWhole = true

  init(_ text: String) {
    for part in GridText.parts(text) {
      let words = part.split(separator: " ").map { $0.lowercased() }
      switch words.count {
      case 1: read(words[0])
      case 2: read(words[0], words[1])
      default: isWhole = false
      }
    }
  }

  /// The parts between semicolons, and between commas that no digit follows at once.
  private static func parts(_ text: String) -> [String] {
    var parts = [""]
    let characters = Array(text.replacing("×", with: "x").replacing("mm", with: ""))
    for (index, character) in characters.enumerated() {
      let isDecimal =
        index > 0 && characters[index - 1].isNumber && index + 1 < characters.count
        && characters[index + 1].isNumber
      if character == ";" || character == "," && !isDecimal {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { $0.replacing(" x ", with: "x") }.filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private mutating func read(_ word: String) {
    if size == nil {
      size = GridText.pair(word)
      isWhole = isWhole && size != nil
    } else if count == nil {
      count = GridText.pair(word).flatMap { GridText.whole($0) }
      isWhole = isWhole && count != nil
    } else {
      isWhole = false
    }
  }

  private mutating func read(_ name: String, _ value: String) {
    switch name {
    case "venstre", "left": left = GridText.length(value)
    case "top": top = GridText.length(value)
    case "afstand", "gap": gap = GridText.pair(value)
    default: isWhole = false
    }
    if GridText.pair(value) == nil, GridText.length(value) == nil { isWhole = false }
    if name == "afstand" || name == "gap" { isWhole = isWhole && gap != nil }
  }

  private static func pair(_ text: String) -> (Int, Int)? {
    let sides = text.split(separator: "x", omittingEmptySubsequences: false)
    guard sides.count == 2, let one = length(String(sides[0])), let other = length(String(sides[1]))
    else { return nil }
    return (one, other)
  }

  private static func whole(_ pair: (Int, Int)) -> (Int, Int)? {
    guard pair.0 % 100 == 0, pair.1 % 100 == 0, pair.0 > 0, pair.1 > 0 else { return nil }
    return (pair.0 / 100, pair.1 / 100)
  }

  /// `17,5` and `17.5` as hundredths; nil for anything but a length of less than a metre.
  private static func length(_ text: String) -> Int? {
    let sides = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard sides.count < 3, let whole = sides.first.flatMap({ Int($0) }), (0..<1000).contains(whole)
    else { return nil }
    guard sides.count == 2 else { return whole * 100 }
    guard sides[1].count < 3, sides[1].allSatisfy(\.isNumber), let part = Int(sides[1]) else {
      return nil
    }
    return whole * 100 + (sides[1].count == 1 ? part * 10 : part)
  }
}
