/// The words of slides, posters and cards.
extension PrintWords {
  var themeDay: String { text("Temadag", "Theme day") }
  var continued: String { text("(fortsat)", "(continued)") }
  var caseCards: String { text("Case-kort", "Case cards") }
  var moduleWord: String { text("Modul", "Module") }

  /// What the file is called: `Slides: God udredning`.
  func slides(_ mode: SlidesComposer.Mode, of title: String) -> String {
    switch mode {
    case .screen: text("Slides: \(title)", "Slides: \(title)")
    case .notes: text("Slides med noter: \(title)", "Slides with notes: \(title)")
    case .handout: text("Slides til at skrive på: \(title)", "Slides to write on: \(title)")
    }
  }
}
