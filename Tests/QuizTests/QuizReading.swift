import CommonMark
import Diagnostics
import Quiz

/// A quiz read from Markdown, the way a page would hold it.
struct QuizReading {
  let quiz: Quiz?
  let diagnostics: [Diagnostic]
  private let bytes: [UInt8]

  /// Reads the first quiz of `markdown`.
  init(_ markdown: String) {
    bytes = Array(markdown.utf8)
    let document = DocumentParser().parse(SourceFile(path: "modul.md", bytes: bytes))
    var diagnostics = document.diagnostics
    var quiz: Quiz?
    for block in document.blocks {
      if case .directive(let directive) = block.kind, directive.name == "quiz" {
        quiz = QuizParser(path: "modul.md").parse(directive, diagnostics: &diagnostics)
        break
      }
    }
    self.quiz = quiz
    self.diagnostics = diagnostics.sorted(by: Diagnostic.sourceOrder)
  }

  /// A quiz with one question, whose answer is `answer`.
  init(question: String = "### Hvad gør du? {#a}", answer: String) {
    self.init("::: quiz {#q}\n\n\(question)\n\n\(answer)\n\n:::\n")
  }

  /// Each problem as `id: the source it points at`.
  var problems: [String] {
    diagnostics.map { "\($0.id): \(source($0.range))" }
  }

  private func source(_ range: SourceRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }
}

/// The plain text of blocks and inlines, for expectations.
func plain(_ blocks: [Block]) -> String {
  blocks.map { block in
    if case .paragraph(let content) = block.kind { plain(content) } else { "?" }
  }.joined(separator: " / ")
}

func plain(_ content: [Inline]) -> String {
  String(decoding: content.plainText, as: UTF8.self)
}
