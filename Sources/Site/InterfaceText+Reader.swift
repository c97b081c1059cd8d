extension InterfaceText {
  /// The words of the header's tools: the way to the search page, and how the reader wants to see
  /// the site.
  struct Reader: Sendable {
    /// A group of choices: what it is called, and its choices in the order of `theme.js`.
    struct Choices: Sendable {
      var title: StaticString
      var choices: [StaticString]
    }

    /// The way to the search page.
    var search: StaticString
    /// On the button that shows the choices.
    var view: StaticString
    /// The attribute of `html` that each group sets, with its words.
    var groups: [(name: StaticString, words: Choices)]
    var reset: StaticString
    var note: StaticString
    /// When the device will not keep them.
    var unsaved: StaticString

    // The front page and the way on
    var overview: StaticString
    var beginHere: StaticString
    var courses: Counted
    var articles: Counted
    var themeDays: Counted
    var terms: Counted
    var nextCourse: StaticString
    var wayOut: StaticString

    // The footer
    var responsible: StaticString
    var statement: StaticString
    var privacy: StaticString

    typealias Counted = InterfaceText.Counted
  }
}

extension InterfaceText.Reader {
  /// In Danish.
  static let danish = InterfaceText.Reader(
    search: "Søg",
    view: "Visning",
    groups: [
      ("theme", Choices(title: "Baggrund", choices: ["Som systemet", "Lys", "Mørk"])),
      ("textSize", Choices(title: "Tekststørrelse", choices: ["Normal", "Stor", "Meget stor"])),
      ("spacing", Choices(title: "Luft i teksten", choices: ["Normal", "Mere"])),
      ("lineLength", Choices(title: "Linjelængde", choices: ["Normal", "Kort", "Lang"])),
    ],
    reset: "Nulstil visningen",
    note: "Dine valg gemmes kun på denne enhed.",
    unsaved: "Dine valg kan ikke gemmes på denne enhed. De gælder kun denne side.",
    overview: "Det finder du her",
    beginHere: "Begynd her",
    courses: Counted(one: "kursus", many: "kurser"),
    articles: Counted(one: "artikel", many: "artikler"),
    themeDays: Counted(one: "temadag", many: "temadage"),
    terms: Counted(one: "fagord", many: "fagord"),
    nextCourse: "Næste kursus",
    wayOut: "Oversigt",
    responsible: "Ansvarlig",
    statement: "Tilgængelighedserklæring",
    privacy: "Cookies og privatliv")

  /// In English.
  static let english = InterfaceText.Reader(
    search: "Search",
    view: "Display",
    groups: [
      ("theme", Choices(title: "Background", choices: ["Same as system", "Light", "Dark"])),
      ("textSize", Choices(title: "Text size", choices: ["Normal", "Large", "Very large"])),
      ("spacing", Choices(title: "Space in the text", choices: ["Normal", "More"])),
      ("lineLength", Choices(title: "Line length", choices: ["Normal", "Short", "Long"])),
    ],
    reset: "Reset display",
    note: "Your choices are kept on this device only.",
    unsaved: "Your choices cannot be kept on this device. They apply to this page only.",
    overview: "What you find here",
    beginHere: "Begin here",
    courses: Counted(one: "course", many: "courses"),
    articles: Counted(one: "article", many: "articles"),
    themeDays: Counted(one: "theme day", many: "theme days"),
    terms: Counted(one: "term", many: "terms"),
    nextCourse: "Next course",
    wayOut: "Overview",
    responsible: "Responsible",
    statement: "Accessibility statement",
    privacy: "Cookies and privacy")
}
