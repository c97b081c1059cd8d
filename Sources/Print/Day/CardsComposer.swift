import CommonMark
import Content
import JSON
import Output
import Quiz

/// Makes the cards of a branching case, to be cut out and laid on a table.
struct CardsComposer {
  /// The header of the page the case stands on.
  let header: PageHeader
  /// The case.
  let story: Case
  /// What all papers of a pack have alike; nil where the cards stand alone.
  var style: PaperStyle? = nil

  /// The cases of a page, in its order: each is a document of its own.
  static func cases(of body: PageBody) -> [Case] {
    body.cases.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The job that sets them at `path`; nil when the case has no scene. `writer` is a fresh one for the
  /// page, parsed for participants: what is for trainers would be on the table otherwise.
  func job(path: OutputPath, writer: ManuscriptWriter) -> PrintJob? {
    guard !story.scenes.isEmpty else { return nil }
    var writer = writer.withoutSources()
    writer.leastHeadingLevel = 2
    writer.key = .unsaid
    writer.object { writer in
      let words = writer.words
      var named = header
      if !story.title.isEmpty {
        named.title = String(decoding: story.title.plainText, as: UTF8.self)
      }
      // The page's summary is about more than the case.
      named.summary = nil
      writer.properties(of: named, labels: labels(words), style: style)
      writer.json.member("kicker", words.caseCards)
      let isModule = header.kind == .module && !story.title.isEmpty
      writer.facts([(words.moduleWord, isModule ? header.title : nil)])
      writer.json.member("id", story.id)
      writer.json.member("label", words.fictional)
      writer.headingLevel = 1
      writer.blocks("intro", story.introduction)
      writer.json.member("guide", words.caseGuide)
      writer.cards(of: story)
      writer.sourceList()
    }
    return PrintJob(
      path: path, source: header.path, template: .cards, document: writer.json.bytes,
      pictures: writer.pictures, map: writer.body.map, timestamp: header.contentDate?.noon ?? 0)
  }

  private func labels(_ words: PrintWords) -> [(String, String)] {
    [
      ("page", words.page), ("ruler", words.ruler), ("continued", words.continued),
      ("sources", words.sources), ("objectives", words.objectives), ("qr", words.qr),
    ]
  }
}
