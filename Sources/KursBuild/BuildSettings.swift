import Content
import Diagnostics

/// What one run is asked to do.
struct BuildSettings: Sendable {
  /// The content folder, as the user wrote it.
  var content: String
  /// The folder the site is put in.
  var output = "site-output"
  /// How many tasks run at a time.
  var jobs: Int
  /// How problems are shown.
  var format: ReportFormat
  /// The language of messages.
  var language: ReportLanguage
  /// The date reviews are held against.
  var date: CalendarDate
  /// No progress and no summary.
  var isQuiet: Bool
  /// False for `check`: nothing is rendered or written.
  var publishes = false
  /// PDFs are made as well.
  var makesPrint = false
  /// Files of text get their gzip form beside them.
  var compresses = false
  /// The site is put in a zip file as well.
  var makesOfflineCopy = false
  /// Rendered pages are read back before they are published.
  var audits = false
  /// Only problems in these files are shown; empty shows all.
  var onlyFiles: [String] = []
  /// Which problems are shown.
  var filter = DiagnosticFilter()
  /// What `check` lists beside the problems; nil is nothing.
  var listing: ReviewListing.Kind?
  /// What is done with the fixes that are certain; nil is nothing.
  var mending: Mending?
  /// Warnings end in failure too.
  var isStrict = false

  /// Settings for reading a content folder and telling about it.
  init(content: String, language: ReportLanguage) {
    self.content = content
    self.language = language
    jobs = Machine.coreCount
    format = .text
    date = Machine.today
    isQuiet = false
  }

  /// The settings a command's options ask for.
  init(_ options: ContentOptions) {
    content = options.content
    jobs = options.jobs ?? Machine.coreCount
    format = options.format
    language = options.language
    date = options.dato ?? Machine.today
    isQuiet = options.quiet
  }
}
