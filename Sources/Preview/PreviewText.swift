import Diagnostics

/// What the preview says to the author, in the language of the messages.
struct PreviewText: Sendable {
  let language: ReportLanguage

  private func text(_ danish: String, _ english: String) -> String {
    Phrase(danish, english).text(in: language)
  }

  /// `2 fejl og 1 advarsel`; nil when there is nothing.
  func amount(_ count: ProblemCount) -> String? { count.text(in: language) }

  func onThisPage(_ amount: String) -> String {
    text("\(amount) på denne side", "\(amount) on this page")
  }

  func elsewhere(_ amount: String) -> String {
    text("\(amount) andre steder i indholdet.", "\(amount) elsewhere in the content.")
  }

  var lastGood: String {
    text(
      "Siden nedenfor er den seneste udgave uden fejl.",
      "The page below is the last version without errors.")
  }

  var draft: String {
    text(
      "Siden er en kladde: Den kommer ikke med, når sitet bygges.",
      "The page is a draft: it is left out when the site is built.")
  }

  var allProblems: String { text("Alle problemer", "All problems") }
  var noProblems: String { text("Der er ingen problemer.", "There are no problems.") }
  var drafts: String { text("Kladder", "Drafts") }
  var toFrontPage: String { text("Til forsiden", "To the front page") }
  var preview: String { text("Forhåndsvisning", "Preview") }
  var stopped: String { text("Indholdet kan ikke læses", "The content cannot be read") }

  func place(_ line: String) -> String { text("Linjen i \(line)", "The line in \(line)") }

  func foreignHost(_ port: UInt16) -> String {
    text(
      "Forhåndsvisningen svarer kun på denne maskine. Åbn http://127.0.0.1:\(port)/\n",
      "The preview only answers on this machine. Open http://127.0.0.1:\(port)/\n")
  }

  var onlyReading: String {
    text(
      "Her kan man kun læse: Brug GET eller HEAD.\n", "This can only be read: use GET or HEAD.\n")
  }

  var noSuchAddress: String {
    text("Adressen findes ikke.\n", "There is no such address.\n")
  }
}
