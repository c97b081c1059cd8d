package import Content
package import Diagnostics
import Glibc

/// Why no PDF can be made, in a way no author can mend in the text.
package enum PrintError: Error, Sendable, Hashable {
  /// Python, Typst or pikepdf is not there; `detail` is what was looked for.
  case engineMissing(detail: String)
  /// These families are not in the folders of fonts.
  case fontsMissing([String])
  /// The engine took more than `seconds` over the document made from `source`.
  case tooSlow(source: String, seconds: Int)
  /// The engine ended without the answer it owes: `detail` is what it said last.
  case engineFailed(source: String, detail: String)
  /// A picture cannot be read.
  case content(ContentError)
  /// The user did not want to wait.
  case stopped
  /// The system refused something at `path`; `code` is its `errno`.
  case system(path: String, code: Int32)

  /// What to tell the user.
  package var message: Phrase {
    switch self {
    case .engineMissing(let detail):
      Phrase(
        "PDF-motoren er ikke installeret (\(detail))."
          + " Kør ”make site”, som installerer den",
        "The PDF engine is not installed (\(detail)). Run “make site”, which installs it")
    case .fontsMissing(let families):
      Phrase(
        "Skrifttyper til PDF'erne mangler: \(families.joined(separator: ", "))."
          + " Kør ”make site”, eller installér dem: apt-get install fonts-inter fonts-open-sans",
        "Fonts for the PDFs are missing: \(families.joined(separator: ", "))."
          + " Run “make site”, or install them: apt-get install fonts-inter fonts-open-sans")
    case .tooSlow(let source, let seconds):
      Phrase(
        "PDF'en af \(source) blev stoppet efter \(seconds) sekunder. Del filen i flere,"
          + " eller gør den kortere",
        "The PDF of \(source) was stopped after \(seconds) seconds."
          + " Split the file, or make it shorter")
    case .engineFailed(let source, let detail):
      Phrase(
        "PDF-motoren gik i stå ved \(source): \(detail)."
          + " Kør ”make site”, som installerer den igen, og prøv en gang til",
        "The PDF engine broke down at \(source): \(detail)."
          + " Run “make site”, which installs it again, and try once more")
    case .content(let error): error.message
    case .stopped:
      Phrase(
        "Afbrudt. Papirerne i mappen er, som de var",
        "Interrupted. The papers in the folder are as they were")
    case .system(let path, let code):
      Phrase(
        "”\(path)”: Systemet svarede ”\(PrintError.systemText(code))” (fejl \(code))",
        "“\(path)”: the system answered “\(PrintError.systemText(code))” (error \(code))")
    }
  }

  /// True when the user's machine lacks something, rather than KursBuild being at fault.
  package var isAboutTheMachine: Bool {
    switch self {
    case .engineMissing, .fontsMissing, .system, .content, .tooSlow, .stopped: true
    case .engineFailed: false
    }
  }

  /// The system's own words for an error number.
  private static func systemText(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "\(code)" }
    return unsafe String(cString: text)
  }
}
