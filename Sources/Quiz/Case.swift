package import CommonMark
package import Diagnostics

/// A branching case as the author meant it: scenes, of which the first is where everybody begins, and
/// the choices that lead from one to another.
package struct Case: Sendable, Equatable {
  /// The id, unique in its page (`yusuf`).
  package var id: String
  /// The title on the directive's line; empty when the author gave none.
  package var title: [Inline]
  /// What stands between the opening line and the first scene.
  package var introduction: [Block]
  /// The scenes in the order written; the first is the beginning.
  package var scenes: [Scene]
  /// Changes when scenes, choices or what they say change: a place kept on a learner's device is
  /// dropped when it differs.
  package var fingerprint: UInt32
  /// The directive's first line.
  package var range: SourceRange

  /// A case from its parts.
  package init(
    id: String, title: [Inline], introduction: [Block] = [], scenes: [Scene] = [],
    fingerprint: UInt32 = 0, range: SourceRange
  ) {
    self.id = id
    self.title = title
    self.introduction = introduction
    self.scenes = scenes
    self.fingerprint = fingerprint
    self.range = range
  }
}

extension Case {
  /// The sum of `weights`, one a scene, on a shortest way from the beginning to each ending that can
  /// be reached.
  package func sumsToEndings(of weights: [Int]) -> [Int] {
    guard !scenes.isEmpty else { return [] }
    let sums = CaseGraph(targets: scenes.map { $0.choices.compactMap(\.target) })
      .sums(of: weights)
    return scenes.indices.filter { scenes[$0].ending != nil }.compactMap { sums[$0] }
  }
}

/// One scene of a case: what happens, and what one can do.
package struct Scene: Sendable, Equatable {
  /// The id, unique in its case.
  package var id: String
  /// The scene's title.
  package var heading: [Inline]
  /// What happens.
  package var blocks: [Block]
  /// What one can do; empty at an ending.
  package var choices: [Choice]
  /// What kind of ending it is; nil for a scene that goes on.
  package var ending: Ending?
  /// The heading's line.
  package var range: SourceRange

  /// A scene from its parts.
  package init(
    id: String, heading: [Inline], blocks: [Block] = [], choices: [Choice] = [],
    ending: Ending? = nil, range: SourceRange
  ) {
    self.id = id
    self.heading = heading
    self.blocks = blocks
    self.choices = choices
    self.ending = ending
    self.range = range
  }
}

/// What kind of ending a scene is: `slut=god`, `slut=blandet`, `slut=dårlig`.
package enum Ending: String, Sendable, Equatable, CaseIterable {
  case good
  case mixed
  case bad

  /// The kind with this word after `slut=`, written with æøå or without.
  init?(word: String) {
    switch Slug.make(word) {
    case "god": self = .good
    case "blandet": self = .mixed
    case "daarlig": self = .bad
    default: return nil
    }
  }

  /// The words of the language.
  static let words = ["god", "blandet", "dårlig"]
}

/// One choice: a link to another scene of the case.
package struct Choice: Sendable, Equatable {
  /// The link's text.
  package var content: [Inline]
  /// The scene it leads to, as an index into the case's scenes; nil when it leads nowhere, which has
  /// been told as an error.
  package var target: Int?
  /// What is said to somebody who chose it; empty when the author wrote none.
  package var feedback: [Block]
  /// Where the link stands.
  package var range: SourceRange

  /// A choice from its parts.
  package init(content: [Inline], target: Int?, feedback: [Block] = [], range: SourceRange) {
    self.content = content
    self.target = target
    self.feedback = feedback
    self.range = range
  }
}
