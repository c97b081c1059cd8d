extension InterfaceText {
  /// The words of the lists that look things up: index, topics, sources, law, gaps, changes, and of what
  /// a page says of the pages around it.
  struct KnowledgeBase: Sendable {
    /// What several articles of a type are called, in the order they are shown.
    var articleGroups: [(name: String, title: StaticString)]
    var topics: StaticString
    var topicsLead: StaticString
    var allTopics: StaticString
    var sections: StaticString

    var index: StaticString
    var indexLead: StaticString
    var see: StaticString
    var or: StaticString
    var signs: StaticString
    var otherLetters: StaticString
    var term: StaticString
    var topic: StaticString
    var law: StaticString
    var course: StaticString
    var module: StaticString
    var article: StaticString
    var themeDay: StaticString
    var worksheet: StaticString
    var page: StaticString
    var pages: StaticString
    var within: StaticString

    var usedNowhere: StaticString
    var readOn: StaticString
    var readWhere: StaticString
    var checkedOn: StaticString
    var awaitsEditor: StaticString
    var validUnknown: StaticString
    var questions: StaticString
    var wholeAct: StaticString

    var gaps: StaticString
    var gapsLead: StaticString
    var noGaps: StaticString
    var gapCount: Counted
    var allGaps: StaticString
    var editorsList: StaticString

    var changes: StaticString
    var changesLead: StaticString
    var published: StaticString
    var checked: StaticString
    var changesCut: Around
    var overdue: StaticString
    var noneOverdue: StaticString
    var upcoming: StaticString

    var backlinks: StaticString
    var related: StaticString
    var overview: StaticString
    var axis: StaticString
  }
}

extension InterfaceText.KnowledgeBase {
  /// The words in Danish.
  static let danish = InterfaceText.KnowledgeBase(
    articleGroups: [
      ("vaerktoej", "Værktøjer"), ("model", "Modeller"),
      ("forloebsbeskrivelse", "Forløbsbeskrivelser"), ("lov", "Lov og ret"),
      ("artikel", "Artikler"),
    ],
    topics: "Emner",
    topicsLead: "Hvert emne med de moduler, artikler, ark og fagord, der handler om det.",
    allTopics: "Alle emner",
    sections: "Afsnit",
    index: "Indeks A–Å",
    indexLead: "Slå titler, emner, fagord, love og vigtige afsnit op.",
    see: "se",
    or: "eller",
    signs: "Tal og tegn",
    otherLetters: "Andre bogstaver",
    term: "ordbog",
    topic: "emne",
    law: "lov",
    course: "kursus",
    module: "modul",
    article: "artikel",
    themeDay: "temadag",
    worksheet: "ark",
    page: "side",
    pages: "Sider",
    within: "i",
    usedNowhere: "Ingen side henviser til den endnu",
    readOn: "Læst",
    readWhere: "Læst hos",
    checkedOn: "Kontrolleret",
    awaitsEditor: "afventer redaktør",
    validUnknown: "Gældende ret pr.: afventer redaktør",
    questions: "Spørgsmål",
    wholeAct: "Loven som helhed",
    gaps: "Det mangler på siderne",
    gapsLead: "Alle gule bokse med ordet Mangler, samlet fra de sider, de står på.",
    noGaps: "Der er ingen bokse med mangler lige nu.",
    gapCount: InterfaceText.Counted(one: "boks", many: "bokse"),
    allGaps: "Se alle mangler på siderne",
    editorsList: "De vigtigste er samlet på redaktørens liste:",
    changes: "Ændringer",
    changesLead: "Hvornår siderne er udgivet, og hvornår en redaktør har kontrolleret dem.",
    published: "Udgivet",
    checked: "Kontrolleret",
    changesCut: InterfaceText.Around(before: "Listen viser de ", after: " nyeste ændringer."),
    overdue: "Overskredet pr.",
    noneOverdue: "Ingen sider har overskredet fristen.",
    upcoming: "De næste sider",
    backlinks: "Sider, der henviser hertil",
    related: "Se også",
    overview: "Find i viden",
    axis: "Spring til et tidspunkt")

  /// The words in English.
  static let english = InterfaceText.KnowledgeBase(
    articleGroups: [
      ("vaerktoej", "Tools"), ("model", "Models"),
      ("forloebsbeskrivelse", "Pathway descriptions"), ("lov", "Law"),
      ("artikel", "Articles"),
    ],
    topics: "Topics",
    topicsLead: "Each topic with the modules, articles, worksheets and terms that are about it.",
    allTopics: "All topics",
    sections: "Sections",
    index: "Index A–Z",
    indexLead: "Look up titles, topics, terms, acts and important sections.",
    see: "see",
    or: "or",
    signs: "Numbers and signs",
    otherLetters: "Other letters",
    term: "glossary",
    topic: "topic",
    law: "act",
    course: "course",
    module: "module",
    article: "article",
    themeDay: "theme day",
    worksheet: "worksheet",
    page: "page",
    pages: "Pages",
    within: "in",
    usedNowhere: "No page refers to it yet",
    readOn: "Read",
    readWhere: "Read at",
    checkedOn: "Checked",
    awaitsEditor: "awaiting an editor",
    validUnknown: "Law in force as of: awaiting an editor",
    questions: "Questions",
    wholeAct: "The act as a whole",
    gaps: "What the pages lack",
    gapsLead: "All yellow boxes that say something is missing, gathered from their pages.",
    noGaps: "There are no boxes just now.",
    gapCount: InterfaceText.Counted(one: "box", many: "boxes"),
    allGaps: "See all boxes on the pages",
    editorsList: "The most important are on the editor’s list:",
    changes: "Changes",
    changesLead: "When pages were published, and when an editor has checked them.",
    published: "Published",
    checked: "Checked",
    changesCut: InterfaceText.Around(before: "The list shows the ", after: " newest changes."),
    overdue: "Overdue on",
    noneOverdue: "No page is overdue.",
    upcoming: "Coming up",
    backlinks: "Referred to from",
    related: "See also",
    overview: "Find in the articles",
    axis: "Jump to a point in time")
}
