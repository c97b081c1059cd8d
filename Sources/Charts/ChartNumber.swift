/// A number as Danish authors write it in a table: `33,9`, `1.234`, `35 %`, `−5`, `1.200 kr.`.
package struct ChartNumber: Sendable, Equatable {
  /// What it is worth.
  package var value: Double
  /// The number of digits after the comma.
  package var decimals: Int
  /// What stands after the number (`%`, `kr.`); empty when nothing does.
  package var unit: String

  /// Reads a cell's text; nil when it is no number.
  package init?(_ text: String) {
    let blanks: [Unicode.Scalar] = [" ", "\t", "\u{A0}", "\u{202F}", "\u{2009}"]
    var scalars = Array(text.unicodeScalars)[...]
    while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
    scalars = scalars.drop { blanks.contains($0) }
    var isNegative = false
    if let sign = scalars.first, ["-", "\u{2212}", "\u{2013}", "+"].contains(sign) {
      isNegative = sign != "+"
      scalars.removeFirst()
    }
    let digits = scalars.prefix { ChartNumber.isDigit($0) || $0 == "." || $0 == "," }
    let unit = scalars[digits.endIndex...].drop { blanks.contains($0) }
    guard var number = ChartNumber.parts(digits), !unit.contains(where: ChartNumber.isDigit),
      unit.allSatisfy({ $0.properties.isAlphabetic || "%‰/.²³°€$ ".unicodeScalars.contains($0) })
    else { return nil }
    if isNegative { number.value = -number.value }
    value = number.value
    decimals = number.decimals
    self.unit = String(String.UnicodeScalarView(unit))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  /// Digits with a full stop before each group of three and one comma.
  private static func parts(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> (value: Double, decimals: Int)? {
    let halves = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let whole = halves.first, !whole.isEmpty, halves.count <= 2 else { return nil }
    let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped = groups.count > 1
    guard groups.allSatisfy({ !$0.isEmpty }), !isGrouped || groups[0].count <= 3,
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let fraction = halves.count == 2 ? halves[1] : []
    if halves.count == 2, fraction.isEmpty || fraction.contains(".") { return nil }
    let digits = groups.joined() + fraction
    guard digits.count <= 15 else { return nil }
    var value = 0.0
    for digit in digits { value = value * 10 + Double(digit.value - 0x30) }
    for _ in fraction { value /= 10 }
    return (value, fraction.count)
  }

  /// A number the Danish way, with `decimals` digits after the comma.
  package static func text(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    var digits = String(Int(scaled))
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    var whole = String(digits.dropLast(decimals))
    let fraction = digits.suffix(decimals)
    var end = whole.count
    while end > 3 {
      end -= 3
      whole.insert(".", at: whole.index(whole.startIndex, offsetBy: end))
    }
    let sign = value < 0 && scaled > 0 ? "\u{2212}" : ""
    return sign + whole + (decimals > 0 ? "," + fraction : "")
  }
}
