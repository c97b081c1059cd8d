import Glibc

/// Writes to the terminal or pipe KursBuild was started from.
struct Console: Sendable {
  /// Where text goes.
  enum Stream: Int32 {
    case output = 1
    case errors = 2
  }

  /// Writes all of `text`; a closed pipe is nobody's problem.
  static func write(_ text: String, to stream: Stream = .output) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(stream.rawValue, $0.baseAddress, $0.count)
      }
      if written < 0 {
        if errno == EINTR { continue }
        return
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Whether a stream is a terminal that wants colour (`NO_COLOR` is not set).
  static func isColoured(_ stream: Stream) -> Bool {
    unsafe isTerminal(stream) && getenv("NO_COLOR") == nil
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }
}
