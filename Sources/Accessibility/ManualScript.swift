package import Diagnostics

/// A way for a person to go through a site, step by step. The keys are those of NVDA and of browsers on
/// Windows. <https://download.nvaccess.org/documentation/userGuide.html>
package struct ManualScript: Sendable {
  /// The scripts, by the names that criteria and the report's links know them by.
  package enum Name: String, Sendable, CaseIterable {
    case keyboard = "tastatur"
    case overview = "skaermlaeser-overblik"
    case pictures = "skaermlaeser-billeder"
    case tables = "skaermlaeser-tabeller"
    case fields = "skaermlaeser-felter"
    case language = "skaermlaeser-sprog"
    case zoom = "forstoerrelse"
    case spacing = "tekstafstand"
    case colour = "farver"
    case contrast = "kontrast"
    case pointer = "mus-og-fingre"
    case phone = "telefon"
    case films = "film"
    case movement = "bevaegelse"
    case text = "tekst"
    case consistency = "ens"
    case errors = "fejl"
    case document = "pdf"
    case author = "forfatter"
    case whole = "forloeb"
  }

  package let name: Name
  package let title: Phrase
  /// What one needs and how long it takes.
  package let needs: Phrase
  package let steps: [Phrase]

  init(_ name: Name, _ title: Phrase, needs: Phrase, steps: [Phrase]) {
    self.name = name
    self.title = title
    self.needs = needs
    self.steps = steps
  }

  /// Every script, in the order of their names' list.
  package static let all: [ManualScript] = reading + looking + working
}
