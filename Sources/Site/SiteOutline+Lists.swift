import Content

/// Which of the lists that look things up there is anything to put into, as far as headers tell.
extension SiteOutline {
  /// Whether there is anything for an A–Å index.
  var hasIndex: Bool {
    !courses.isEmpty || !articles.isEmpty || !glossary.isEmpty || !acts.isEmpty
      || !plainPages.isEmpty || !themeDays.isEmpty
  }

  /// Whether any page that the list of changes tells of says when it was published or checked.
  var hasChanges: Bool {
    func isDated(_ page: Int) -> Bool { pages[page].lastChange != nil }
    return courses.contains { isDated($0.page) || $0.modules.contains(where: isDated) }
      || articles.contains(where: isDated) || themeDays.contains(where: isDated)
      || worksheets.contains { $0.contains(where: isDated) } || plainPages.contains(where: isDated)
  }

  /// The lists that the footer of every page leads to beside sources and laws.
  func footerLists(_ text: InterfaceText) -> [(address: String, words: StaticString)] {
    var lists: [(address: String, words: StaticString)] = []
    if !glossary.isEmpty { lists.append(("ordbog.html", text.glossary)) }
    if hasIndex { lists.append(("indeks.html", text.knowledgeBase.index)) }
    if hasChanges { lists.append(("aendringer.html", text.knowledgeBase.changes)) }
    return lists
  }
}
