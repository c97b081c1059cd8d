import Diagnostics
import HTML

/// The panel on top of a page that tells what is wrong: the words of `kursbuild check`, and nothing
/// where nothing is wrong. It is there without script; the script only keeps it up to date.
struct ProblemPanel {
  /// The panel's id: where the script finds it.
  static let id: StaticString = "kursbuild-problemer"

  let text: PreviewText
  /// Gives the bytes of a content file, for the lines shown.
  let read: (String) -> [UInt8]?

  /// What a panel tells.
  struct Message {
    /// What is wrong with the page, in source order.
    var own: [Diagnostic] = []
    /// How many problems there are elsewhere.
    var others = ProblemCount()
    /// Why the content cannot be read at all.
    var trouble: Phrase?
    /// The page below is an earlier version.
    var showsLastGood = false
    /// The page is not published.
    var isDraft = false

    /// Whether there is something to tell.
    var isEmpty: Bool {
      own.isEmpty && others.isEmpty && trouble == nil && !isDraft
    }

    /// Whether something stops the build.
    var hasErrors: Bool { trouble != nil || own.contains { $0.severity == .error } }
  }

  /// The panel's markup; empty where there is nothing to tell.
  func markup(_ message: Message) -> [UInt8] {
    if message.isEmpty { return [] }
    var html = HTMLWriter(capacity: 4096)
    html.markup("<section id=\"")
    html.markup(ProblemPanel.id)
    html.markup("\" class=\"kursbuild-panel")
    if message.hasErrors { html.markup(" has-errors") }
    html.markup("\" lang=\"")
    html.text(text.language.rawValue)
    let headline = headline(message)
    if headline == nil {
      html.markup("\" aria-label=\"")
      html.text(text.preview)
      html.markup("\">\n")
    } else {
      html.markup("\" aria-labelledby=\"kursbuild-problemer-titel\">\n")
    }
    if let headline { own(message, headline, to: &html) }
    if message.isDraft { html.element(.p, text: text.draft) }
    elsewhere(message.others, to: &html)
    html.markup("</section>\n")
    return html.bytes
  }

  /// All of these problems as a list.
  func list(_ problems: [Diagnostic], to html: inout HTMLWriter) {
    html.markup("<ol>\n")
    for problem in problems { item(problem, to: &html) }
    html.markup("</ol>\n")
  }

  private func headline(_ message: Message) -> String? {
    if message.trouble != nil { return text.stopped }
    var count = ProblemCount()
    for problem in message.own { count.add(problem) }
    return text.amount(count).map(text.onThisPage)
  }

  private func own(_ message: Message, _ headline: String, to html: inout HTMLWriter) {
    html.markup(message.hasErrors ? "<details open=\"open\">" : "<details>")
    html.markup("<summary><h2 id=\"kursbuild-problemer-titel\">")
    html.text(headline)
    html.markup("</h2></summary>\n")
    if let trouble = message.trouble {
      html.element(.p, text: trouble.text(in: text.language))
    }
    if message.showsLastGood { html.element(.p, text: text.lastGood) }
    if !message.own.isEmpty { list(message.own, to: &html) }
    html.markup("</details>\n")
  }

  private func elsewhere(_ others: ProblemCount, to html: inout HTMLWriter) {
    guard let amount = text.amount(others) else { return }
    html.markup("<p>")
    html.text(text.elsewhere(amount))
    html.markup(" <a href=\"/_kursbuild/problemer\">")
    html.text(text.allProblems)
    html.markup("</a></p>\n")
  }

  /// A problem as the report prints it: the first line, the source with its caret, what to do.
  private func item(_ problem: Diagnostic, to html: inout HTMLWriter) {
    let report = DiagnosticReport([problem], language: text.language, read: read).text()
    let lines = report.split(separator: "\n", omittingEmptySubsequences: true)
    html.markup("<li>")
    html.element(.p, .class("problem-head"), text: String(lines.first ?? ""))
    var rest = lines.dropFirst()
    let source = rest.prefix { ProblemPanel.isExcerpt($0) }
    if !source.isEmpty {
      html.markup("<pre tabindex=\"0\" role=\"group\" aria-label=\"")
      html.text(text.place(ProblemPanel.place(lines.first ?? "")))
      html.markup("\">")
      html.text(source.map { $0.dropFirst(3) }.joined(separator: "\n"))
      html.markup("</pre>")
      rest = rest.dropFirst(source.count)
    }
    for line in rest { html.element(.p, text: String(line.drop { $0 == " " })) }
    html.markup("</li>\n")
  }

  /// `a.md:12:5` of the report's first line.
  private static func place(_ line: Substring) -> String {
    let bytes = Array(line.utf8)
    let end = bytes.indices.first { bytes[$0...].starts(with: ": ".utf8) } ?? bytes.count
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// Whether a line of the report is the source or its caret: `   12 | …`.
  private static func isExcerpt(_ line: Substring) -> Bool {
    var rest = line.utf8.drop { $0 == UInt8(ascii: " ") }
    rest = rest.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.drop { $0 == UInt8(ascii: " ") }
    return line.hasPrefix("   ") && rest.first == UInt8(ascii: "|")
  }
}
