/// A text in the two languages KursBuild answers its authors in.
package struct Phrase: Sendable, Hashable {
  /// The Danish text: what authors see unless they ask for English.
  package let danish: String
  /// The English text, for `--language en`.
  package let english: String

  /// A text in Danish and in English.
  package init(_ danish: String, _ english: String) {
    self.danish = danish
    self.english = english
  }

  /// The text in `language`.
  package func text(in language: ReportLanguage) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}

/// The language KursBuild speaks to its user (not the language of the content).
package enum ReportLanguage: String, Sendable, CaseIterable {
  case danish = "da"
  case english = "en"
}
