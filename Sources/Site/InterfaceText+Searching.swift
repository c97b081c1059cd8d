extension InterfaceText {
  /// What stands on the search page before the script has come.
  struct Searching: Sendable {
    var title: StaticString
    var lists: StaticString
    var listsLead: StaticString

    static let danish = Searching(
      title: "Søg", lists: "Find frem i listerne",
      listsLead: "Alle lister på webstedet. De virker også, når browseren ikke kører scripts.")

    static let english = Searching(
      title: "Search", lists: "Find your way in the lists",
      listsLead: "All the lists of the site. They also work when the browser runs no scripts.")
  }
}
