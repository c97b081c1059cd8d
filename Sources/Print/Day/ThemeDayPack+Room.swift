import CommonMark
import Content
import Output
import Quiz

// The papers made by the composers of slides, posters and cards.
extension ThemeDayPack {
  /// The slides for the wall, for participants to write on, and with the presenter's notes.
  func slides() -> [PackEntry] {
    func made(
      _ paper: PackPaper, _ audience: PackPaper.Audience, _ mode: SlidesComposer.Mode
    ) -> PackEntry? {
      let composer = SlidesComposer(
        header: header, mode: mode, style: mode == .screen ? style : style.printed(.long))
      let job = composer.job(path: path(paper), writer: writer(trainer))
      guard var entry = job.map({ entry(paper, audience, $0) }) else { return nil }
      entry.isPrinted = mode != .screen
      entry.isTwoSided = mode != .screen
      entry.copies = mode == .handout ? count : 1
      return entry
    }
    return [
      made(.slides, .trainer, .screen), made(.slidesHandout, .participants, .handout),
      made(.slidesNotes, .trainer, .notes),
    ].compactMap(\.self)
  }

  /// The poster in two sizes for the office printer, and one for a printing house.
  func posters() -> [PackEntry] {
    func made(_ paper: PackPaper, _ size: PosterComposer.Size, bleed: Bool = false) -> PackEntry? {
      let composer = PosterComposer(
        header: header, size: size, bleed: bleed,
        style: style.printed(.simplex, isTrueSize: bleed))
      let job = composer.job(path: path(paper), writer: writer(day))
      guard var entry = job.map({ entry(paper, .participants, $0) }) else { return nil }
      entry.isLarge = size == .a3
      entry.isPrinted = !bleed
      entry.copies = 1
      return entry
    }
    return [
      made(.posterA3, .a3), made(.posterA4, .a4), made(.posterPrint, .a3, bleed: true),
    ].compactMap(\.self)
  }

  /// The cards of each case on the day's page, its sheets and its modules: a set a table.
  func cards() -> [PackEntry] {
    var names: Set<String> = []
    var entries: [PackEntry] = []
    for page in [day] + sheets + modules {
      for story in CardsComposer.cases(of: page) {
        var name = "\(PackPaper.caseCards.rawValue)-\(story.id)"
        while !names.insert(name).inserted { name += "-\(page.page)" }
        let composer = CardsComposer(
          header: outline.pages[page.page], story: story,
          style: style.printed(.simplex, isTrueSize: true))
        guard
          let job = composer.job(
            path: OutputPath(fileNamed: name + ".pdf"), writer: writer(page))
        else { continue }
        var entry = entry(.caseCards, .participants, job)
        if !story.title.isEmpty {
          entry.title += ": " + String(decoding: story.title.plainText, as: UTF8.self)
        }
        entry.copies = tables
        entry.finishing = words.cut
        entries.append(entry)
      }
    }
    return entries
  }
}
