/// The ids of a quiz's questions or a case's scenes, each of which is given once.
struct GivenIDs {
  private var taken: Set<String> = []
  /// Below which number everything behind an id is taken: else many headings with the same words
  /// would each be held against all before them.
  private var lowest: [String: Int] = [:]

  /// True when the id is given.
  func contains(_ id: String) -> Bool { taken.contains(id) }

  /// Takes the id, or if it is taken the first free one with a number behind it.
  mutating func take(_ wanted: String) -> String {
    guard !taken.insert(wanted).inserted else { return wanted }
    var number = lowest[wanted] ?? 2
    while !taken.insert("\(wanted)-\(number)").inserted { number += 1 }
    lowest[wanted] = number + 1
    return "\(wanted)-\(number)"
  }
}
