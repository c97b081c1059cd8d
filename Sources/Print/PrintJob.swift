import Content
package import Diagnostics
package import Output

/// One PDF to be set: everything the engine needs, taken from a page's body, so that the body can be
/// dropped. A value; jobs may be set in any order and several at a time.
package struct PrintJob: Sendable {
  /// Which of the engine's documents it is.
  enum Template: String, Sendable {
    case handout
    case programme
    case booklet
    case worksheets
    case quizsheet
    case answerkey
    case guide
    case printlist
    case separator
    case slides
    case poster
    case cards
    case tents
    case badges
    case signin
    case certificates
    /// Not set but made of a PDF: the sheets of a stapled booklet.
    case impose
    /// Not set but made of PDFs: one after another.
    case assemble
  }

  /// A page that a document is made from, beside `source`.
  struct Part: Sendable {
    /// The Markdown file, relative to the content folder.
    var source: String
    /// Where what is included comes from.
    var map: SourceMap
  }

  /// A picture the document shows.
  struct Picture: Sendable, Equatable {
    /// The file, relative to the content folder.
    var path: String
    /// The name it gets beside the engine.
    var name: String
    /// Where the author asks for it.
    var range: SourceRange
    /// Which of the pages asks for it: 0 is `source`, from 1 on those of `parts`.
    var part = 0
  }

  /// Where the PDF lies in the site (`print/kurser/a/hvorfor.pdf`).
  package internal(set) var path: OutputPath
  /// The Markdown file it is made from, relative to the content folder.
  package let source: String
  /// The engine's document.
  let template: Template
  /// The document as JSON (`Engine/README.md` tells its shape).
  let document: [UInt8]
  /// The pictures, in the order they are asked for.
  let pictures: [Picture]
  /// Where what is included comes from.
  let map: SourceMap
  /// Noon of the day the content is from, in seconds since 1970; 0 when it has no date.
  let timestamp: Int
  /// The pages it is made from beside `source`. The engine's places name them from 1 on.
  var parts: [Part] = []
  /// The PDFs it is made of: the paths of other jobs, in their order.
  package var inputs: [OutputPath] = []
  /// True when the first of `inputs` has the pages that part the others.
  var hasSeparators = false
  /// What each of the inputs is called in the bookmarks, without the separators.
  var bookmarks: [String] = []
  /// The language of what is made of PDFs, as a PDF names it.
  var language = "da-DK"
  /// Which of the inputs, from 0 and without the separators, have a sheet for each page.
  var oneSided: [Int] = []
  /// True when the author is told if it does not fit on one page.
  var fitsOnePage = true
  /// True when the PDF is to pass PDF/UA-1; false for sheets that are only printed.
  var isForReading = true
  /// How many times as long as other documents it may take.
  var patience = 1
  /// True when it names people: such a PDF is never kept anywhere but where its owner wants it. It may
  /// take longer than others, as a badge is fitted to each of the names.
  package var isPersonal = false {
    didSet { if isPersonal { patience = max(patience, 3) } }
  }
}

extension PrintJob {
  /// True for papers that carry names, which come in more alphabets than the house's families have.
  var isAboutPeople: Bool {
    switch template {
    case .badges, .signin, .certificates, .tents: true
    default: false
    }
  }

  /// How much work it is, more or less: papers of many pages have much text.
  package var weight: Int { document.count }

  /// The sheets of a stapled booklet, made of the pages that `job` sets.
  static func imposed(
    _ job: PrintJob, title: String, language: String, at path: OutputPath
  ) -> PrintJob {
    var made = PrintJob(
      path: path, source: job.source, template: .impose, document: Array(title.utf8), pictures: [],
      map: job.map, timestamp: job.timestamp)
    made.inputs = [job.path]
    made.language = PrintWords.tag(of: language)
    made.isForReading = false
    return made
  }

  /// The pages that `jobs` set, one after another, each with one of the `bookmarks`. `separators` has a
  /// page to go before each.
  static func assembled(
    _ jobs: [PrintJob], bookmarks: [String], separators: PrintJob, title: String, language: String,
    at path: OutputPath
  ) -> PrintJob {
    var made = PrintJob(
      path: path, source: jobs.first?.source ?? "", template: .assemble,
      document: Array(title.utf8), pictures: [], map: .none,
      timestamp: jobs.map(\.timestamp).max() ?? 0)
    made.inputs = [separators.path] + jobs.map(\.path)
    made.bookmarks = bookmarks
    made.language = PrintWords.tag(of: language)
    made.hasSeparators = true
    made.isForReading = false
    return made
  }
}

/// What became of a job.
package struct PrintedDocument: Sendable {
  /// The PDF; nil when the document has errors.
  package let file: OutputFile?
  /// The number of pages; 0 without a PDF.
  package let pageCount: Int
  /// What is wrong with it, at the author's places.
  package let diagnostics: [Diagnostic]
}
