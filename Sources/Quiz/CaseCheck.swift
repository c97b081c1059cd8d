import CommonMark
import Diagnostics

/// Leads every choice to its scene and holds the whole case against what a case must be: every choice
/// leads somewhere, every scene can be reached, and from every scene an ending.
struct CaseCheck {
  /// Near names are looked for this often in a case: to compare each of thousands of wrong links with
  /// thousands of scenes would take minutes.
  private static let searchLimit = 40

  private let path: String
  private let caseID: String
  private let names: [String: Int]
  /// What is wrong with the case.
  private(set) var diagnostics: [Diagnostic] = []
  private var searches = 0

  /// For the case `caseID`, whose scenes are `names`.
  init(path: String, caseID: String, names: [String: Int]) {
    self.path = path
    self.caseID = caseID
    self.names = names
  }

  /// The scenes of `drafts` with their choices led to each other.
  mutating func settled(_ drafts: [SceneDraft]) -> [Scene] {
    var scenes = drafts.map(\.scene)
    var targets = Array(repeating: [Int](), count: scenes.count)
    var exits = Array(repeating: false, count: scenes.count)
    for (index, draft) in drafts.enumerated() {
      exits[index] = draft.scene.ending != nil
      for (number, destination) in draft.destinations.enumerated() {
        if let target = names[destination] {
          scenes[index].choices[number].target = target
          targets[index].append(target)
        } else if let near = missing(destination, draft.scene.choices[number], drafts) {
          // Taken as it was probably meant, so that one slip gives one problem.
          targets[index].append(near)
        } else {
          exits[index] = true
        }
      }
    }
    check(scenes, targets, exits)
    return scenes
  }

  // MARK: Choices that lead nowhere

  /// Tells that a choice leads nowhere; the scene it was probably meant for.
  private mutating func missing(
    _ destination: String, _ choice: Choice, _ drafts: [SceneDraft]
  ) -> Int? {
    var near: Int?
    if searches < CaseCheck.searchLimit {
      searches += 1
      near = nearest(destination, drafts)
    }
    diagnostics.append(
      .choiceLeadsNowhere(
        choice.range, destination: destination, nearest: near.map { drafts[$0].scene.id },
        some: drafts.prefix(4).map(\.scene.id), file: path))
    return near
  }

  private func nearest(_ destination: String, _ drafts: [SceneDraft]) -> Int? {
    if destination.hasPrefix(caseID + "-"),
      let scene = names[String(destination.dropFirst(caseID.count + 1))]
    {
      return scene
    }
    let bytes = Array(destination.utf8)
    if let scene = drafts.firstIndex(where: { Slug.make($0.scene.heading.plainText) == bytes }) {
      return scene
    }
    return NearestName.find(destination, among: drafts.lazy.map(\.scene.id)).flatMap { names[$0] }
  }

  // MARK: The graph

  private mutating func check(_ scenes: [Scene], _ targets: [[Int]], _ exits: [Bool]) {
    let graph = CaseGraph(targets: targets)
    for (scene, following) in graph.unreachable() {
      diagnostics.append(
        .sceneOutOfReach(
          scenes[scene].range, scene: scenes[scene].title, id: scenes[scene].id,
          following: following, file: path))
    }
    var exits = exits
    for scene in scenes.indices where targets[scene].isEmpty && !exits[scene] {
      exits[scene] = true
      diagnostics.append(
        .deadEnd(
          scenes[scene].range, scene: scenes[scene].title,
          way: way(graph.way(to: scene), scenes), file: path))
    }
    for (scene, round) in graph.loops(exits: exits) {
      diagnostics.append(
        .loopWithoutExit(
          scenes[scene].range, scene: scenes[scene].title,
          way: way(graph.way(to: scene), scenes), round: self.round(round, scenes), file: path))
    }
  }

  /// `Første møde → Du ringer → Du venter`; nil when no way leads there, or it is the beginning.
  private func way(_ way: CaseGraph.Way?, _ scenes: [Scene]) -> Phrase? {
    guard let way, way.left > 0 || way.end.count > 1 else { return nil }
    let end = CaseCheck.titles(way.end, scenes)
    guard way.left > 0 else { return Phrase(end, end) }
    let start = CaseCheck.titles(way.start, scenes)
    return Phrase(
      "\(start) → … (\(way.left) scener mere) … → \(end)",
      "\(start) → … (\(way.left) more scenes) … → \(end)")
  }

  /// A loop in the order one goes round, with its first scene once more at the end.
  private func round(_ round: [Int], _ scenes: [Scene]) -> Phrase {
    let longest = CaseGraph.Way.longest
    guard round.count > longest else {
      let titles = CaseCheck.titles(round + round.prefix(1), scenes)
      return Phrase(titles, titles)
    }
    let left = round.count - longest
    let start = CaseCheck.titles(Array(round.prefix(longest - 1)), scenes)
    let end = CaseCheck.titles(Array(round.suffix(1)) + round.prefix(1), scenes)
    return Phrase(
      "\(start) → … (\(left) scener mere) … → \(end)",
      "\(start) → … (\(left) more scenes) … → \(end)")
  }

  private static func titles(_ way: [Int], _ scenes: [Scene]) -> String {
    way.map { scenes[$0].title }.joined(separator: " → ")
  }
}
