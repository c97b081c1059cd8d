import CommonMark
package import Content
package import Diagnostics
import Quiz

/// Reviews the text of one page at a time: language, headings, tables, links. May be called from
/// several tasks at once.
///
/// 1. `PassageCollector` takes the running text out of the body. 2. `SentenceScanner` divides each
/// passage into words and sentences. 3. The rules of `PageReviewer+Text` and `BlockReview` look at
/// them. 4. Words that may have to be looked up are kept for `Spelling`, which sees each word of the
/// whole site once.
package struct PageReviewer: Sendable {
  let outline: SiteOutline
  let checks: ReviewSettings
  let style: PhraseFinder
  let terms: PhraseFinder
  let termNumbers: [String: Int]
  /// Bodies and acts, whose names call for a source.
  let names: KnownNames

  /// A reviewer of the pages of `outline`.
  package init(outline: SiteOutline) {
    self.outline = outline
    checks = outline.configuration.checks
    var style = PhraseFinder()
    for (number, rule) in outline.configuration.style.enumerated() {
      for word in rule.discouraged { style.add(word, as: number) }
    }
    self.style = style
    var terms = PhraseFinder()
    var numbers: [String: Int] = [:]
    for (number, term) in outline.glossary.enumerated() {
      for form in [term.term] + term.forms { terms.add(form, as: number) }
      numbers[term.id] = number
    }
    self.terms = terms
    self.names = KnownNames(outline)
    termNumbers = numbers
  }

  /// The path of a page, relative to the content folder.
  package func path(of page: Int) -> String { outline.pages[page].path }

  /// Reviews a page. `source` is the file it was parsed from.
  package func review(_ page: ParsedPage, of source: SourceFile) -> PageReview {
    let header = outline.pages[page.body.page]
    var review = PageReview(page: page.body.page)
    let collector = PassageCollector(
      page.body, header: header, length: source.bytes.count)
    let language = header.language ?? outline.configuration.language
    let isDanish = language == "da" || language.hasPrefix("da-")
    var text = TextReview(reviewer: self, header: header, source: source.bytes, isDanish: isDanish)
    for passage in collector.passages { text.add(passage) }
    text.finish(sections: collector.sections, body: page.body, into: &review)
    var blocks = BlockReview(reviewer: self, header: header, length: source.bytes.count)
    blocks.walk(page.body.blocks)
    for footnote in page.body.footnotes { blocks.walk(footnote.content) }
    blocks.finish(page.body, into: &review)
    if header.kind == .module {
      let teaching = TeachingSummary(page, header: header)
      review.teaching = teaching
      if checks.checks(.quizzes) {
        review.diagnostics += teaching.untested(before: source.bytes.count, file: header.path)
      }
    }
    if checks.checks(.quizzes) {
      QuizReview.review(
        page, header: header, length: source.bytes.count, isDanish: isDanish, into: &review)
    }
    let ignored = Set(header.ignoredWarnings)
    review.diagnostics.removeAll { ignored.contains($0.id) }
    return review
  }
}
