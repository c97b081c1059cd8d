package import Diagnostics
import Glibc

/// Why a list cannot be read at all: what was named on the command line is not a file that can be read.
package enum RosterError: Error, Sendable, Hashable {
  /// There is nothing at `path`.
  case notFound(path: String)
  /// What is at `path` is a folder, a pipe or a device.
  case notFile(path: String)
  /// The system refused; `code` is its `errno`.
  case system(path: String, code: Int32)

  /// What to tell the user.
  package var message: Phrase {
    switch self {
    case .notFound(let path):
      Phrase(
        "Deltagerlisten ”\(path)” findes ikke. Se efter, om mappe og filnavn er skrevet rigtigt",
        "The list of participants “\(path)” does not exist. Check the folder and the file's name")
    case .notFile(let path):
      Phrase(
        "Deltagerlisten ”\(path)” er ikke en fil. Giv navnet på CSV-filen",
        "The list of participants “\(path)” is not a file. Give the name of the CSV file")
    case .system(let path, let code):
      Phrase(
        "Deltagerlisten ”\(path)” kan ikke læses: Systemet svarede ”\(RosterError.text(code))”"
          + " (fejl \(code))",
        "The list of participants “\(path)” cannot be read: the system answered"
          + " “\(RosterError.text(code))” (error \(code))")
    }
  }

  /// The system's own words for an error number.
  private static func text(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "\(code)" }
    return unsafe String(cString: text)
  }
}
