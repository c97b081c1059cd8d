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
    unsaved: "Dine valg kan ikke gemmes på denne enhed. De gælder kun denne side.")

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
    unsaved: "Your choices cannot be kept on this device. They apply to this page only.")
}
