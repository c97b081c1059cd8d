package import CommonMark
package import Diagnostics

/// Reads the branching cases of a document: `::: case` directives into `Case` values.
/// 1. blocks are dealt out to scenes at each heading; 2. `SceneParser` reads each scene; 3. links are
/// led to the scenes they name; 4. `CaseCheck` walks the graph.
package struct CaseParser: Sendable {
  private let path: String

  /// A parser for the file at `path` (relative to the content folder).
  package init(path: String) {
    self.path = path
  }

  /// Reads one `::: case`; what is wrong is appended to `diagnostics`. A case with errors is returned
  /// as far as it could be read.
  package func parse(_ directive: Directive, diagnostics: inout [Diagnostic]) -> Case {
    var story = Case(
      id: CaseParser.id(of: directive), title: directive.title, range: directive.nameRange)
    for entry in directive.attributes.entries {
      diagnostics.append(.unknownCaseAttribute(entry, among: [], file: path))
    }
    let parts = dealOut(directive.blocks, introduction: &story.introduction)
    guard !parts.isEmpty else {
      diagnostics.append(.caseWithoutScenes(directive.nameRange, file: path))
      return story
    }
    var names = SceneNames(path: path)
    let ids = parts.map { names.claim($0.heading, $0.range) }
    diagnostics += names.diagnostics
    var drafts: [SceneDraft] = []
    drafts.reserveCapacity(parts.count)
    for (part, id) in zip(parts, ids) {
      var parser = SceneParser(path: path, names: names.places)
      drafts.append(parser.parse(part, id: id))
      diagnostics += parser.diagnostics
    }
    var check = CaseCheck(path: path, caseID: story.id, names: names.places)
    story.scenes = check.settled(drafts)
    diagnostics += check.diagnostics
    story.fingerprint = CaseFingerprint.of(story)
    return story
  }

  /// The author's id, or the slug of the title.
  private static func id(of directive: Directive) -> String {
    let written = Slug.make(directive.attributes.id ?? "")
    if !written.isEmpty { return written }
    let slug = Slug.make(String(decoding: directive.title.plainText, as: UTF8.self))
    return slug.isEmpty ? "case" : slug
  }

  /// The blocks of each scene, from its heading to the next. The first heading's level is the level of
  /// scenes; deeper ones are part of a scene.
  private func dealOut(_ blocks: [Block], introduction: inout [Block]) -> [ScenePart] {
    var parts: [ScenePart] = []
    var level = 0
    for block in blocks {
      if case .heading(let heading) = block.kind, parts.isEmpty || heading.level <= level {
        if parts.isEmpty { level = heading.level }
        parts.append(ScenePart(heading: heading, range: block.range, blocks: []))
      } else if parts.isEmpty {
        introduction.append(block)
      } else {
        parts[parts.count - 1].blocks.append(block)
      }
    }
    return parts
  }

  /// The headings of `directive` that begin a scene, by their places.
  package static func sceneHeadings(of directive: Directive) -> Set<Int> {
    var ignored: [Block] = []
    let parts = CaseParser(path: "").dealOut(directive.blocks, introduction: &ignored)
    return Set(parts.map(\.range.start))
  }
}

/// A scene's heading with what stands below it.
struct ScenePart {
  var heading: Heading
  var range: SourceRange
  var blocks: [Block]
}

/// Gives every scene of a case an id that no other has.
struct SceneNames {
  /// The places of scenes by their ids.
  private(set) var places: [String: Int] = [:]
  /// What is wrong with ids.
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String
  private var count = 0
  private var ids = GivenIDs()

  /// No names yet.
  init(path: String) {
    self.path = path
  }

  /// The id of the next scene.
  mutating func claim(_ heading: Heading, _ range: SourceRange) -> String {
    let written = heading.attributes.id.map { Slug.make($0) } ?? ""
    let wanted = written.isEmpty ? slug(of: heading) : written
    let id = ids.take(wanted)
    if heading.attributes.id == nil {
      diagnostics.append(
        .sceneWithoutID(range, attributes: heading.attributes, suggestion: id, file: path))
    } else if id != wanted, !written.isEmpty {
      diagnostics.append(
        .duplicateSceneID(heading.attributes.idRange ?? range, id: written, file: path))
    }
    places[id] = count
    count += 1
    return id
  }

  private func slug(of heading: Heading) -> String {
    let slug = Slug.make(String(decoding: heading.content.plainText, as: UTF8.self))
    return slug.isEmpty ? "scene" : slug
  }
}

/// A case's fingerprint (FNV-1a, 32 bits): scenes, choices, where they lead and how it ends.
enum CaseFingerprint {
  /// The fingerprint of a case.
  static func of(_ story: Case) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for scene in story.scenes {
      add(scene.id.utf8, &hash)
      add(scene.heading.plainText, &hash)
      add((scene.ending?.rawValue ?? "").utf8, &hash)
      for choice in scene.choices {
        add(choice.content.plainText, &hash)
        add("\(choice.target ?? -1)".utf8, &hash)
      }
    }
    return hash
  }

  private static func add(_ bytes: some Sequence<UInt8>, _ hash: inout UInt32) {
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    hash = (hash ^ 0xFF) &* 16_777_619
  }
}
