import Diagnostics
import Glibc
import Print

/// The folder that a theme day's papers are put in.
struct PackFolder {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Refuses a folder whose papers would be published with the site, or read as content.
  static func check(_ target: String, content: String) throws {
    let whole = resolved(target)
    var place = whole
    let content = resolved(content)
    if place == content || place.hasPrefix(content + "/") {
      throw WrongUse(
        message: Phrase(
          "Papirerne kan ikke lægges i indholdet (\(target)). Vælg en anden mappe med --til",
          "The papers cannot be put in the content (\(target)). Choose another folder with --til"))
    }
    while true {
      if unsafe access(place + "/.kursbuild-site", F_OK) == 0 {
        throw WrongUse(
          message: Phrase(
            "Papirerne kan ikke lægges i sitet (\(target)): så kom facit og navne på nettet."
              + " Vælg en anden mappe med --til",
            "The papers cannot be put in the site (\(target)): keys and names would be published."
              + " Choose another folder with --til"))
      }
      guard let slash = place.lastIndex(of: "/"), slash > place.startIndex else { break }
      place = String(place[..<slash])
    }
    let leadsUp = whole.split(separator: "/").contains("..")
    if target.isEmpty || leadsUp {
      throw WrongUse(
        message: Phrase(
          "Skriv navnet på en mappe efter --til (”\(target)” kan ikke bruges)",
          "Write a folder's name after --til (“\(target)” cannot be used)"))
    }
  }

  /// Refuses folders below this one that lead elsewhere.
  func check(content: String) throws {
    let audiences: [PackPaper.Audience] = [.participants, .trainer, .owner]
    for folder in [path] + audiences.map({ "\(path)/\($0.rawValue)" }) {
      try PackFolder.check(folder, content: content)
    }
  }

  /// Writes the papers and the list of what is printed.
  func write(_ papers: [SetPaper], list: PrintList) throws {
    try make()
    for paper in papers {
      let isPrivate = paper.entry.job.isPersonal
      let parts = paper.path.split(separator: "/").map(String.init)
      var below = path
      for part in parts.dropLast() {
        below += "/" + part
        _ = try ReportFolder(below, isPrivate: isPrivate)
      }
      try ReportFolder(below).write(paper.bytes, to: parts.last ?? "", isPrivate: isPrivate)
    }
    // A list of some papers would not be the list of the pile.
    guard papers.contains(where: { $0.entry.paper == .printList }) else { return }
    let trainer = "\(path)/\(PackPaper.Audience.trainer.rawValue)"
    try ReportFolder(trainer).write(list.csv, to: "trykliste.csv")
  }

  /// Writes files that anybody may read, in the folder itself.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws {
    try make()
    for file in files { try ReportFolder(path).write(file.bytes, to: file.name) }
  }

  /// Makes the folder and those above it.
  private func make() throws {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      folder += folder.isEmpty && !part.isEmpty ? String(part) : "/" + part
      if !part.isEmpty { _ = try ReportFolder(folder) }
    }
  }

  /// The path without symbolic links, as far as it exists.
  private static func resolved(_ path: String) -> String {
    var missing: [Substring] = []
    var start = path[...]
    while true {
      if let real = unsafe realpath(start.isEmpty ? "/" : String(start), nil) {
        defer { unsafe free(real) }
        return ([unsafe String(cString: real)] + missing.map(String.init)).joined(separator: "/")
      }
      guard let slash = start.lastIndex(of: "/") else {
        missing.insert(start, at: 0)
        start = "."
        continue
      }
      missing.insert(start[start.index(after: slash)...], at: 0)
      start = start[..<slash]
    }
  }
}
