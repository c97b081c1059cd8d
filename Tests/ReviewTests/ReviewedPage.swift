import CommonMark
import Content
import Diagnostics
import Testing

@testable import Review

/// A page of a small site in memory, reviewed.
struct ReviewedPage {
  let review: PageReview
  let facts: PageFacts
  let outline: SiteOutline
  private let offset: Int

  /// Reviews a page with this body (or, when it begins with `---`, with its own front matter).
  init(
    _ text: String, path: String = "kurser/a/x.md", kind: PageKind = .module,
    _ change: (inout SiteOutline) -> Void = { _ in }
  ) {
    var outline = SiteOutline(configuration: SiteConfiguration(title: "Site"))
    change(&outline)
    let hasHeader = text.hasPrefix("---\n")
    let bytes = Array(text.utf8)
    var header = PageHeader(path: path, kind: kind, address: "x.html", title: "Titel")
    if hasHeader {
      let close = text.range(ofFirst: "\n---\n")
      header.range = SourceRange(0, close + 5)
      header.bodyStart = close + 5
      header.isDraft = text.contains("kladde: ja")
      if text.contains("varighed: 20") { header.duration = 20 }
      if text.contains("ignorer: versaler") { header.ignoredWarnings = ["versaler"] }
      if text.contains("sprog: en") { header.language = "en" }
    }
    outline.pages = [header]
    let file = SourceFile(path: path, bytes: bytes)
    let parsed = PageParser(outline: outline, reader: ContentReader(root: "/nowhere"))
      .parse(file, page: 0)
    review = PageReviewer(outline: outline).review(parsed, of: file)
    facts = parsed.facts
    self.outline = outline
    offset = 0
  }

  /// What is said of the page, in the order of its source.
  var diagnostics: [Diagnostic] { review.diagnostics.sorted(by: Diagnostic.sourceOrder) }
}

extension String {
  /// The offset in bytes of the first place `text` stands at.
  fileprivate func range(ofFirst text: String) -> Int {
    let (bytes, sought) = (Array(utf8), Array(text.utf8))
    return bytes.indices.first { bytes[$0...].starts(with: sought) } ?? 0
  }
}

/// A text in which `«` and `»` stand around the place something is expected at.
struct MarkedText: CustomTestStringConvertible {
  let text: String
  let range: SourceRange

  init(_ marked: String) {
    let parts = marked.split(separator: "«", omittingEmptySubsequences: false)
    let inner =
      parts.count == 2 ? parts[1].split(separator: "»", omittingEmptySubsequences: false) : []
    text = parts[0] + inner.joined()
    let start = parts[0].utf8.count
    range = SourceRange(start, start + (inner.first?.utf8.count ?? 0))
  }

  var testDescription: String { text }
}
