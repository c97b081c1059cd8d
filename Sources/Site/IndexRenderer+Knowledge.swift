import CommonMark
import Content
import HTML

/// `viden.html`: the articles by type, and the way on by topic and by letter; `emner.html`: each topic
/// with everything that is about it.
extension IndexRenderer {
  private var outline: SiteOutline { _read { yield plan.outline } }
  private var text: InterfaceText { _read { yield plan.text } }

  /// `viden.html`.
  func articles() -> [UInt8] {
    let title = Title(
      address: "viden.html", title: text.knowledge, lead: text.knowledgeLead, kind: "page-list",
      section: .knowledge)
    let groups = articleGroups()
    let lists = PageLists(plan: plan)
    return page(title) { html in
      if plan.options.hasPrint {
        html.download(Array("print/vidensbase.pdf".utf8), text.knowledgePDF)
      }
      overview(groups, to: &html)
      guard groups.count > 1 else {
        return lists.articles(outline.articles[...], heading: .h2, to: &html)
      }
      for group in groups {
        html.element(.h2, .id(text: "type_" + group.name), words: group.title)
        html.markup("\n")
        lists.articles(group.articles[...], heading: .h3, to: &html)
      }
    }
  }

  private typealias ArticleGroup = (name: String, title: StaticString, articles: [Int])

  /// The articles by type, in the order that the words have; one without a type is an article.
  private func articleGroups() -> [ArticleGroup] {
    let types = text.knowledgeBase.articleGroups
    var groups: [ArticleGroup] = types.map { ($0.name, $0.title, []) }
    for article in outline.articles {
      let type = outline.pages[article].articleType
      let group = groups.firstIndex { $0.name == type } ?? groups.count - 1
      groups[group].articles.append(article)
    }
    return groups.filter { !$0.articles.isEmpty }
  }

  /// The types as jumps, and the other ways into what is known.
  private func overview(_ groups: [ArticleGroup], to html: inout HTMLWriter) {
    var links: [(address: String, words: StaticString)] = []
    if groups.count > 1 { links = groups.map { ("#type_" + $0.name, $0.title) } }
    if !plan.topics.isEmpty { links.append(("emner.html", text.knowledgeBase.allTopics)) }
    links.append(("indeks.html", text.knowledgeBase.index))
    if !outline.glossary.isEmpty { links.append(("ordbog.html", text.glossary)) }
    navigation(links + editorsLists, text.knowledgeBase.overview, to: &html)
  }

  /// What editors follow: the pages to be reviewed, what has changed, and what is missing.
  private var editorsLists: [(address: String, words: StaticString)] {
    var lists: [(address: String, words: StaticString)] = []
    if !outline.reviews.isEmpty { lists.append(("revision.html", text.reviews)) }
    if outline.hasChanges { lists.append(("aendringer.html", text.knowledgeBase.changes)) }
    if hasGaps { lists.append(("mangler.html", text.knowledgeBase.gaps)) }
    return lists
  }

  /// Writes the way from one of the editors' lists, at `address`, to the others.
  func editorsLists(from address: String, to html: inout HTMLWriter) {
    let others = editorsLists.filter { $0.address != address }
    navigation(others, text.searching.lists, to: &html)
  }

  private func navigation(
    _ links: [(address: String, words: StaticString)], _ label: StaticString,
    to html: inout HTMLWriter
  ) {
    guard !links.isEmpty else { return }
    html.markup("<nav class=\"ways\" aria-label=\"")
    html.markup(label)
    html.markup("\"><ul>")
    for link in links {
      html.element(.li) { $0.element(.a, .href(text: link.address), words: link.words) }
    }
    html.markup("</ul></nav>\n")
  }

  /// `emner.html`.
  func topics() -> [UInt8] {
    let title = Title(
      address: "emner.html", title: text.knowledgeBase.topics, lead: text.knowledgeBase.topicsLead,
      kind: "page-topics")
    let letters = LetterGroups(plan.topics) { $0.name }
    let terms = TermNames(outline.glossary)
    return page(title) { html in
      letters.write(text, to: &html) { topics, html in
        for topic in topics { write(topic, terms, to: &html) }
      }
    }
  }

  private func write(_ topic: Topic, _ terms: TermNames, to html: inout HTMLWriter) {
    html.element(.h3, .id(text: topic.anchor), text: topic.name)
    html.markup("\n")
    groups.write(topic.pages, to: &html)
    let related = terms.terms(in: topic.name)
    guard !related.isEmpty else { return }
    html.markup("<ul class=\"used-in\"><li><span class=\"used-area\">")
    html.markup(text.glossary)
    html.markup(":</span> ")
    for (number, term) in related.enumerated() {
      if number > 0 { html.markup(" · ") }
      let term = outline.glossary[term]
      html.element(.a, .href(text: "ordbog.html#" + term.id), text: term.term)
    }
    html.markup("</li></ul>\n")
  }
}

/// A topic (`emner`) and the published pages that name it.
struct Topic: Sendable {
  /// As it was first written.
  var name: String
  /// The slug that spellings have in common.
  var slug: String
  /// Indexes into the outline's pages, in its order.
  var pages: [Int]

  /// The id of its place in `emner.html`.
  var anchor: String { "emne_" + slug }

  /// The topics of all published pages in Danish alphabetical order.
  static func all(in outline: SiteOutline) -> [Topic] {
    var topics: [Topic] = []
    var places: [String: Int] = [:]
    for (index, page) in outline.pages.enumerated() where page.isPublished {
      for name in page.topics {
        let slug = Slug.make(name)
        guard !slug.isEmpty else { continue }
        if let place = places[slug] {
          if topics[place].pages.last != index { topics[place].pages.append(index) }
        } else {
          places[slug] = topics.count
          topics.append(Topic(name: name, slug: slug, pages: [index]))
        }
      }
    }
    return DanishCollation.sorted(topics) { $0.name }
  }
}

/// The glossary by the slugs of its words, to find the terms in a short name.
struct TermNames {
  private static let longest = 4
  private var terms: [String: Int] = [:]

  /// The names and forms of the glossary's terms.
  init(_ glossary: [GlossaryTerm]) {
    for (index, term) in glossary.enumerated() {
      for form in [term.term] + term.forms {
        let slug = Slug.make(form)
        if terms[slug] == nil { terms[slug] = index }
      }
    }
  }

  /// The term that a whole name is; nil when it is none.
  func term(named name: String) -> Int? { terms[Slug.make(name)] }

  /// The terms that stand in a name as whole words, in the order they stand.
  func terms(in name: String) -> [Int] {
    let words = Slug.make(name).split(separator: "-")
    var found: [Int] = []
    for start in words.indices {
      for end in (start + 1)...min(start + TermNames.longest, words.count) {
        let slug = words[start..<end].joined(separator: "-")
        if let term = terms[slug], !found.contains(term) { found.append(term) }
      }
    }
    return found
  }
}
