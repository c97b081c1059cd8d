import CommonMark
import Diagnostics
import Media

// Pictures, `::: figur` and `::: video`.
extension PageWalk {
  /// Checks a picture: it must be there, and be described.
  mutating func check(_ image: Image) {
    noteInline(image.attributes)
    check(image.attributes, known: ["bredde", "dekorativt", "lang"])
    if let width = image.attributes.entry("bredde"),
      !["halv", "hel"].contains(FoldedName.fold(width.value ?? ""))
    {
      findings.diagnostics.append(.unknownWidth(width, file: path))
    }
    let isBlank = image.alternative.allSatisfy { $0 == 0x20 }
    if let decoration = image.attributes.entry("dekorativt") {
      if !isBlank {
        findings.diagnostics.append(.decorationWithText(decoration.range, file: path))
      }
    } else if isBlank {
      findings.diagnostics.append(.pictureWithoutText(image.range, file: path))
    }
    let target: LinkTarget
    do throws(LinkFault) {
      target = try rules.links.resolve(image.source, from: page)
    } catch {
      return reportPicture(error, image)
    }
    switch target {
    case .media(let file) where FileKind.isPicture(file): return
    case .external:
      findings.diagnostics.append(.foreignPicture(image.range, file: path))
    default:
      findings.diagnostics.append(
        .notAPicture(
          image.range,
          written: String(decoding: written(image.source, at: image.range).address, as: UTF8.self),
          file: path))
    }
  }

  private mutating func reportPicture(_ fault: LinkFault, _ image: Image) {
    let (path, address) = written(image.source, at: image.range)
    let written = String(decoding: address, as: UTF8.self)
    switch fault {
    case .missing(let missing):
      let suggestion = FileSuggestion(outline: rules.outline)
      findings.diagnostics.append(
        .missingPicture(
          image.range, written: written, nearest: suggestion.picture(for: missing, from: path),
          file: path))
    case .notPublished(let other) where FileKind.isPicture(other):
      findings.diagnostics.append(.pictureOutsideMedia(image.range, found: other, file: path))
    default: report(fault, at: image.range, destination: image.source)
    }
  }

  // MARK: Figures

  /// Checks that a figure has its picture, its caption and its long description.
  mutating func checkFigure(_ directive: Directive) {
    guard let figure = FigureParts(directive) else {
      return findings.diagnostics.append(.figureWithoutPicture(directive, file: path))
    }
    if !directive.title.isEmpty, !figure.image.title.isEmpty {
      findings.diagnostics.append(.figureWithTwoCaptions(figure.image.range, file: path))
    }
    if directive.title.isEmpty, figure.image.title.isEmpty {
      findings.diagnostics.append(.figureWithoutCaption(directive.nameRange, file: path))
    }
    if figure.description.isEmpty {
      findings.diagnostics.append(.figureWithoutDescription(directive.nameRange, file: path))
    }
  }

  // MARK: Films

  /// Notes the film or recording of `::: video`.
  mutating func noteVideo(_ directive: Directive) {
    guard let entry = directive.attributes.entry("fil"), let written = entry.value else {
      return findings.diagnostics.append(.videoWithoutFile(directive, file: path))
    }
    if directive.title.isEmpty {
      findings.diagnostics.append(.videoWithoutTitle(directive.nameRange, file: path))
    }
    let file = medium(entry, endings: FileKind.films) { [path] written, nearest in
      .missingFilm(entry.range, written: written, nearest: nearest, file: path)
    }
    let ending = PathText.suffix(file ?? written)
    let isSound = FileKind.sounds.contains(ending)
    if isSound { findings.diagnostics.append(.soundInVideo(entry.range, file: path)) }
    let captions = captions(directive, isSound: isSound)
    let transcript = transcript(directive)
    guard let file, let kind = FilmKind(ending: ending) else { return }
    findings.videos[directive.ordinal] = Video(
      file: file, kind: kind, isSound: isSound, captions: captions,
      language: directive.attributes.value("sprog"), transcript: transcript)
  }

  private mutating func captions(_ directive: Directive, isSound: Bool) -> String? {
    guard let entry = directive.attributes.entry("undertekster") else {
      if !isSound {
        findings.diagnostics.append(.videoWithoutCaptions(directive, file: path))
      }
      return nil
    }
    return medium(entry, endings: ["vtt"]) { [path] written, nearest in
      .missingCaptions(entry.range, written: written, nearest: nearest, file: path)
    }
  }

  /// What `udskrift` leads to, or else what the directive holds.
  private mutating func transcript(_ directive: Directive) -> Video.Transcript {
    guard let entry = directive.attributes.entry("udskrift") else {
      if !directive.blocks.isEmpty { return .own }
      findings.diagnostics.append(.videoWithoutTranscript(directive, file: path))
      return .none
    }
    let written = Array((entry.value ?? "").utf8)
    if directive.transcriptPage != nil {
      let link = Link(
        destination: written, title: [], content: [.text(written)], attributes: .none,
        range: entry.range)
      check(link)
      guard case .page(let target, _) = rules.links.target(of: written, from: page) else {
        return .none
      }
      return .page(target)
    }
    let file = medium(entry, endings: ["txt", "vtt"]) { [path] written, nearest in
      .missingTranscript(entry.range, written: written, nearest: nearest, file: path)
    }
    return file.map { .file($0) } ?? .none
  }

  /// The path of a file under `medier/` with one of these endings; nil, and told, when it is not
  /// there.
  private mutating func medium(
    _ entry: Attributes.Entry, endings: [String],
    problem: (_ written: String, _ nearest: String?) -> Diagnostic
  ) -> String? {
    let written = entry.value ?? ""
    let target = rules.links.target(of: Array(written.utf8), from: page)
    if case .media(let file) = target, endings.contains(PathText.suffix(file)) { return file }
    let suggestion = FileSuggestion(outline: rules.outline)
    findings.diagnostics.append(
      problem(written, suggestion.medium(for: written, endings: endings, from: path)))
    return nil
  }
}

extension Directive {
  /// `udskrift=` of a film where it names a Markdown file.
  var transcriptPage: Attributes.Entry? {
    guard name == "video", let entry = attributes.entry("udskrift"),
      PathText.suffix(entry.value ?? "") == "md"
    else { return nil }
    return entry
  }
}
