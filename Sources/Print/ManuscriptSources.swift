import Content
import JSON

// The list of sources, each told as on the site but with its whole address.
extension ManuscriptWriter {
  /// Writes `sources`: those cited, under their numbers.
  mutating func sourceList() {
    let entries = sources.map { outline.sources[$0] }
    array("sources") { writer in
      for (index, source) in entries.enumerated() {
        writer.object { writer in
          writer.json.member("n", index + 1)
          writer.array("c") { $0.entry(source) }
        }
      }
    }
  }

  /// `*Titel*, udgiver, dato (art). Note. Læst 3. november 2025: sted. Kontrolleret …. https://…`
  private mutating func entry(_ source: Source) {
    object { writer in
      writer.json.member("k", "em")
      writer.inlines("c", text: source.title)
    }
    var details = [source.publisher, source.date].compactMap(\.self).map { ", " + $0 }.joined()
    if let kind = source.kind { details += " (\(kind))" }
    let trust = [source.note, reading(source), checking(source)]
    let sentences = trust.compactMap(\.self).map(ManuscriptWriter.sentence).joined(separator: " ")
    json.string(details + ". " + sentences)
    if let url = source.url {
      json.string(" ")
      link(to: url)
    }
  }

  private func reading(_ source: Source) -> String? {
    guard source.read != nil || source.readAt != nil else { return nil }
    let day = source.read.map { " " + words.day($0) } ?? ""
    return words.readOn + day + (source.readAt.map { ": " + $0 } ?? "")
  }

  private func checking(_ source: Source) -> String {
    source.checked.map { "\(words.checked) \(words.day($0))" } ?? words.unchecked
  }

  /// The text with a capital first and a full stop last.
  private static func sentence(_ text: String) -> String {
    let capital = PrintWords.capitalised(text)
    return ".!?".contains(text.last ?? ".") ? capital : capital + "."
  }
}
