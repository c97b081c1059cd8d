import Diagnostics

/// Tells how far a build is: on a terminal one line that is written over, else a line a stage.
struct Progress {
  private let isQuiet: Bool
  private let isTerminal: Bool
  private let language: ReportLanguage
  private let start = ContinuousClock.now
  private var lastShown = ContinuousClock.now
  private var stage: Phrase?

  /// Progress on standard error; silent when `isQuiet`.
  init(isQuiet: Bool, language: ReportLanguage) {
    self.isQuiet = isQuiet
    self.isTerminal = Console.isTerminal(.errors)
    self.language = language
  }

  /// Seconds since the build began.
  var seconds: Double {
    let elapsed = start.duration(to: .now).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
  }

  /// Begins a stage.
  mutating func begin(_ stage: Phrase) {
    self.stage = stage
    guard !isQuiet else { return }
    show("\(stage.text(in: language)) …", isLine: !isTerminal)
  }

  /// Tells how far the stage is; at most twenty times a second.
  mutating func advance(_ done: Int, of total: Int) {
    guard !isQuiet, isTerminal, let stage else { return }
    let now = ContinuousClock.now
    guard lastShown.duration(to: now) > .milliseconds(50) else { return }
    lastShown = now
    show("\(stage.text(in: language)) … \(done)/\(total)  \(Progress.time(seconds))", isLine: false)
  }

  /// Takes the progress line away, before anything else is written.
  func clear() {
    if !isQuiet, isTerminal { Console.write("\r\u{1B}[K", to: .errors) }
  }

  /// `0,4 s` or `2 min. 5 s`.
  static func time(_ seconds: Double) -> String {
    if seconds >= 60 { return "\(Int(seconds) / 60) min. \(Int(seconds) % 60) s" }
    let tenths = Int((seconds * 10).rounded())
    if tenths > 0 { return "\(tenths / 10),\(tenths % 10) s" }
    return "\(Int((seconds * 1000).rounded())) ms"
  }

  private func show(_ text: String, isLine: Bool) {
    Console.write(isLine ? text + "\n" : "\r\u{1B}[K" + text, to: .errors)
  }
}
