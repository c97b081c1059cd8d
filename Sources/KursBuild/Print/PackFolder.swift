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

  /// Writes the papers and the list of what is printed, each beside the file whose place it is to take.
  /// `only` are the groups of papers that were asked for; none is all.
  func drafts(_ papers: [SetPaper], list: PrintList, only: [String]) throws -> PackDrafts {
    try make()
    var drafts = PackDrafts(folder: path, only: only)
    do {
      for paper in papers {
        let record = PackRecord.File(
          group: paper.entry.paper.group, path: paper.path,
          // Nothing may tell of names, not even whether they are those somebody guesses.
          mark: paper.entry.job.isPersonal ? nil : PackRecord.mark(of: paper.bytes))
        try drafts.add(paper.bytes, record)
      }
      // A list of some papers would not be the list of the pile.
      if let paper = papers.first(where: { $0.entry.paper == .printList }) {
        let csv = list.csv
        try drafts.add(
          csv,
          PackRecord.File(
            group: paper.entry.paper.group,
            path: "\(PackPaper.Audience.trainer.rawValue)/trykliste.csv",
            mark: PackRecord.mark(of: csv)))
      }
    } catch {
      drafts.drop()
      throw error
    }
    return drafts
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
