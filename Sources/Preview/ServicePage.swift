import Content
import Diagnostics
import HTML
import Pipeline

/// The preview's own pages: all problems, and what is shown when there is no site to show.
struct ServicePage {
  let text: PreviewText
  let read: (String) -> [UInt8]?

  /// `/_kursbuild/problemer`: every problem with a link to its page, and the drafts.
  func problems(of site: PreviewSite, trouble: Phrase?) -> [UInt8] {
    page(title: text.allProblems) { html in
      if let trouble { html.element(.p, text: trouble.text(in: text.language)) }
      let problems = site.problems.sorted
      var count = ProblemCount()
      for problem in problems { count.add(problem) }
      html.element(.p, text: text.amount(count).map { $0 + "." } ?? text.noProblems)
      let panel = ProblemPanel(text: text, read: read)
      var rest = problems[...]
      while let first = rest.first {
        let ofFile = rest.prefix { $0.file == first.file }
        heading(of: first.file, in: site, to: &html)
        panel.list(Array(ofFile), to: &html)
        rest = rest.dropFirst(ofFile.count)
      }
      drafts(of: site, to: &html)
    }
  }

  /// What is shown in place of a page while the content cannot be read.
  func trouble(_ trouble: Phrase) -> [UInt8] {
    page(title: text.stopped) { html in
      html.element(.p, text: trouble.text(in: text.language))
    }
  }

  private func heading(of file: String, in site: PreviewSite, to html: inout HTMLWriter) {
    html.markup("<h2>")
    let address = site.pageOfPath[file].map { site.model.outline.pages[$0].address } ?? ""
    if address.isEmpty { html.text(file) } else { link(address, file, to: &html) }
    html.markup("</h2>\n")
  }

  private func drafts(of site: PreviewSite, to html: inout HTMLWriter) {
    let drafts = site.model.outline.pages.filter { $0.isDraft && !$0.address.isEmpty }
    if drafts.isEmpty { return }
    html.element(.h2, text: text.drafts)
    html.markup("<ul>\n")
    for draft in drafts {
      html.markup("<li>")
      link(draft.address, draft.title, to: &html)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  private func link(_ address: String, _ title: String, to html: inout HTMLWriter) {
    html.element(.a, .href(text: "/" + address), text: title)
  }

  private func page(title: String, content: (inout HTMLWriter) -> Void) -> [UInt8] {
    var html = HTMLWriter(capacity: 16 * 1024)
    html.markup("<!DOCTYPE html>\n<html lang=\"")
    html.text(text.language.rawValue)
    html.markup("\">\n<head><meta charset=\"utf-8\"/>")
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    html.element(.title, text: "\(title) – KursBuild")
    html.markup("<link rel=\"stylesheet\" href=\"/_kursbuild/preview.css\"/>")
    html.markup("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/icon.svg\"/></head>\n")
    html.markup("<body class=\"kursbuild-panel\"><main class=\"kursbuild-list\">\n")
    html.element(.h1, text: title)
    content(&html)
    html.markup("<p><a href=\"/\">")
    html.text(text.toFrontPage)
    html.markup("</a></p>\n</main>\n")
    html.markup(DressedPage.script(page: html.bytes, panel: []))
    html.markup("</body></html>\n")
    return html.bytes
  }
}
