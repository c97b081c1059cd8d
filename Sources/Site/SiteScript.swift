import Embedded

/// The script of every page, joined from its parts.
///
/// One file, because one of several that is missing would leave a page half working; and without
/// its comments and indentation, because readers fetch it with the first page and authors of the
/// script read the parts. `Tests/Browser/script.py` joins them in the same way.
enum SiteScript {
  /// Each part only uses what parts before it have attached to `window.KursBuild`; the last one
  /// starts what there is on a page. The words follow the first.
  private static let parts = [
    "base", "compare", "grade", "store", "key", "choices", "ordering", "rows", "gaps", "reflection",
    "question", "arrangement", "summary", "quiz", "case", "progress", "module", "learning", "page",
  ]

  /// The script as it is published, with what the reader is told in `language`.
  static func joined(in language: InterfaceLanguage) -> [UInt8] {
    let words =
      switch language {
      case .danish: "words-da"
      case .english: "words-en"
      }
    var script: [UInt8] = []
    for part in [parts[0], words] + parts.dropFirst() {
      append(EmbeddedFile.bytes("Site/\(part).js"), to: &script)
    }
    return script
  }

  /// Appends the lines that are not comments. A part has no text over several lines, and no comment
  /// block that begins or ends beside code, so a line can be judged by itself.
  private static func append(_ part: [UInt8], to script: inout [UInt8]) {
    var isComment = false
    for line in part.split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 }
      if isComment || text.starts(with: "/*".utf8) {
        isComment = !text.reversed().starts(with: "/*".utf8)
      } else if !text.isEmpty, !text.starts(with: "//".utf8) {
        script += text
        script.append(0x0A)
      }
    }
  }
}
