/// Gives headings levels that never skip one: the page's title is 1, the author's `##` is 2, and a
/// heading below one of level n is n + 1, however many `#` the author wrote.
struct HeadingLevels {
  private var open: [(written: Int, level: Int)] = []
  /// The level all headings stand below: 1, the page's title.
  let top: Int

  /// Levels below a heading of level `top`, 4 at most.
  init(below top: Int = 1) {
    self.top = min(top, 4)
  }

  /// The level of the last heading; the one they all stand below before any.
  var current: Int { open.last?.level ?? top }

  /// The level for a heading written with `written` signs. `#` counts as `##`: there is one title.
  mutating func enter(written: Int) -> Int {
    let written = max(written, 2)
    while let last = open.last, last.written >= written { open.removeLast() }
    let level = min(current + 1, 6)
    open.append((written, level))
    return level
  }

  /// Begins a part with a heading of its own at `level` (at most one below the current heading), such
  /// as a quiz. Headings inside it are at least one below, whatever the author wrote.
  mutating func enter(part level: Int) {
    close(from: level)
    open.append((1, level))
  }

  /// Ends the part begun at `level`: to what follows it is a heading of that level.
  mutating func leave(part level: Int) {
    close(from: level)
    open.append((level, level))
  }

  private mutating func close(from level: Int) {
    while let last = open.last, last.level >= level { open.removeLast() }
  }
}
