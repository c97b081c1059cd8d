import Content
import Output

/// Makes the hand-out of a module.
struct HandoutComposer {
  private static let labels = [
    ("page", PrintWords.page), ("objectives", PrintWords.objectives),
    ("sources", PrintWords.sources), ("key", PrintWords.key), ("quiz", PrintWords.quiz),
    ("samples", PrintWords.samples), ("rightAnswer", PrintWords.rightAnswer),
    ("rightAnswers", PrintWords.rightAnswers), ("right", PrintWords.right),
    ("wrong", PrintWords.wrong), ("listEnd", PrintWords.listEnd),
  ]

  /// The module's header.
  let header: PageHeader
  /// Where it stands in its course; nil when it is in none.
  let place: ModulePlace?

  /// The job that sets it at `path`. `writer` is a fresh one for the module's page.
  func job(path: OutputPath, writer: ManuscriptWriter) -> PrintJob {
    var writer = writer
    let series = place?.course ?? writer.outline.configuration.title
    writer.object { writer in
      writer.properties(of: header, labels: HandoutComposer.labels)
      writer.json.member("series", series)
      let number = place.map { " · " + PrintWords.module($0.number, of: $0.count) }
      writer.json.member("kicker", series + (number ?? ""))
      writer.facts([
        (PrintWords.duration, header.duration.map(PrintWords.minutes)),
        (PrintWords.audience, header.audience),
        (PrintWords.updated, header.contentDate?.danish),
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
}
