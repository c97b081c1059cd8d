import CommonMark

/// The numbers of a case's scenes on paper, where each scene is a card: the first is 1, the others are
/// mixed, so that the card that comes next is no answer.
package enum CaseCards {
  /// The number of each scene, in the order of the scenes. The same case has the same numbers.
  package static func numbers(of story: Case) -> [Int] {
    let targets = story.scenes.map { $0.choices.compactMap(\.target) }
    let order = spread(mixed(story), targets)
    var numbers = Array(repeating: 1, count: story.scenes.count)
    for (place, scene) in order.enumerated() { numbers[scene] = place + 1 }
    return numbers
  }

  /// All scenes but the first, in an order that only their ids decide.
  private static func mixed(_ story: Case) -> [Int] {
    let keys = story.scenes.map { scene in
      var hash: UInt32 = 2_166_136_261
      for byte in story.id.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      for byte in scene.id.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      // The last letters alone would decide little of the upper bits.
      hash ^= hash >> 15
      return (hash &* 2_246_822_519) ^ (hash >> 13)
    }
    return story.scenes.indices.dropFirst().sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[left] < keys[right]
    }
  }

  /// The scenes in an order in which, as far as can be, no card leads to the one right after it.
  private static func spread(_ scenes: [Int], _ targets: [[Int]]) -> [Int] {
    guard !targets.isEmpty else { return [] }
    var waiting = scenes
    var order = [0]
    var next = 0
    while next < waiting.count, let last = order.last {
      let free = (next..<waiting.count).first { !targets[last].contains(waiting[$0]) }
      guard let free else { break }
      waiting.swapAt(next, free)
      order.append(waiting[next])
      next += 1
    }
    // The last card leads to all that are left: each of these goes where it follows from nothing.
    for scene in waiting[next...] {
      let place = (1..<order.count).first { place in
        !targets[order[place - 1]].contains(scene) && !targets[scene].contains(order[place])
      }
      order.insert(scene, at: place ?? order.count)
    }
    return order
  }
}
