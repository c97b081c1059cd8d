/// The scenes of a case as a graph: what can be reached from the beginning, and from where an ending
/// can. Everything is done in time proportional to scenes and choices, without recursion.
struct CaseGraph {
  /// For each scene, the scenes its choices lead to.
  let targets: [[Int]]
  /// For each scene, the one before it on a shortest way from the beginning; nil for the first and
  /// for those nobody reaches.
  private(set) var previous: [Int?]
  /// For each scene, the number of choices on a shortest way from the beginning; -1 when there is none.
  private(set) var distance: [Int]
  /// For each scene at least two choices away, the scene two choices from the beginning on its way:
  /// so that a long way can be told by its ends without walking it.
  private var third: [Int]

  /// The graph of scenes, at least one, whose choices lead to `targets`.
  init(targets: [[Int]]) {
    self.targets = targets
    previous = Array(repeating: nil, count: targets.count)
    distance = Array(repeating: -1, count: targets.count)
    third = Array(repeating: 0, count: targets.count)
    var queue = [0]
    distance[0] = 0
    var head = 0
    while head < queue.count {
      let scene = queue[head]
      head += 1
      for target in targets[scene] where distance[target] < 0 {
        distance[target] = distance[scene] + 1
        previous[target] = scene
        third[target] = distance[target] == 2 ? target : third[scene]
        queue.append(target)
      }
    }
  }

  // MARK: Ways

  /// A shortest way from the beginning to `scene`: its scenes, or its first three and last four with
  /// the number of those left out. Nil when there is none.
  func way(to scene: Int) -> Way? {
    guard distance[scene] >= 0 else { return nil }
    let count = distance[scene] + 1
    if count <= Way.longest { return Way(start: [], left: 0, end: back(from: scene, count)) }
    return Way(
      start: back(from: third[scene], 3), left: count - 7, end: back(from: scene, 4))
  }

  /// A stretch of the case, in the order one goes.
  struct Way: Equatable {
    /// Ways longer than this are told by their ends.
    static let longest = 8

    /// The first scenes; none when all of them are in `end`.
    var start: [Int]
    /// How many scenes between are not told.
    var left: Int
    /// The last scenes.
    var end: [Int]
  }

  /// For each scene the sum of `weights` on a shortest way from the beginning to it; nil when there is
  /// none. Each scene adds to the one before it: no way is walked twice.
  func sums(of weights: [Int]) -> [Int?] {
    var sums: [Int?] = Array(repeating: nil, count: targets.count)
    let reached = targets.indices.filter { distance[$0] >= 0 }
    for scene in reached.sorted(by: { distance[$0] < distance[$1] }) {
      sums[scene] = weights[scene] + (previous[scene].flatMap { sums[$0] } ?? 0)
    }
    return sums
  }

  private func back(from scene: Int, _ count: Int) -> [Int] {
    var way = [scene]
    while way.count < count, let last = way.last, let before = previous[last] {
      way.append(before)
    }
    return way.reversed()
  }

  // MARK: What nobody reaches

  /// Scenes nobody reaches, in the order written: of those that hang together only the first ones, with
  /// the number of scenes that could be reached from each.
  func unreachable() -> [(scene: Int, following: Int)] {
    var incoming = Array(repeating: 0, count: targets.count)
    for scene in targets.indices where distance[scene] < 0 {
      for target in targets[scene] where target != scene { incoming[target] += 1 }
    }
    var isCovered = distance.map { $0 >= 0 }
    var found: [(scene: Int, following: Int)] = []
    // First those that nothing leads to; what is left then goes round in circles.
    for wantsNone in [true, false] {
      for scene in targets.indices where !isCovered[scene] {
        if wantsNone, incoming[scene] > 0 { continue }
        found.append((scene, cover(from: scene, &isCovered)))
      }
    }
    return found.sorted { $0.scene < $1.scene }
  }

  /// Covers all that can be reached from `scene`; how many these were beside itself.
  private func cover(from scene: Int, _ isCovered: inout [Bool]) -> Int {
    var stack = [scene]
    var count = -1
    isCovered[scene] = true
    while let last = stack.popLast() {
      count += 1
      for target in targets[last] where !isCovered[target] {
        isCovered[target] = true
        stack.append(target)
      }
    }
    return count
  }

  // MARK: Loops without a way out

  /// Loops from which no scene of `exits` can be reached: the scene of each that lies nearest to the
  /// beginning, and a shortest way round from it and back.
  func loops(exits: [Bool]) -> [(scene: Int, round: [Int])] {
    let trapped = trapped(exits: exits)
    guard trapped.contains(true) else { return [] }
    let components = CaseLoops(targets: targets, among: trapped).closed()
    return components.map { members in
      // A scene nobody reaches lies farthest away.
      let scene = members.min { left, right in
        let near = distance[left] < 0 ? Int.max : distance[left]
        let far = distance[right] < 0 ? Int.max : distance[right]
        return near == far ? left < right : near < far
      }
      return (scene ?? members[0], round(from: scene ?? members[0], members))
    }
    .sorted { $0.scene < $1.scene }
  }

  /// True for scenes from which no scene of `exits` can be reached.
  private func trapped(exits: [Bool]) -> [Bool] {
    var sources = Array(repeating: [Int](), count: targets.count)
    for scene in targets.indices {
      for target in targets[scene] { sources[target].append(scene) }
    }
    var isTrapped = exits.map { !$0 }
    var stack = exits.indices.filter { exits[$0] }
    while let last = stack.popLast() {
      for source in sources[last] where isTrapped[source] {
        isTrapped[source] = false
        stack.append(source)
      }
    }
    return isTrapped
  }

  /// A shortest way from `scene` back to itself through `members`, the scene itself left out at the end.
  private func round(from scene: Int, _ members: [Int]) -> [Int] {
    let inside = Set(members)
    var before: [Int: Int] = [:]
    var queue = [scene]
    var head = 0
    while head < queue.count {
      let last = queue[head]
      head += 1
      for target in targets[last] where inside.contains(target) {
        if target == scene { return chain(to: last, from: scene, before) }
        guard before[target] == nil else { continue }
        before[target] = last
        queue.append(target)
      }
    }
    return [scene]
  }

  private func chain(to last: Int, from scene: Int, _ before: [Int: Int]) -> [Int] {
    var chain = [last]
    while let first = chain.last, first != scene, let previous = before[first] {
      chain.append(previous)
    }
    return chain.reversed()
  }
}

/// Finds the sets of scenes that all lead to each other and to nothing else (Tarjan's strongly connected
/// components without successors), with a stack of its own in place of recursion.
struct CaseLoops {
  private let targets: [[Int]]
  private let among: [Bool]
  private var index: [Int]
  private var low: [Int]
  private var component: [Int]
  private var open: [Int] = []
  private var calls: [(scene: Int, edge: Int)] = []
  private var sets: [[Int]] = []
  private var count = 0

  /// For the scenes of `among`, which lead only to each other.
  init(targets: [[Int]], among: [Bool]) {
    self.targets = targets
    self.among = among
    index = Array(repeating: -1, count: targets.count)
    low = index
    component = index
  }

  /// The sets that nothing leads out of.
  consuming func closed() -> [[Int]] {
    for scene in targets.indices where among[scene] && index[scene] < 0 {
      enter(scene)
      while let call = calls.last { step(call) }
    }
    let component = component
    return sets.indices.filter { number in
      sets[number].allSatisfy { targets[$0].allSatisfy { component[$0] == number } }
    }
    .map { sets[$0] }
  }

  private mutating func enter(_ scene: Int) {
    index[scene] = count
    low[scene] = count
    count += 1
    open.append(scene)
    calls.append((scene, 0))
  }

  private mutating func step(_ call: (scene: Int, edge: Int)) {
    let scene = call.scene
    if call.edge < targets[scene].count {
      calls[calls.count - 1].edge += 1
      let target = targets[scene][call.edge]
      if index[target] < 0 {
        enter(target)
      } else if component[target] < 0 {
        low[scene] = min(low[scene], index[target])
      }
      return
    }
    calls.removeLast()
    if let caller = calls.last?.scene { low[caller] = min(low[caller], low[scene]) }
    if low[scene] == index[scene] { close(scene) }
  }

  /// Everything opened since `scene` is one set.
  private mutating func close(_ scene: Int) {
    var members: [Int] = []
    while let last = open.popLast() {
      component[last] = sets.count
      members.append(last)
      if last == scene { break }
    }
    sets.append(members)
  }
}
