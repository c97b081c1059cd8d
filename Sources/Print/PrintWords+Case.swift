/// The words of branching cases on paper.
extension PrintWords {
  var caseTitle: String { text("Case", "Case") }
  var fictional: String { text("Fiktiv case", "Fictional case") }
  var caseGuide: String {
    text(
      "Casen står på nummererede kort. Begynd med kort 1, vælg, hvad du vil gøre, og "
        + "gå til det kort, der står ved dit valg.",
      "The case is on numbered cards. Begin with card 1, choose what to do, and go to "
        + "the card named beside your choice.")
  }
  var choices: String { text("Hvad gør du?", "What do you do?") }
  var goodEnding: String { text("Slut: Det ender godt.", "The end: It ends well.") }
  var mixedEnding: String {
    text(
      "Slut: Noget lykkes, og noget lykkes ikke.",
      "The end: Some of it goes well, some of it does not.")
  }
  var badEnding: String {
    text(
      "Slut: Det kunne være gået bedre.",
      "The end: It could have gone better.")
  }

  /// What begins a card's title.
  func card(_ number: Int) -> String { text("Kort \(number)", "Card \(number)") }

  /// What stands after a choice.
  func goTo(_ number: Int) -> String { text("gå til \(number)", "go to \(number)") }

  /// What stands before a remark for those who come from another card.
  func cameFrom(_ number: Int) -> String {
    text("Fra kort \(number):", "From card \(number):")
  }
}
