import CommonMark
import Diagnostics

extension PageWalk {
  /// Notes the id in attributes of a block, if there is one.
  mutating func note(_ attributes: Attributes) {
    guard let id = attributes.id else { return }
    let range = attributes.idRange ?? attributes.range ?? SourceRange(0, 0)
    let slug = BlockRewriter.isSlug(id) ? id : Slug.make(id)
    if slug.isEmpty {
      findings.diagnostics.append(.unusableID(range, id: id, file: path))
    } else {
      add(id: slug, at: range)
    }
  }

  /// Notes the id in attributes of running text, which must be a slug as it stands.
  mutating func noteInline(_ attributes: Attributes) {
    guard let id = attributes.id else { return }
    guard !BlockRewriter.isSlug(id) else { return note(attributes) }
    let range = attributes.idRange ?? attributes.range ?? SourceRange(0, 0)
    findings.diagnostics.append(.idNotSlug(range, id: id, slug: Slug.make(id), file: path))
  }

  /// Adds an id of the page. An inner one is no anchor for links.
  mutating func add(id: String, at range: SourceRange, isInner: Bool = false) {
    let placed = PageFindings.PlacedID(id: id, range: range)
    if isVisible, !isInner { findings.ids.append(placed) } else { findings.innerIDs.append(placed) }
  }

  /// Warns about attributes nobody obeys: they are often a slip of the pen.
  mutating func check(_ attributes: Attributes, known: [String], of directive: Directive? = nil) {
    for entry in attributes.entries where !known.contains(entry.name) {
      let isPartOfID = entry.value == nil && attributes.idRange?.end == entry.range.start - 1
      findings.diagnostics.append(
        .unknownAttribute(
          entry, among: known, directive: directive, after: isPartOfID ? attributes.id : nil,
          file: path))
    }
    if known.contains("lang"), let entry = attributes.entry("lang"),
      !HeaderFilling.isLanguageTag(entry.value ?? "")
    {
      findings.diagnostics.append(.invalidLanguageAttribute(entry, file: path))
    }
  }

  /// Warns about an attribute that is written without braces and so becomes part of the title.
  mutating func checkTitle(_ directive: Directive, known: [String]) {
    guard !known.isEmpty, !directive.title.isEmpty else { return }
    for word in BareAttribute.words(in: directive.title, known: known) {
      findings.diagnostics.append(.attributeInTitle(directive, written: word, file: path))
    }
  }

  /// Checks the values of a directive's attributes.
  mutating func checkValues(_ directive: Directive) {
    switch directive.name {
    case "boks":
      let type = directive.attributes.value("type")
      guard !DirectiveCatalogue.callouts.contains(FoldedName.fold(type ?? "")) else { return }
      findings.diagnostics.append(
        .unknownBox(
          directive.attributes.entry("type")?.range ?? directive.nameRange, written: type,
          file: path))
    case "kun":
      let words = PageAudience.words(of: directive)
      let range = directive.attributes.entry("for")?.range ?? directive.nameRange
      if words.isEmpty || !words.allSatisfy(PageAudience.known.contains) {
        findings.diagnostics.append(.unknownAudience(range, file: path))
      }
    case "refleksion", "skrivefelt":
      guard let entry = directive.attributes.entry("linjer") else { return }
      let lines = FieldValue.count(entry.value ?? "", units: [])
      guard lines.map({ $0 <= 60 }) != true else { return }
      findings.diagnostics.append(.invalidLineCount(entry, file: path))
    case "skema":
      guard let entry = directive.attributes.entry("raekker") else { return }
      let rows = FieldValue.count(entry.value ?? "", units: [])
      guard rows.map({ (1...60).contains($0) }) != true else { return }
      findings.diagnostics.append(.invalidRowCount(entry, file: path))
    default: return
    }
  }
}

extension Array where Element == Inline {
  /// True when a reader sees something: text that is not blank, or a picture.
  var hasText: Bool {
    contains { inline in
      switch inline {
      case .text(let bytes), .code(let bytes):
        bytes.contains { $0 != 0x20 && $0 != 0x09 }
      case .emphasis(let content), .strong(let content), .deleted(let content): content.hasText
      case .link(let link): link.content.hasText
      case .span(let span): span.content.hasText
      case .image(let image): !image.alternative.isEmpty
      case .citation, .gap: true
      case .softBreak, .lineBreak, .footnoteReference, .rawHTML: false
      }
    }
  }
}
