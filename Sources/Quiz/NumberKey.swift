/// What number is right: a value, a value with a tolerance, or an interval, with a unit or without.
///
/// The ends are kept as decimal text, so that every grader reads the very same doubles from them:
/// 33,9 − 0,1 is worked out in decimals when the quiz is read.
package struct NumberKey: Sendable, Equatable {
  /// The lowest right value, with a decimal point: `33.8`, `-2`.
  package var low: String
  /// The highest right value, with a decimal point; the same as `low` for a single value.
  package var high: String
  /// What may follow the number, such as `mio.`; nil when nothing may but a per cent sign.
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
