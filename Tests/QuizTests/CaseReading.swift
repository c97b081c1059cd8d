import CommonMark
import Diagnostics
import Quiz

/// A case read from Markdown, the way a page would hold it.
struct CaseReading {
  let story: Case?
  let diagnostics: [Diagnostic]
  private let bytes: [UInt8]

  /// Reads the first case of `markdown`.
  init(_ markdown: String) {
    bytes = Array(markdown.utf8)
    let document = DocumentParser().parse(SourceFile(path: "modul.md", bytes: bytes))
    var diagnostics = document.diagnostics
    var story: Case?
    for block in document.blocks {
      if case .directive(let directive) = block.kind, directive.name == "case" {
        story = CaseParser(path: "modul.md").parse(directive, diagnostics: &diagnostics)
        break
      }
    }
    self.story = story
    self.diagnostics = diagnostics.sorted(by: Diagnostic.sourceOrder)
  }

  /// A case of these scenes.
  init(scenes: String, attributes: String = "{#sag}") {
    self.init("::: case \(attributes)\n\n\(scenes)\n\n:::\n")
  }

  /// Each problem as `id: the source it points at`.
  var problems: [String] {
    diagnostics.map { "\($0.id): \(source($0.range))" }
  }

  /// What is said in Danish to mend the problem with this id.
  func advice(_ id: String) -> String {
    diagnostics.first { $0.id == id }?.explanation?.danish ?? ""
  }

  private func source(_ range: SourceRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }
}
