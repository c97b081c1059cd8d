import Content
import JSON
import Output

/// Makes the sheets that people write on: one, or all of a theme day together.
struct WorksheetComposer {
  /// The theme day's header.
  let day: PageHeader
  /// What all papers of the day have alike.
  let style: PaperStyle

  /// The job that sets `sheets` at `path`; nil when there are none. `title` is the document's; the
  /// sheet's own where there is one only.
  func job(
    path: OutputPath, title: String, sheets: [PageBody], outline: SiteOutline, links: LinkResolver
  ) -> PrintJob? {
    guard let first = sheets.first else { return nil }
    var header = outline.pages[first.page]
    header.title = title
    var writer = ManuscriptWriter(outline: outline, links: links, body: first)
    writer.key = .withTrainer
    if sheets.count > 1 { writer.chapters = WorksheetComposer.chapters(sheets) }
    writer.object { writer in
      writer.properties(of: header, labels: writer.words.reading, style: style.printed(.simplex))
      writer.json.member("kicker", day.title)
      writer.facts([])
      writer.array("sheets") { writer in
        for (number, sheet) in sheets.enumerated() {
          let id = WorksheetComposer.id(of: number)
          writer.part(number, sheet) { writer in write(id, &writer) }
        }
      }
    }
    var job = PrintJob(
      path: path, source: header.path, template: .worksheets, document: writer.json.bytes,
      pictures: writer.pictures, map: first.map, timestamp: day.contentDate?.noon ?? 0)
    job.parts = sheets.dropFirst().map {
      PrintJob.Part(source: outline.pages[$0.page].path, map: $0.map)
    }
    return job
  }

  private func write(_ id: String, _ writer: inout ManuscriptWriter) {
    let header = writer.outline.pages[writer.body.page]
    writer.node(nil, at: header.range) { writer in
      writer.json.member("id", id)
      writer.json.member("title", header.title)
      if let summary = header.summary { writer.inlines("lead", text: summary) }
      writer.json.member("kicker", day.title)
      let paper = Paper(header.paper)
      writer.json.member("paper", paper.isLarge ? "a3" : "a4")
      writer.json.key("landscape")
      writer.json.boolean(paper.isLandscape)
      writer.json.key("name")
      writer.json.boolean(!WorksheetComposer.isAnonymous(header))
      if let base = writer.outline.configuration.baseAddress {
        writer.json.key("qr")
        writer.json.object { json in
          json.member("text", base + header.address)
          json.member("label", writer.words.sheetOnline)
        }
      }
      writer.array("blocks") { $0.write($0.body.blocks) }
      writer.sourceList()
    }
  }

  /// What the sheets are called in the document, by their pages.
  private static func chapters(_ sheets: [PageBody]) -> [Int: String] {
    Dictionary(
      sheets.enumerated().map { ($1.page, id(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func id(of number: Int) -> String { "ark-\(number + 1)" }

  /// An evaluation is answered without a name.
  static func isAnonymous(_ header: PageHeader) -> Bool {
    let file = header.path.split(separator: "/").last ?? ""
    return file.contains("evaluering") || file.contains("evaluation")
  }
}

/// The paper a page asks for (`papir`).
struct Paper {
  /// True for A3.
  let isLarge: Bool
  /// True when it lies.
  let isLandscape: Bool

  /// Reads `a4`, `a4-liggende`, `a3`; A4 upright where nothing is said.
  init(_ text: String?) {
    let words = (text ?? "").lowercased().split { $0 == " " || $0 == "-" }
    isLarge = words.contains("a3")
    isLandscape = words.contains { $0 == "liggende" || $0 == "landscape" }
  }
}
