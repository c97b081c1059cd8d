import Glibc

/// Where the print engine and its fonts are, and how long a document may take.
package struct PrintSettings: Sendable, Hashable {
  /// The Python interpreter that has Typst and pikepdf; nil when none was found.
  package var interpreter: String?
  /// The folders with fonts. No other font is ever used.
  package var fontFolders: [String]
  /// Folders that documents with people's names may use as well: names come in more alphabets than the
  /// house's families have.
  package var nameFontFolders: [String]
  /// Seconds of wall time for one document.
  package var seconds: Int

  /// Settings as given.
  package init(
    interpreter: String?, fontFolders: [String], nameFontFolders: [String] = [], seconds: Int = 20
  ) {
    self.interpreter = interpreter
    self.fontFolders = fontFolders
    self.nameFontFolders = nameFontFolders
    self.seconds = seconds
  }

  /// The families the documents are set in.
  static let families = ["Inter", "Open Sans"]
  /// Where Debian puts them.
  static let debianFontFolders = [
    "/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/open-sans",
  ]
  /// Where Debian puts the family for names: DejaVu Sans, for Arabic, Hebrew, Armenian, Georgian and Lao.
  static let debianNameFontFolders = ["/usr/share/fonts/truetype/dejavu"]

  /// What this machine offers: the interpreter of the folder `.venv` that stands in `folder` or
  /// beside the program (that is where `make site` puts it), and Debian's fonts.
  ///
  /// `KURSBUILD_PYTHON` names another interpreter, `KURSBUILD_FONTS` other folders, with colons
  /// between them.
  package static func found(from folder: String = ".") -> PrintSettings {
    let fonts = variable("KURSBUILD_FONTS").map { $0.split(separator: ":").map(String.init) }
    return PrintSettings(
      interpreter: variable("KURSBUILD_PYTHON") ?? projectInterpreter(from: folder),
      fontFolders: fonts ?? debianFontFolders,
      nameFontFolders: fonts == nil ? debianNameFontFolders : [])
  }

  private static func projectInterpreter(from folder: String) -> String? {
    // The product lies up to four folders deep in `.build`.
    let places = [folder] + foldersAbove(programPath(), atMost: 6)
    return places.map { $0 + "/.venv/bin/python" }.first { isExecutable($0) }
  }

  /// The folder of `path` and those above it, the nearest first.
  private static func foldersAbove(_ path: String?, atMost count: Int) -> [String] {
    guard let path else { return [] }
    let parts = path.split(separator: "/")
    return (1...count).compactMap { step in
      parts.count > step ? "/" + parts.dropLast(step).joined(separator: "/") : nil
    }
  }

  private static func programPath() -> String? {
    let size = 4096
    var characters = [CChar](repeating: 0, count: size)
    let length = unsafe readlink("/proc/self/exe", &characters, size)
    guard length > 0, length < size else { return nil }
    let bytes = characters[..<length].map { UInt8(bitPattern: $0) }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func isExecutable(_ path: String) -> Bool {
    unsafe access(path, X_OK) == 0
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}
