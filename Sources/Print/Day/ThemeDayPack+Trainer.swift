import Content
import Output
import Quiz

// What the trainer has beside the participants' papers.
extension ThemeDayPack {
  /// The quizzes of each module on paper in two versions, and apart from them their keys.
  func quizzes() -> [PackEntry] {
    var entries: [PackEntry] = []
    var names: Set<String> = []
    for module in modules {
      let page = outline.pages[module.page]
      let parts = page.address.dropLast(5).split(separator: "/").map(String.init)
      var name = parts.last ?? "modul"
      // Modules of two courses may have the same name.
      if !names.insert(name).inserted {
        name = parts.dropFirst().joined(separator: "-")
        names.insert(name)
      }
      let composer = QuizSheetComposer(header: page, day: header.title, style: style)
      for version in QuizVersion.allCases {
        for isKey in [false, true] {
          let paper = isKey ? PackPaper.quizKey : .quizSheet
          let file = "\(paper.rawValue)/\(name)-\(version.rawValue.lowercased()).pdf"
          guard let path = OutputPath(file),
            let job = composer.job(
              path: path, version: version, isKey: isKey, writer: writer(module))
          else { continue }
          var entry = entry(paper, isKey ? .trainer : .participants, job)
          entry.title += " \(version.rawValue): \(page.title)"
          // Neighbours have different versions.
          entry.copies = isKey ? 1 : count.map { version == .a ? ($0 + 1) / 2 : $0 / 2 }
          entry.isTwoSided = true
          if entry.copies == 0 { continue }
          entries.append(entry)
        }
      }
    }
    return entries
  }

  /// The facilitator's guide, one for each who leads the day.
  func guides() -> [PackEntry] {
    let composer = GuideComposer(
      header: header, style: style, quizzed: [trainer] + sheets + modules)
    guard let job = composer.job(path: path(.guide), writer: writer(trainer)) else { return [] }
    var entry = entry(.guide, .trainer, job)
    entry.copies = 1
    entry.isTwoSided = true
    entry.finishing = words.stapledInCorner
    return [entry]
  }

  /// The list of what is printed, made of what has been set; nil when it is not wanted.
  package func printList(
    _ rows: [PrintListComposer.Row], sheets: Int?
  ) -> PackEntry? {
    guard options.wants(.printList) else { return nil }
    let composer = PrintListComposer(
      header: header, outline: outline, links: links, style: style, day: day)
    var entry = entry(.printList, .trainer, composer.job(rows, sheets: sheets))
    entry.copies = 1
    return entry
  }
}
