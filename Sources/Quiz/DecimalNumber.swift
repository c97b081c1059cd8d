/// A number as people in Denmark write it, read into a decimal: `33,9`, `1.000`, `1.234,5`, `-2`.
/// The grammar is that of `docs/grading.md`, and the script's.
package struct DecimalNumber: Sendable, Equatable {
  /// The digits as a whole number, with sign.
  private var mantissa: Int
  /// How many of the digits stand after the decimal mark.
  private var scale: Int

  /// More digits than this are no number: a double holds no more of them exactly.
  private static let mostDigits = 15

  /// Reads comparable text (lower case, plain dashes and blanks); nil when it is no number.
  package init?(_ text: some Collection<Unicode.Scalar>) {
    var rest = Array(text)[...]
    var isNegative = false
    if let sign = rest.first, sign == "-" || sign == "+" {
      isNegative = sign == "-"
      rest = rest.dropFirst()
      rest = rest.drop { $0 == " " }
    }
    guard let (whole, decimals) = DecimalNumber.parts(of: rest) else { return nil }
    guard let whole = DecimalNumber.ungrouped(whole) else { return nil }
    let digits = whole + decimals
    guard !digits.isEmpty, digits.count <= DecimalNumber.mostDigits,
      digits.allSatisfy({ ("0"..."9").contains($0) })
    else { return nil }
    mantissa = digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    if isNegative { mantissa = -mantissa }
    scale = decimals.count
  }

  private init(mantissa: Int, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  /// What stands before the decimal mark, and after it.
  private static func parts(
    of text: ArraySlice<Unicode.Scalar>
  ) -> (whole: ArraySlice<Unicode.Scalar>, decimals: ArraySlice<Unicode.Scalar>)? {
    let points = text.indices.filter { text[$0] == "." }
    let commas = text.indices.filter { text[$0] == "," }
    let mark: Int?
    switch (points.last, commas.last) {
    case (let point?, let comma?):
      mark = max(point, comma)
      guard (point > comma ? points : commas).count == 1 else { return nil }
    case (nil, let comma?):
      guard commas.count == 1 else { return nil }
      mark = comma
    case (let point?, nil):
      if isGrouped(text, by: ".") {
        mark = nil
      } else {
        guard points.count == 1 else { return nil }
        mark = point
      }
    case (nil, nil): mark = nil
    }
    guard let mark else { return (text, []) }
    let decimals = text[(mark + 1)...]
    return decimals.isEmpty ? nil : (text[..<mark], decimals)
  }

  /// True for `1.000` and `12.345.678`, not for `0.125` and `33.9`.
  private static func isGrouped(
    _ text: ArraySlice<Unicode.Scalar>, by separator: Unicode.Scalar
  ) -> Bool {
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
      !(first.count == 1 && first.first == "0")
    else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// The digits without what groups them by threes; nil when it groups them in another way.
  private static func ungrouped(
    _ whole: ArraySlice<Unicode.Scalar>
  ) -> [Unicode.Scalar]? {
    let separators = Set(whole.filter { $0 == "." || $0 == "," || $0 == " " })
    guard let separator = separators.first else { return Array(whole) }
    guard separators.count == 1, isGrouped(whole, by: separator) else { return nil }
    return whole.filter { $0 != separator }
  }

  /// The sum of two numbers; nil when it has too many digits.
  package func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let common = max(scale, other.scale)
    guard let mine = scaled(to: common), let theirs = other.scaled(to: common) else { return nil }
    let (sum, overflow) = mine.addingReportingOverflow(theirs)
    return overflow ? nil : DecimalNumber(mantissa: sum, scale: common)
  }

  /// The number with its sign turned.
  package var negated: DecimalNumber { DecimalNumber(mantissa: -mantissa, scale: scale) }

  private func scaled(to wanted: Int) -> Int? {
    var value = mantissa
    for _ in scale..<max(scale, wanted) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return value
  }

  /// The number with a decimal point: `33.9`, `-0.5`, `1000`.
  package var text: String {
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
    let whole = padded.dropLast(scale)
    let sign = mantissa < 0 ? "-" : ""
    return scale == 0 ? sign + whole : sign + whole + "." + padded.suffix(scale)
  }

  /// The double nearest to it.
  package var value: Double { Double(text) ?? .nan }
}
