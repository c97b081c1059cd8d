import Content
import JSON
import Output

/// Makes the list of what is printed the evening before, and the sheets that part the documents of a
/// pile.
package struct PrintListComposer: Sendable {
  /// A row of the list: texts as they stand.
  package struct Row: Sendable {
    package var file: String
    package var title: String
    package var copies: String
    package var pages: String
    package var sheets: String
    package var paper: String
    package var colour: String
    package var duplex: String
    package var finishing: String
    package var isPersonal: Bool

    /// A row from its parts.
    package init(
      file: String, title: String, copies: String, pages: String, sheets: String, paper: String,
      colour: String, duplex: String, finishing: String, isPersonal: Bool
    ) {
      (self.file, self.title, self.copies, self.pages) = (file, title, copies, pages)
      (self.sheets, self.paper, self.colour, self.duplex) = (sheets, paper, colour, duplex)
      (self.finishing, self.isPersonal) = (finishing, isPersonal)
    }
  }

  private let header: PageHeader
  private let outline: SiteOutline
  private let links: LinkResolver
  private let style: PaperStyle
  private let day: PageBody

  init(
    header: PageHeader, outline: SiteOutline, links: LinkResolver, style: PaperStyle, day: PageBody
  ) {
    self.header = header
    self.outline = outline
    self.links = links
    self.style = style
    self.day = day
  }

  /// The job that sets the list of `rows`; `sheets` is how many sheets of paper there are in all, nil
  /// when nobody knows.
  package func job(_ rows: [Row], sheets: Int?) -> PrintJob {
    var titled = header
    var writer = ManuscriptWriter(outline: outline, links: links, body: day)
    let words = writer.words
    titled.title = "\(words.printList): \(header.title)"
    titled.summary = nil
    writer.object { writer in
      writer.properties(
        of: titled, labels: words.printListLabels, style: style.printed(.simplex))
      writer.json.member("kicker", words.printList)
      writer.facts([])
      writer.array("rows") { writer in
        for (index, row) in rows.enumerated() {
          writer.object { writer in
            writer.json.member("n", "\(index + 1)")
            for (name, text) in row.members { writer.json.member(name, text) }
            writer.json.key("personal")
            writer.json.boolean(row.isPersonal)
          }
        }
      }
      writer.json.member("total", sheets.map { words.sheetsInAll($0) } ?? words.noCount)
      let isEnlarged = rows.contains { $0.paper == words.betterLarge }
      writer.array("notes") { writer in
        for note in words.printNotes(isEnlarged: isEnlarged) {
          writer.json.array { $0.string(note) }
        }
      }
    }
    return PrintJob(
      path: OutputPath(fileNamed: "trykliste.pdf"), source: header.path, template: .printlist,
      document: writer.json.bytes, pictures: [], map: day.map,
      timestamp: header.contentDate?.noon ?? 0)
  }

  /// The job that sets a page to go before each of `parts`, which says how it is printed.
  func separators(_ parts: [PackEntry], title: String) -> PrintJob {
    var titled = header
    titled.title = title
    var writer = ManuscriptWriter(outline: outline, links: links, body: day)
    let words = writer.words
    writer.object { writer in
      writer.properties(of: titled, labels: [("page", words.page)], style: style)
      writer.json.member("kicker", words.printList)
      writer.facts([])
      writer.array("sheets") { writer in
        for (index, part) in parts.enumerated() {
          writer.object { writer in
            writer.json.member("n", index + 1)
            writer.json.member("title", part.title)
            writer.json.key("lines")
            writer.json.array { json in
              for line in words.howToPrint(part) { json.string(line) }
            }
          }
        }
      }
    }
    var job = PrintJob(
      path: OutputPath(fileNamed: "skilleark.pdf"), source: header.path,
      template: .separator, document: writer.json.bytes, pictures: [], map: day.map,
      timestamp: header.contentDate?.noon ?? 0)
    job.isForReading = false
    return job
  }
}

extension PrintListComposer.Row {
  fileprivate var members: [(String, String)] {
    [
      ("file", file), ("title", title), ("copies", copies), ("pages", pages), ("sheets", sheets),
      ("paper", paper), ("colour", colour), ("duplex", duplex), ("finishing", finishing),
    ]
  }
}

// The list for a spreadsheet.
extension PrintListComposer {
  /// The list of `rows` as Danish spreadsheets read it: UTF-8 with a mark, semicolons, CRLF. `sheets` is
  /// how many sheets of paper there are in all; nil when nobody knows.
  package static func csv(_ rows: [Row], sheets: Int?, language: PackEntry?) -> [UInt8] {
    let words = language?.words ?? PrintWords(language: "da")
    let labels = Dictionary(words.printListLabels, uniquingKeysWith: { first, _ in first })
    let columns = ["n", "file", "document"] + figures
    var lines = [columns.map { labels[$0] ?? "" }]
    for (index, row) in rows.enumerated() {
      let texts = Dictionary(row.members, uniquingKeysWith: { first, _ in first })
      lines.append(
        ["\(index + 1)", row.file, row.title]
          + figures.map { $0 == "personal" ? (row.isPersonal ? "x" : "") : texts[$0] ?? "" })
    }
    lines.append(
      ["", "", words.inAll] + figures.map { $0 == "sheets" ? sheets.map { "\($0)" } ?? "" : "" })
    let text = lines.map { $0.map(cell).joined(separator: ";") + "\r\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  /// The columns after a paper's name.
  private static let figures = [
    "copies", "pages", "sheets", "paper", "colour", "duplex", "finishing", "personal",
  ]

  /// A text as a cell. A spreadsheet takes what begins with one of these for a formula, also behind a
  /// blank or a quotation mark.
  private static func cell(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace } ?? " "
    let leads = text.unicodeScalars.first.map { $0 == "\t" || $0 == "\r" || $0 == "\n" } ?? false
    let safe = leads || "=+-@＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
    guard safe.contains(where: { ";\"\r\n".contains($0) || $0 == "\r\n" }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}

extension PrintWords {
  var printList: String { text("Trykliste", "Print list") }
  var blackAndWhite: String { text("sort-hvid", "black and white") }
  var colour: String { text("helst farve", "colour if possible") }
  var oneSided: String { text("enkeltsidet", "one side") }
  var twoSided: String { text("tosidet", "both sides") }
  var betterLarge: String { text("A4, gerne A3", "A4, better A3") }
  var inAll: String { text("I alt", "In all") }

  /// The paper an entry is printed on.
  func format(of entry: PackEntry) -> String {
    entry.isLarge ? "A3" : entry.isBetterLarge ? betterLarge : "A4"
  }

  var noCount: String {
    text(
      "Antallet af deltagere er ikke oplyst, så eksemplarer og ark er ikke talt sammen.",
      "Nobody has said how many people come, so copies and sheets are not counted.")
  }
  func sheetsInAll(_ count: Int) -> String {
    text("\(count) ark papir i alt", "\(count) sheets of paper in all")
  }
  /// What stands on the page before a paper.
  func howToPrint(_ entry: PackEntry) -> [String] {
    var lines: [String] = []
    if let copies = entry.copies {
      lines.append(
        copies == 1
          ? text("1 eksemplar", "1 copy") : text("\(copies) eksemplarer", "\(copies) copies"))
    }
    let sides =
      entry.isTwoSided ? text("på begge sider", "on both sides") : text("på én side", "on one side")
    lines.append("\(format(of: entry)), \(sides)")
    if !entry.finishing.isEmpty { lines.append(PrintWords.capitalised(entry.finishing)) }
    return lines
  }

  /// What one is to know before printing.
  func printNotes(isEnlarged: Bool) -> [String] {
    let enlarging = text(
      "”\(betterLarge)”: Vælg A3 og 141 % i printerens vindue, eller print i A4.",
      "“\(betterLarge)”: choose A3 and 141 % in the printer’s window, or print on A4.")
    return (isEnlarged ? [enlarging] : []) + [
      text(
        "Print navneskilte i faktisk størrelse (100 %), og hold prøvearket op mod etiketterne først.",
        "Print badges at actual size (100 %), and hold the test sheet against the labels first."),
      text(
        "Der står navne i filerne i mappen personoplysninger. Slet dem, når dagen er slut.",
        "Files in the folder personoplysninger name people. Delete them when the day is over."),
      text(
        "alt-i-et.pdf har ét eksemplar af hvert papir i gråtoner, uden navne og uden A3-ark.",
        "alt-i-et.pdf has one copy of each paper in greys, without names and without A3 sheets."),
    ]
  }
  /// The columns of the list.
  var printListLabels: [(String, String)] {
    [
      ("page", page), ("n", text("Nr.", "No.")), ("file", text("Fil", "File")),
      ("document", text("Papir", "Paper")),
      ("copies", text("Antal", "Copies")), ("pages", text("Sider", "Pages")),
      ("sheets", text("Ark", "Sheets")), ("paper", text("Format", "Size")),
      ("colour", text("Farve", "Colour")), ("duplex", text("For- og bagside", "Sides")),
      ("finishing", text("Bagefter", "Afterwards")), ("done", text("Klar", "Done")),
      ("personal", text("Personoplysninger", "Personal data")),
    ]
  }
}
