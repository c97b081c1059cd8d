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
    write(Array(text.utf8), to: stream)
  }

  /// Writes all of `bytes`.
  static func write(_ bytes: [UInt8], to stream: Stream = .output) {
    var rest = bytes[...]
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

  /// Whether a stream is a terminal that knows colours, and nobody has asked for none (`NO_COLOR`,
  /// see no-color.org).
  static func isColoured(_ stream: Stream) -> Bool {
    guard isTerminal(stream), environment("NO_COLOR").isEmpty else { return false }
    let terminal = environment("TERM")
    return !terminal.isEmpty && terminal != "dumb"
  }

  /// The value of an environment variable; empty when it is not set.
  private static func environment(_ name: String) -> String {
    guard let value = unsafe getenv(name) else { return "" }
    return unsafe String(cString: value)
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }
}
