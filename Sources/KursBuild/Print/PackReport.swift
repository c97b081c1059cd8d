import Content
import Diagnostics
import JSON
import Print

/// What came of a run of `kursbuild print`.
struct PackOutcome {
  /// The papers of one theme day.
  struct Pack {
    let folder: String
    let title: String
    let papers: [SetPaper]
    /// What is to be printed.
    let list: PrintList
    /// The paths of what an earlier run wrote and this one took away.
    var gone: [String] = []
  }

  /// The books, and the folder they lie in.
  struct Books {
    let folder: String
    let books: [SetBook]
  }

  var packs: [Pack] = []
  /// What `--bog` asked for; nil without.
  var books: Books?
  var diagnostics: [Diagnostic] = []
  /// The list of participants, and its text with everything hidden that tells of people.
  var shownList: (path: String, text: [UInt8])?
  /// Why no PDF can be made.
  var failure: Phrase?

  var errorCount: Int { diagnostics.count { $0.severity == .error } }
  var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }
}

/// Tells what came of a run of `kursbuild print`.
struct PackReport {
  let outcome: PackOutcome
  let settings: BuildSettings

  /// Writes problems, then the files that were made.
  func write(seconds: Double) {
    let reader = ContentReader(root: settings.content)
    let list = outcome.shownList
    let report = DiagnosticReport(outcome.diagnostics, language: settings.language) { path in
      if path == list?.path { return list?.text }
      return TextMedium.isText(path) ? try? reader.read(path).bytes : nil
    }
    if settings.format == .json {
      Console.write("{\"diagnostics\":")
      report.writeJSON { Console.write($0) }
      Console.write(",\n\"packs\":\(json)")
      if let books = outcome.books { Console.write(",\n\"books\":\(json(of: books))") }
      Console.write("}\n")
    } else {
      Console.write(report.text(isColoured: Console.isColoured(.output)))
      if !settings.isQuiet { Console.write(text(seconds: seconds)) }
    }
    if let failure = outcome.failure {
      Console.write("kursbuild: \(failure.text(in: settings.language))\n", to: .errors)
    }
  }

  private func text(seconds: Double) -> String {
    var lines: [String] = []
    for pack in outcome.packs {
      lines.append("\(pack.folder)/")
      for paper in pack.papers {
        lines.append("  \(paper.path)  \(self.pages(paper.pages))")
      }
      if !pack.gone.isEmpty {
        let gone = pack.gone.joined(separator: ", ")
        lines.append(
          Phrase("Fjernet fra sidst: \(gone)", "Removed from last time: \(gone)")
            .text(in: settings.language))
      }
      let sheets = pack.list.sheets.map {
        Phrase(" I alt \($0) ark papir.", " \($0) sheets of paper in all.")
      }
      let missing = Phrase(
        " Skriv --antal, så regnes antal eksemplarer ud.",
        " Give --antal, and copies are counted.")
      let tenths = Int((seconds * 10).rounded())
      let line = Phrase(
        "\(pack.papers.count == 1 ? "1 PDF" : "\(pack.papers.count) PDF'er") til"
          + " ”\(pack.title)” på \(tenths / 10),\(tenths % 10) s.",
        "\(pack.papers.count == 1 ? "1 PDF" : "\(pack.papers.count) PDFs") for"
          + " “\(pack.title)” in \(tenths / 10).\(tenths % 10) s.")
      guard pack.papers.contains(where: { $0.entry.paper == .printList }) else {
        lines.append(line.text(in: settings.language))
        continue
      }
      let place = Phrase(
        " Hvad der skal printes, står i underviser/trykliste.pdf.",
        " What is to be printed stands in underviser/trykliste.pdf.")
      lines.append(
        line.text(in: settings.language) + place.text(in: settings.language)
          + (sheets ?? missing).text(in: settings.language))
    }
    if let books = outcome.books { lines += text(of: books, seconds: seconds) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func pages(_ count: Int) -> String {
    Phrase(
      count == 1 ? "1 side" : "\(count) sider", count == 1 ? "1 page" : "\(count) pages"
    ).text(in: settings.language)
  }

  private func text(of books: PackOutcome.Books, seconds: Double) -> [String] {
    let count = books.books.count
    let tenths = Int((seconds * 10).rounded())
    let line = Phrase(
      "\(count == 1 ? "1 bog" : "\(count) bøger") på \(tenths / 10),\(tenths % 10) s.",
      "\(count == 1 ? "1 book" : "\(count) books") in \(tenths / 10).\(tenths % 10) s.")
    return ["\(books.folder)/"]
      + books.books.map { "  \($0.book.fileName)  \(pages($0.pages))" }
      + [line.text(in: settings.language)]
  }

  private func json(of books: PackOutcome.Books) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("folder", books.folder)
      writer.key("files")
      writer.array { writer in
        for book in books.books {
          writer.object { writer in
            writer.member("path", book.book.fileName)
            writer.member("pages", book.pages)
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private var json: String {
    var writer = JSONWriter()
    writer.array { writer in
      for pack in outcome.packs {
        writer.object { writer in
          writer.member("folder", pack.folder)
          writer.member("title", pack.title)
          writer.key("files")
          writer.array { writer in
            for paper in pack.papers {
              writer.object { writer in
                writer.member("path", paper.path)
                writer.member("pages", paper.pages)
                if let copies = paper.entry.copies { writer.member("copies", copies) }
              }
            }
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
