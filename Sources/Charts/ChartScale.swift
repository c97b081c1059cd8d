/// The axis of numbers: from a round number to a round number in steps of 1, 2 or 5 times a power of
/// ten, and always with zero on it.
struct ChartScale: Equatable {
  /// The ends of the axis.
  let low: Double
  let high: Double
  /// From one mark to the next.
  let step: Double
  /// The digits after the comma that the marks need.
  let decimals: Int

  /// An axis that holds `values`, with about `marks` marks.
  init(_ values: [Double], marks: Int) {
    let least = min(0, values.min() ?? 0)
    let greatest = max(0, values.max() ?? 0)
    let most = greatest > least ? greatest : 1
    let span = most - least
    let (step, decimals) = ChartScale.step(span / Double(max(marks, 1)))
    self.step = step
    self.decimals = decimals
    low = (least / step).rounded(.down) * step
    let end = (most / step).rounded(.up) * step
    high = end > low ? end : low + step
  }

  /// The smallest of 1, 2, 5, 10 … that is not less than `rough`.
  private static func step(_ rough: Double) -> (step: Double, decimals: Int) {
    var power = 1.0
    var decimals = 0
    while power * 10 <= rough { power *= 10 }
    while power > rough, decimals < 6 {
      power /= 10
      decimals += 1
    }
    for factor in [1.0, 2.0, 5.0] where power * factor >= rough * 0.999_999 {
      return (power * factor, decimals)
    }
    return (power * 10, max(0, decimals - 1))
  }

  /// The marks, the lowest first.
  var marks: [Double] {
    let count = Int(((high - low) / step).rounded())
    return (0...min(count, 40)).map { low + Double($0) * step }
  }

  /// Where a value lies on a stretch of `length`, from its low end.
  func place(_ value: Double, on length: Int) -> Int {
    Int(((value - low) / (high - low) * Double(length)).rounded())
  }
}
