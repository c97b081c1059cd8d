import Print

/// The papers of a theme day, written and still to take their places.
struct PackDrafts {
  private let folder: String
  private let only: [String]
  private var files: [(draft: ReportFolder.Draft, record: PackRecord.File)] = []

  init(folder: String, only: [String]) {
    self.folder = folder
    self.only = only
  }

  /// Writes a file. One without a mark names people: only its owner may read it.
  mutating func add(_ bytes: [UInt8], _ record: PackRecord.File) throws {
    let isPrivate = record.mark == nil
    let parts = record.path.split(separator: "/").map(String.init)
    var below = folder
    for part in parts.dropLast() {
      below += "/" + part
      _ = try ReportFolder(below, isPrivate: isPrivate)
    }
    let draft = try ReportFolder(below).draft(bytes, of: parts.last ?? "", isPrivate: isPrivate)
    files.append((draft, record))
  }

  /// Takes all of it away again.
  func drop() { for file in files { file.draft.drop() } }

  /// Puts every paper in its place, and takes those of an earlier run away that are no longer made. Gives
  /// the paths of the latter.
  func put() throws -> [String] {
    var record = PackRecord(folder: folder)
    for file in files { try file.draft.put() }
    let gone = record.replace(files.map(\.record), only: only)
    try ReportFolder(folder).write(record.bytes, to: PackRecord.name)
    return gone
  }
}
