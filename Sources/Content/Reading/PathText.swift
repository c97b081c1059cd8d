/// Parts of paths in the content tree, cut at the byte `/`: much quicker than by characters.
enum PathText {
  /// The folders and the name.
  static func parts(_ path: String) -> [String] {
    path.utf8.split(separator: 0x2F).map { String(Substring($0)) }
  }

  /// The file's name, without the folders.
  static func name(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The folders the file lies in; empty for a file at the top.
  static func folder(_ path: String) -> String {
    path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) } ?? ""
  }

  /// The first two folders: a course's or a theme day's own folder; the whole path where it has
  /// fewer parts.
  static func topFolders(_ path: String) -> String {
    let bytes = path.utf8
    guard let first = bytes.firstIndex(of: 0x2F),
      let second = bytes[bytes.index(after: first)...].firstIndex(of: 0x2F)
    else { return path }
    return String(path[..<second])
  }

  /// What stands after the last dot of the name, in small letters; empty when there is no dot.
  static func suffix(_ path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: 0x2E) else { return "" }
    return path[path.utf8.index(after: dot)...].lowercased()
  }
}
