import Audit
import Diagnostics
import JSON

/// What a run came to.
struct BuildOutcome {
  /// What happened to the site.
  enum Publication: Equatable {
    /// Nothing was to be published (`check`), or could be.
    case none
    /// The inputs were those of the last build, and the site untouched.
    case upToDate
    /// Everything was rendered and turned out as it was.
    case unchanged
    /// The site was put in place.
    case published
  }

  /// The problems to show, in source order.
  var diagnostics: [Diagnostic] = []
  /// What `check --links` or `--lix` asked for.
  var listing: ReviewListing?
  /// What `check --ret` did; nil when it was not asked for.
  var mending: MendReport?
  /// Errors that `--only` keeps from being shown. They count all the same.
  var hiddenErrorCount = 0
  /// What KursBuild itself got wrong.
  var findings: [AuditFinding] = []
  /// Why there are no PDFs though they were asked for.
  var printFailure: Phrase?
  /// What happened to the site.
  var publication = Publication.none
  /// The zip file that was asked for.
  var offlineCopy: OfflineCopy.Made?
  /// How much there is.
  var counts = BuildCounts()

  /// The number of problems of one seriousness among those shown.
  func count(_ severity: Severity) -> Int {
    diagnostics.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  var errorCount: Int { count(.error) + hiddenErrorCount }

  /// Keeps the problems that are to be shown.
  mutating func apply(_ filter: DiagnosticFilter) {
    let errors = count(.error)
    diagnostics.removeAll { !filter.shows($0) }
    hiddenErrorCount += errors - count(.error)
  }
}

/// The numbers of the summary. They are kept with a published site, so that a run with nothing to do
/// can tell them too.
struct BuildCounts: Equatable {
  var pages = 0
  var questions = 0
  var documents = 0
  var missing = 0
  var warnings = 0

  /// The numbers as bytes for the publication's note.
  var note: [UInt8] {
    Array(
      [pages, questions, documents, missing, warnings].map(String.init)
        .joined(separator: " ").utf8)
  }

  /// No numbers yet.
  init() {}

  /// The numbers a note holds; nil when it is none of ours.
  init?(note: [UInt8]) {
    let numbers = String(decoding: note, as: UTF8.self).split(separator: " ").map { Int($0) }
    guard numbers.count == 5, let pages = numbers[0], let questions = numbers[1],
      let documents = numbers[2], let missing = numbers[3], let warnings = numbers[4]
    else { return nil }
    self.pages = pages
    self.questions = questions
    self.documents = documents
    self.missing = missing
    self.warnings = warnings
  }
}

/// The one sentence a run ends with.
struct BuildSummaryText {
  private let outcome: BuildOutcome
  private let settings: BuildSettings

  init(_ outcome: BuildOutcome, settings: BuildSettings) {
    self.outcome = outcome
    self.settings = settings
  }

  /// The summary for people.
  func sentence(seconds: Double) -> String {
    var parts = [headline + " (\(Progress.time(seconds)))"]
    let counts = outcome.counts
    if outcome.publication != .none {
      var made = [number(counts.pages, "side", "sider", "page", "pages")]
      made.append(number(counts.questions, "spørgsmål", "spørgsmål", "question", "questions"))
      if settings.makesPrint {
        made.append(number(counts.documents, "PDF", "PDF'er", "PDF", "PDFs"))
      }
      parts.append(made.joined(separator: ", "))
    }
    if let copy = outcome.offlineCopy {
      parts.append(
        phrase("Til brug uden net: \(copy.path)", "For use without network: \(copy.path)")
          + " (\(megabytes(copy.size)) MB)")
    }
    parts.append(problems)
    return parts.joined(separator: "\n")
  }

  /// The summary for machines.
  var json: String {
    let counts = outcome.counts
    let publication =
      switch outcome.publication {
      case .none: "none"
      case .upToDate: "up-to-date"
      case .unchanged: "unchanged"
      case .published: "published"
      }
    return "{\"publication\":\"\(publication)\",\"pages\":\(counts.pages),"
      + "\"questions\":\(counts.questions),\"documents\":\(counts.documents),"
      + "\"errors\":\(outcome.errorCount),\"warnings\":\(outcome.count(.warning)),"
      + "\"hints\":\(outcome.count(.hint)),\"findings\":\(outcome.findings.count)"
      + (outcome.offlineCopy.map { ",\"zip\":\(JSONText.quoted($0.path))" } ?? "") + "}"
  }

  /// A size with one decimal, `3,4`; what is less than the smallest is shown as that.
  private func megabytes(_ bytes: Int) -> String {
    let tenths = max(1, (bytes + 50_000) / 100_000)
    return "\(tenths / 10)\(phrase(",", "."))\(tenths % 10)"
  }

  private var headline: String {
    if outcome.errorCount > 0 {
      return settings.publishes
        ? phrase(
          "Der er fejl i indholdet. Sitet er ikke ændret",
          "There are errors in the content. The site was not changed")
        : phrase("Der er fejl i indholdet", "There are errors in the content")
    }
    if !outcome.findings.isEmpty {
      return phrase(
        "KursBuild har lavet en fejl. Sitet er ikke ændret",
        "KursBuild made a mistake. The site was not changed")
    }
    switch outcome.publication {
    case .none: return phrase("Indholdet er læst igennem", "The content has been checked")
    case .upToDate, .unchanged:
      return phrase(
        "Intet er ændret: \(settings.output)", "Nothing has changed: \(settings.output)")
    case .published:
      return phrase(
        "Sitet er bygget: \(settings.output)", "The site has been built: \(settings.output)")
    }
  }

  private var problems: String {
    if outcome.publication == .upToDate {
      let warnings = outcome.counts.warnings
      if warnings == 0 { return phrase("Ingen fejl eller advarsler", "No errors or warnings") }
      return number(warnings, "advarsel", "advarsler", "warning", "warnings")
        + phrase(" (vis dem med kursbuild check)", " (show them with kursbuild check)")
    }
    var parts: [String] = []
    if outcome.errorCount > 0 {
      parts.append(number(outcome.errorCount, "fejl", "fejl", "error", "errors"))
    }
    if outcome.count(.warning) > 0 {
      parts.append(
        number(outcome.count(.warning), "advarsel", "advarsler", "warning", "warnings"))
    }
    if outcome.count(.hint) > 0 {
      parts.append(number(outcome.count(.hint), "tip", "tip", "hint", "hints"))
    }
    if parts.isEmpty { parts.append(phrase("Ingen fejl eller advarsler", "No errors or warnings")) }
    if outcome.hiddenErrorCount > 0 {
      let hidden = outcome.hiddenErrorCount
      parts.append(
        phrase("heraf \(hidden) fejl uden for --only", "\(hidden) of the errors outside --only"))
    }
    if outcome.counts.missing > 0 {
      let boxes = outcome.counts.missing
      parts.append(
        phrase(
          boxes == 1 ? "1 sted mangler oplysninger" : "\(boxes) steder mangler oplysninger",
          boxes == 1 ? "1 place lacks information" : "\(boxes) places lack information"))
    }
    return parts.joined(separator: ", ")
  }

  private func number(
    _ count: Int, _ one: String, _ many: String, _ englishOne: String, _ englishMany: String
  ) -> String {
    phrase(
      "\(count) \(count == 1 ? one : many)", "\(count) \(count == 1 ? englishOne : englishMany)")
  }

  private func phrase(_ danish: String, _ english: String) -> String {
    Phrase(danish, english).text(in: settings.language)
  }
}
