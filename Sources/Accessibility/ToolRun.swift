package import Diagnostics

/// A tool beside KursBuild, and what it came to, where it was run.
package struct ToolRun: Sendable {
  /// The tools whose results the report takes in.
  package enum Tool: String, Sendable, CaseIterable {
    case axe = "axe-core"
    case nu = "Nu Html Checker"
    case veraPDF = "veraPDF"

    /// What is counted.
    var unit: Phrase {
      self == .veraPDF ? Phrase("PDF-filer", "PDFs") : Phrase("sider", "pages")
    }

    /// How its result is handed to `kursbuild tilgaengelighed`.
    var option: String {
      switch self {
      case .axe: "--axe FIL.json"
      case .nu: "--nu FIL.json"
      case .veraPDF: "--verapdf FIL.json"
      }
    }

    /// What it looks at.
    package var subject: Phrase {
      switch self {
      case .axe:
        Phrase(
          "Siderne, som en browser viser dem: navne, roller, kontrast, struktur",
          "The pages as a browser shows them: names, roles, contrast, structure")
      case .nu: Phrase("Sidernes HTML mod standarden", "The pages' HTML against the standard")
      case .veraPDF:
        Phrase("PDF-filerne mod PDF/UA-1 (ISO 14289-1)", "The PDFs against PDF/UA-1 (ISO 14289-1)")
      }
    }
  }

  /// What it found that concerns one criterion.
  struct Finding: Sendable {
    /// The criteria of WCAG it concerns; empty for good practice.
    var criteria: [String]
    /// The tool's own name of the rule.
    var rule: String
    var outcome: Outcome
    /// How many places.
    var count: Int
    var examples: [String]
    /// Which they are, where the tool sees a page more than once.
    var places: Set<String> = []
  }

  /// Why a file could not be used.
  package struct Unreadable: Error, Sendable {
    /// What is wrong with it.
    package let message: Phrase
  }

  package let tool: Tool
  /// The version as the tool states it; nil when it does not.
  package internal(set) var version: String?
  /// The day it was run, as `2026-11-23`; nil when it is not stated.
  package internal(set) var date: String?
  /// How many pages or documents it looked at; nil when that is not stated.
  package internal(set) var examined: Int?
  /// In which sizes and looks, as the tool states them.
  package internal(set) var settings: [String] = []
  var findings: [Finding] = []

  /// How many places are wrong, and how many need a look.
  package func count(_ outcome: Outcome) -> Int {
    findings.filter { $0.outcome == outcome }.reduce(0) { $0 + $1.count }
  }

  /// How it came out for a criterion: nothing when it has no rule for it.
  func result(for wcag: String) -> (outcome: Outcome, findings: [Finding]) {
    let concerned = findings.filter { $0.criteria.contains(wcag) }
    return (concerned.map(\.outcome).max() ?? .nothing, concerned)
  }
}
