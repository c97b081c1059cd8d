import CommonMark
import Diagnostics
import Quiz

/// What a case's headings and links mean to a walk through it.
struct CasePlaces {
  /// The ids of its scenes.
  private let ids: Set<String>
  /// Where scenes begin.
  private let headings: Set<Int>
  /// Where choices stand; those that lead nowhere are told by the case's own parser.
  private let choices: Set<Int>

  /// The places of a case that was read from `seen` and is walked through as `written`: what others
  /// may see is in the one and not in the other.
  init(_ story: Case, written: Directive, seen: Directive) {
    ids = Set(story.scenes.map(\.id))
    headings = CaseParser.sceneHeadings(of: written).union(CaseParser.sceneHeadings(of: seen))
    choices = Set(story.scenes.flatMap { $0.choices.map(\.range.start) })
  }

  /// True for a link that belongs to the case: it leads to a scene, or was meant to.
  func holds(_ link: Link) -> Bool {
    guard link.destination.first == 0x23 else { return false }
    if choices.contains(link.range.start) { return true }
    return ids.contains(
      String(decoding: Slug.make(Array(link.destination.dropFirst())), as: UTF8.self))
  }

  /// True where a heading begins a scene.
  func beginsScene(at range: SourceRange) -> Bool { headings.contains(range.start) }
}

extension PageWalk {
  /// Walks through a branching case. Its scenes' ids are its own; on the page they stand behind the
  /// case's.
  mutating func walkCase(_ directive: Directive) {
    guard place == .text else { return reportMisplaced(directive) }
    let seen = need.isEmpty ? directive : BlockRewriter(audience: audience).rewrite(directive)
    let story = CaseParser(path: path).parse(seen, diagnostics: &findings.diagnostics)
    scenes = CasePlaces(story, written: directive, seen: seen)
    place = .story
    walk(directive.blocks)
    place = .text
    scenes = nil
    findings.cases[directive.ordinal] = story
    add(id: story.id, at: directive.attributes.idRange ?? directive.nameRange)
    for scene in story.scenes { add(id: "\(story.id)-\(scene.id)", at: scene.range) }
  }

  /// A heading in a case: it begins a scene, or is part of one and may carry an id of the page.
  mutating func noteScene(_ heading: Heading, at range: SourceRange) {
    if !heading.content.hasText {
      findings.diagnostics.append(.emptyHeading(range, file: path))
    }
    guard scenes?.beginsScene(at: range) == true else {
      note(heading.attributes)
      return check(heading.attributes, known: [])
    }
    if let id = heading.attributes.id, Slug.make(id).isEmpty {
      findings.diagnostics.append(
        .unusableID(heading.attributes.idRange ?? range, id: id, file: path))
    }
  }

  /// A choice: where it leads has been settled.
  mutating func checkChoice(_ link: Link) {
    noteInline(link.attributes)
    check(link.attributes, known: ["lang"])
    if !link.content.hasText {
      findings.diagnostics.append(.linkWithoutText(link.range, file: path))
    }
  }
}
