/// What number is right: a value, a value with a tolerance, or an interval, with a unit or without.
///
/// The ends are kept as decimal text, so that every grader reads the very same doubles from them:
/// 33,9 − 0,1 is worked out in decimals when the quiz is read.
package struct NumberKey: Sendable, Equatable {
  /// The lowest right value, with a decimal point: `33.8`, `-2`.
  package var low: String
  /// The highest right value, with a decimal point; the same as `low` for a single value.
  package var high: String
  /// What may follow the number, such as `mio.`; nil when nothing may but a per cent sign, which
  /// may follow no other unit's number.
  package var unit: String?
  /// How the author wrote it, for people to read: `33,9`, `12±1`, `10–12 uger`.
  package var shown: String

  /// A number key; `low` and `high` are decimal numbers with a point.
  package init(low: String, high: String, unit: String? = nil, shown: String) {
    self.low = low
    self.high = high
    self.unit = unit
    self.shown = shown
  }
}

extension NumberKey {
  /// True when the text is a number between `low` and `high`, with the unit or without.
  package func accepts(_ response: String) -> Bool {
    let text = ComparableText(response, keepsEnd: true)
    // A closing mark may belong to the number or the unit, so the whole text is tried first.
    guard let number = number(in: text) ?? number(in: text.withoutClosingMark),
      let low = Double(low), let high = Double(high)
    else { return false }
    return low <= number.value && number.value <= high
  }

  /// The number of the text, when nothing but the unit is with it.
  private func number(in text: ComparableText) -> DecimalNumber? {
    var rest = text.scalars[...]
    let hasKronerInFront = rest.starts(with: UnitText.kroner)
    if hasKronerInFront {
      rest = rest.dropFirst(UnitText.kroner.count)
      if rest.first == "." { rest.removeFirst() }
      if rest.first == " " { rest.removeFirst() }
    }
    let numeric = rest.prefix { ("0"..."9").contains($0) || ".,+- ".unicodeScalars.contains($0) }
    guard let end = numeric.lastIndex(where: { ("0"..."9").contains($0) }) else { return nil }
    var unit = rest[(end + 1)...]
    if unit.first == " " { unit.removeFirst() }
    if hasKronerInFront { unit += UnitText.kroner }
    guard unit.isEmpty || accepts(UnitText(unit)) else { return nil }
    return DecimalNumber(rest[...end])
  }

  /// True for the unit, and for its first words.
  private func accepts(_ typed: UnitText) -> Bool {
    let wanted = ComparableText(unit ?? "%", keepsEnd: true).scalars
    let ends = wanted.indices.filter { wanted[$0] == " " } + [wanted.endIndex]
    return ends.contains { UnitText(wanted[..<$0]) == typed }
  }
}

/// A unit as it is compared: full stops and blanks in it do not count, and per cent and kroner are
/// each said in one way.
private struct UnitText: Equatable {
  private let scalars: [Unicode.Scalar]

  static let kroner = Array("kr".unicodeScalars)

  /// The unit that comparable text is. A full stop in front is not in the unit, so it counts.
  init(_ text: ArraySlice<Unicode.Scalar>) {
    let plain = text.indices.filter {
      text[$0] != " " && (text[$0] != "." || $0 == text.startIndex)
    }
    var said = plain.map { text[$0] }
    for (other, one) in [("procent", "%"), ("pct", "%"), ("kroner", "kr"), (",-", "kr")] {
      said = said.replacing(Array(other.unicodeScalars), with: Array(one.unicodeScalars))
    }
    var once: [Unicode.Scalar] = []
    for scalar in said {
      once.append(scalar)
      // kr. 500,- says it twice.
      if once.suffix(4).elementsEqual(UnitText.kroner + UnitText.kroner) { once.removeLast(2) }
    }
    scalars = once
  }
}
