/// The words of branching cases on paper.
extension PrintWords {
  static let caseTitle = "Case"
  static let fictional = "Fiktiv case"
  static let caseGuide =
    "Casen står på nummererede kort. Begynd med kort 1, vælg, hvad du vil gøre, og gå "
    + "til det kort, der står ved dit valg."
  static let choices = "Hvad gør du?"
  static let goodEnding = "Slut: Det ender godt."
  static let mixedEnding = "Slut: Noget lykkes, og noget lykkes ikke."
  static let badEnding = "Slut: Det kunne være gået bedre."

  /// What begins a card's title.
  static func card(_ number: Int) -> String { "Kort \(number)" }

  /// What stands after a choice.
  static func goTo(_ number: Int) -> String { "gå til \(number)" }

  /// What stands before a remark for those who come from another card.
  static func cameFrom(_ number: Int) -> String { "Fra kort \(number):" }
}
