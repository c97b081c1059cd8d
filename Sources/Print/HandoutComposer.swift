import Content
import JSON
import Output

/// Makes the hand-out of a module or an article.
struct HandoutComposer {
  /// The page's header.
  let header: PageHeader
  /// Where it stands in its course; nil when it is in none.
  let place: ModulePlace?

  /// The job that sets it at `path`. `writer` is a fresh one for the module's page.
  func job(path: OutputPath, writer: ManuscriptWriter) -> PrintJob {
    var writer = writer
    let words = writer.words
    let series = place?.course ?? writer.outline.configuration.title
    writer.object { writer in
      writer.properties(of: header, labels: labels(writer.words))
      writer.json.member("series", series)
      let number = place.map { " · " + words.module($0.number, of: $0.count) }
      writer.json.member("kicker", series + (number ?? ""))
      writer.facts([
        (words.duration, header.duration.map { words.minutes($0) }),
        (words.audience, header.audience),
        (words.updated, header.contentDate.map { words.day($0) }),
      ])
      writer.array("blocks") { writer in
        writer.pagePicture(of: header)
        writer.write(writer.body.blocks)
      }
      for id in header.sources { _ = writer.number(ofSource: id) }
      writer.sourceList()
    }
    return PrintJob(
      path: path, source: header.path, template: .handout, document: writer.json.bytes,
      pictures: writer.pictures, map: writer.body.map, timestamp: header.contentDate?.noon ?? 0)
  }

  private func labels(_ words: PrintWords) -> [(String, String)] {
    [
      ("page", words.page), ("objectives", words.objectives), ("sources", words.sources),
      ("key", words.key), ("quiz", words.quiz), ("samples", words.samples),
      ("rightAnswer", words.rightAnswer), ("rightAnswers", words.rightAnswers),
      ("right", words.right), ("wrong", words.wrong), ("listEnd", words.listEnd),
    ]
  }
}
