/// Finds what an author meant: the known name that lies nearest to the one written.
package enum NearestName {
  /// The nearest of `names`, at most two slips of the pen away (one for names of three letters or
  /// fewer); nil when none is near. The first wins where several are equally near.
  ///
  /// Case, æøå against ae oe aa, spaces and hyphens make no difference.
  package static func find(_ written: String, among names: some Sequence<String>) -> String? {
    let sought = Slug.make(Array(written.utf8))
    guard !sought.isEmpty, sought.count <= 200 else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Slug.make(Array(name.utf8))
      guard !candidate.isEmpty else { continue }
      let allowed = min(sought.count, candidate.count) <= 3 ? 1 : 2
      guard abs(candidate.count - sought.count) <= allowed else { continue }
      let distance = distance(sought, candidate)
      guard distance <= allowed, distance < best?.distance ?? .max else { continue }
      best = (name, distance)
    }
    return best?.name
  }

  /// As `find`, among names of the authoring language that are held in ASCII: what is given is how
  /// Danes spell it, `rækkehoved` for `raekkehoved`.
  package static func findDanish(_ written: String, among names: some Sequence<String>) -> String? {
    find(written, among: names).map { danish[$0] ?? $0 }
  }

  /// Names with æ, ø, å or é by what they are in ASCII.
  private static let danish: [String: String] = {
    let names = [
      "mål", "rækkehoved", "rækker", "rækkefølge", "bestået", "forsøg", "træk", "markér", "indsæt",
      "læst", "læst-hos", "resumé", "målgruppe", "gennemført", "bekendtgørelse", "arrangør",
      "indsæt-ord",
    ]
    return Dictionary(names.map { (Slug.make($0), $0) }) { first, _ in first }
  }()

  /// How many letters must be added, removed, changed or swapped with their neighbour (the optimal
  /// string alignment distance of Damerau and Levenshtein).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var older: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var cost = min(previous[column + 1] + 1, current[column] + 1)
        cost = min(cost, previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, older[column - 1] + 1)
        }
        current.append(cost)
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
