import CommonMark
package import Content
package import Diagnostics
import Quiz

/// What a module sets out to teach, and how its questions test it (`check --oversigt`).
package struct TeachingSummary: Sendable, Equatable {
  /// A learning objective (`::: mål`).
  package struct Objective: Sendable, Equatable {
    /// Its id.
    package var id: String
    /// What it says.
    package var text: String
    /// How many scored questions test it (`mål=`).
    package var questions: Int
    /// Where it stands.
    package var range: SourceRange
  }

  /// A branching case: something to go through, which tests no objective.
  package struct Story: Sendable, Equatable {
    /// The case's id.
    package var id: String
    /// How many scenes it has, endings among them.
    package var scenes: Int
    /// How many of them are endings.
    package var endings: Int
  }

  /// The objectives in the order written.
  package private(set) var objectives: [Objective] = []
  /// How many questions there are of each type, by the type's name, in the order of first use.
  package private(set) var types: [(name: String, count: Int)] = []
  /// The branching cases in the order written.
  package private(set) var cases: [Story] = []
  /// The provisions that the page and its questions rest on, each once, in order.
  package private(set) var laws: [String] = []
  /// How many places wait for the author (`::: mangler`).
  package private(set) var missing: Int

  /// The number of questions of all types.
  package var questionCount: Int { types.reduce(0) { $0 + $1.count } }

  package static func == (one: TeachingSummary, other: TeachingSummary) -> Bool {
    one.objectives == other.objectives && one.laws == other.laws && one.missing == other.missing
      && one.cases == other.cases && one.types.elementsEqual(other.types) { $0 == $1 }
  }

  /// What the page teaches.
  package init(_ page: ParsedPage, header: PageHeader) {
    missing = page.facts.missingCount
    for law in header.laws + page.facts.lawUses.map(\.law) where !laws.contains(law) {
      laws.append(law)
    }
    find(in: page.body.blocks)
    for ordinal in page.body.quizzes.keys.sorted() {
      for question in page.body.quizzes[ordinal]?.questions ?? [] { add(question) }
    }
    cases = page.body.cases.sorted { $0.key < $1.key }.map { _, story in
      Story(
        id: story.id, scenes: story.scenes.count,
        endings: story.scenes.count { $0.ending != nil })
    }
  }

  private mutating func add(_ question: Question) {
    let name = question.answer.typeName
    if let place = types.firstIndex(where: { $0.name == name }) {
      types[place].count += 1
    } else {
      types.append((name, 1))
    }
    guard let objective = question.objective.map(Slug.make), question.answer.isScored,
      let place = objectives.firstIndex(where: { $0.id == objective })
    else { return }
    objectives[place].questions += 1
  }

  private mutating func find(in blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .directive(let directive):
        if directive.name == "maal" {
          addObjectives(directive)
        } else {
          find(in: directive.blocks)
        }
      case .list(let list): for item in list.items { find(in: item.blocks) }
      case .quote(let inner): find(in: inner)
      default: continue
      }
    }
  }

  private mutating func addObjectives(_ directive: Directive) {
    for block in directive.blocks {
      guard case .list(let list) = block.kind else { continue }
      for item in list.items {
        guard let id = item.attributes.id, case .paragraph(let content)? = item.blocks.first?.kind
        else { continue }
        objectives.append(
          Objective(
            id: Slug.make(id), text: String(decoding: content.plainText, as: UTF8.self),
            questions: 0, range: item.range))
      }
    }
  }

  /// Objectives that no question tests, where there are questions that could.
  func untested(before length: Int, file: String) -> [Diagnostic] {
    guard questionCount > 0 else { return [] }
    return objectives.filter { $0.questions == 0 && $0.range.start < length }
      .map { .untestedObjective($0.range, id: $0.id, file: file) }
  }
}
