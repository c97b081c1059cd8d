import Content
package import Diagnostics

// What the author of a theme day has still to settle.
extension ThemeDayPack {
  /// A note on each thing that is left out of the papers, or has a line to write on, because the theme day
  /// does not say it yet.
  package var unsettled: [Diagnostic] {
    guard let event = header.event else { return [] }
    let date = event.date == nil ? [note(Phrase("Datoen", "The date"), nil, isLine: true)] : []
    let place: [(Phrase, String?)] = [
      (Phrase("Stedet", "The place"), event.place),
      (Phrase("Adressen", "The address"), event.address),
    ]
    let others: [(Phrase, String?)] =
      [
        (Phrase("Tilmeldingen", "Registration"), event.registration),
        (Phrase("Arrangøren", "The organiser"), event.organiser),
        (Phrase("Målgruppen", "The audience"), header.audience),
      ]
      + event.facilitators.map { (Phrase("Facilitatorerne", "The facilitators"), $0) }
    return date + notes(place, isLine: true) + notes(others, isLine: false)
  }

  private func notes(_ facts: [(word: Phrase, text: String?)], isLine: Bool) -> [Diagnostic] {
    facts.filter { $0.text != nil && PeoplePapers.known($0.text) == nil }
      .map { note($0.word, $0.text, isLine: isLine) }
  }

  private func note(_ word: Phrase, _ text: String?, isLine: Bool) -> Diagnostic {
    let danish = text.map { ": ”\($0)”" } ?? ""
    let english = text.map { ": “\($0)”" } ?? ""
    return Diagnostic(
      "mangler-oplysning", .hint, file: header.path, range: header.range,
      summary: Phrase(
        "\(word.danish) mangler i temadagens sidehoved\(danish)",
        "\(word.english) is missing in the theme day’s front matter\(english)"),
      explanation: isLine
        ? Phrase(
          "På papirerne er der en linje at skrive på. Skriv det i sidehovedet, når det er aftalt.",
          "The papers have a line to write on. Write it in the front matter when it is settled.")
        : Phrase(
          "Det er udeladt på papirerne. Skriv det i sidehovedet, når det er aftalt.",
          "The papers leave it out. Write it in the front matter when it is settled."))
  }
}
