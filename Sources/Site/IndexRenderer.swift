package import Content
import HTML
package import Output

/// Makes the pages nobody wrote: overviews, glossary, sources, laws, search, ”not found”, and the
/// front page when there is no `sider/forside.md`. They are made last, from what all pages are about.
package struct IndexRenderer: Sendable {
  let plan: SitePlan
  /// What is known of each page that has been rendered, in the order of the outline.
  let facts: [PageFacts]
  /// The order pages are listed in.
  let groups: PageGroups
  /// Whether there is a list of what is missing.
  let hasGaps: Bool

  /// A renderer beside `renderer`, which has rendered the pages that `facts` tell of (in any order).
  package init(_ renderer: PageRenderer, facts: [PageFacts]) {
    plan = renderer.plan
    self.facts = facts.sorted { $0.page < $1.page }
    groups = PageGroups(plan: plan)
    let outline = plan.outline
    hasGaps =
      plan.editorsList != nil
      || facts.contains { !$0.gaps.isEmpty && outline.pages[$0.page].isPublished }
  }

  /// All pages of the kind, in the order of their addresses, with the feeds, the calendars and what is
  /// for search engines.
  package func files() -> [OutputFile] {
    let outline = plan.outline
    var files: [(address: String, bytes: [UInt8])] = []
    if outline.frontPage == nil { files.append(("index.html", frontPage())) }
    if !outline.courses.isEmpty {
      files.append(("kurser.html", courses()))
      files.append(("min-laering.html", learning()))
      files.append(("uden-net.html", withoutNetwork()))
    }
    if !outline.articles.isEmpty { files.append(("viden.html", articles())) }
    if !outline.themeDays.isEmpty { files.append(("temadage.html", themeDays())) }
    if !outline.news.isEmpty { files.append(("nyheder.html", news())) }
    if let archive = newsArchive() { files.append(("nyheder-arkiv.html", archive)) }
    if !outline.glossary.isEmpty { files.append(("ordbog.html", glossary())) }
    if !outline.sources.isEmpty { files.append(("kilder.html", sources())) }
    if !outline.acts.isEmpty { files.append(("love.html", laws())) }
    if let reviews = reviews() { files.append(("revision.html", reviews)) }
    if !plan.topics.isEmpty { files.append(("emner.html", topics())) }
    if let index = index() { files.append(("indeks.html", index)) }
    if let gaps = gaps() { files.append(("mangler.html", gaps)) }
    if let changes = changes() { files.append(("aendringer.html", changes)) }
    files.append(("soeg.html", search()))
    files.append(("404.html", missing()))
    let apart = ["404.html", "uden-net.html"]
    files += siteMap(indexPages: files.map(\.address).filter { !apart.contains($0) })
    files += feeds()
    files += redirects()
    return files.sorted { $0.address < $1.address }.compactMap { file in
      OutputPath(file.address).map { OutputFile(path: $0, bytes: file.bytes) }
    }
  }

  /// What a page made here is called, and where it lies.
  struct Title {
    /// The address, on top of the site.
    var address: StaticString
    /// The heading; nil on the front page, which has the site's.
    var title: StaticString?
    /// The line below the heading.
    var lead: StaticString?
    /// The class on `body`.
    var kind: StaticString
    /// The part of the site it is the overview of.
    var section: SiteSection?
  }

  /// Writes a page on top of the site around what `content` writes into `main`.
  func page(_ title: Title, content: (inout HTMLWriter) -> Void) -> [UInt8] {
    let configuration = plan.outline.configuration
    var html = HTMLWriter(capacity: 16 * 1024)
    let head = PageFrame.Head(
      language: plan.text.language.ofPage(in: configuration.language).html,
      page: title.address.bytes.dropLast(".html".utf8.count),
      title: title.title?.description,
      description: title.lead?.description ?? configuration.subtitle, kind: title.kind)
    plan.writeTop(head, section: title.section, to: &html)
    if let words = title.title { breadcrumb(words, to: &html) }
    html.markup("<div class=\"layout\">\n<main id=\"indhold\">")
    if let words = title.title {
      html.element(.h1, words: words)
    } else {
      html.element(.h1, text: configuration.title)
    }
    html.markup("\n")
    if let lead = title.lead { html.element(.p, .class("lead"), words: lead) }
    html.markup("\n")
    content(&html)
    html.markup("</main>\n</div>\n")
    plan.writeBottom([], to: &html)
    return html.bytes
  }

  private func breadcrumb(_ words: StaticString, to html: inout HTMLWriter) {
    html.markup("<nav class=\"breadcrumb\" aria-label=\"")
    html.markup(plan.text.breadcrumb)
    html.markup("\"><ol><li><a href=\"index.html\">")
    html.markup(plan.text.frontPage)
    html.markup("</a></li>")
    html.element(.li, .current("page"), words: words)
    html.markup("</ol></nav>\n")
  }
}
