import CommonMark
import Content
import HTML

/// The entries of the A–Å index: titles, topics, terms, acts, important headings, and the words that
/// readers may look for instead (`synonymer`).
struct SiteIndex {
  /// Something to look up.
  struct Entry {
    /// What it is sorted and shown by.
    var name: String
    /// Where it leads, from the top of the site; several for a word one is referred on from.
    var targets: [Target]
    /// What kind of thing it is; nil for a word one is referred on from.
    var kind: StaticString?
    /// The page a heading stands on.
    var page: String?
    /// The language of the name, and of that page's; nil for the site's.
    var language: Attribute?
  }

  /// A link.
  struct Target {
    var name: String
    var address: [UInt8]
  }

  /// In Danish alphabetical order.
  private(set) var entries: [Entry] = []
  private let groups: PageGroups
  private let words: InterfaceText.KnowledgeBase
  private var outline: SiteOutline { groups.plan.outline }

  /// The index of the site whose pages `facts` tell of.
  init(_ groups: PageGroups, _ facts: [PageFacts]) {
    self.groups = groups
    words = groups.plan.text.knowledgeBase
    addPages()
    for topic in groups.plan.topics {
      add(topic.name, "emner.html#" + topic.anchor, words.topic)
    }
    for term in outline.glossary { add(term.term, "ordbog.html#" + term.id, words.term) }
    for act in outline.acts { add(act.name, "love.html#" + act.id, words.law) }
    addSynonyms()
    addHeadings(facts)
    entries = DanishCollation.sorted(entries) { $0.name }
  }

  /// The entries in runs of the same name, whatever their capitals.
  static func together(_ entries: [Entry]) -> [ArraySlice<Entry>] {
    var runs: [ArraySlice<Entry>] = []
    var start = entries.startIndex
    var name = entries.first?.name.lowercased()
    for index in entries.indices.dropFirst() {
      let next = entries[index].name.lowercased()
      guard next != name else { continue }
      runs.append(entries[start..<index])
      (start, name) = (index, next)
    }
    if start < entries.endIndex { runs.append(entries[start...]) }
    return runs
  }

  private mutating func add(_ name: String, _ address: String, _ kind: StaticString) {
    let target = Target(name: name, address: Array(address.utf8))
    entries.append(Entry(name: name, targets: [target], kind: kind))
  }

  /// Pages that stay; of those in a folder of `sider/` only the folder's own.
  private mutating func addPages() {
    let outline = outline
    let plain = Set(outline.plainPages)
    for (index, page) in outline.pages.enumerated() where page.isPublished {
      let kind: StaticString
      switch page.kind {
      case .course: kind = words.course
      case .module: kind = words.module
      case .article: kind = words.article
      case .themeDay: kind = words.themeDay
      case .worksheet: kind = words.worksheet
      case .page where plain.contains(index): kind = words.page
      case .page, .frontPage, .news, .bank, .fragment: continue
      }
      let target = Target(name: page.title, address: groups.address(of: index))
      entries.append(
        Entry(
          name: page.title, targets: [target], kind: kind, language: groups.plan.mark(index)))
    }
  }

  /// Of words that mean the same, those that nothing is called lead on to those that something is.
  private mutating func addSynonyms() {
    guard !outline.configuration.synonyms.isEmpty else { return }
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() {
      let name = Slug.make(entry.name)
      if places[name] == nil || entry.kind?.description == words.term.description {
        places[name] = place
      }
    }
    let terms = TermNames(outline.glossary)
    for group in outline.configuration.synonyms {
      var targets: [Target] = []
      var strangers: [String] = []
      for word in group {
        if let place = places[Slug.make(word)] {
          targets += entries[place].targets
        } else if let term = terms.term(named: word).map({ outline.glossary[$0] }) {
          targets.append(Target(name: term.term, address: Array("ordbog.html#\(term.id)".utf8)))
        } else {
          strangers.append(word)
        }
      }
      guard !targets.isEmpty else { continue }
      for word in strangers { entries.append(Entry(name: word, targets: targets)) }
    }
  }

  private mutating func addHeadings(_ facts: [PageFacts]) {
    for fact in facts where outline.pages[fact.page].isPublished {
      for heading in fact.indexedHeadings {
        let target = Target(
          name: heading.title, address: groups.address(of: fact.page, anchor: heading.id))
        entries.append(
          Entry(
            name: heading.title, targets: [target], kind: words.within,
            page: outline.pages[fact.page].title, language: groups.plan.mark(fact.page)))
      }
    }
  }
}
