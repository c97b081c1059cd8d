import Foundation
import Testing

@testable import Roster

@Suite("The file of a list")
struct RosterFileTests {
  /// A folder for the length of a test: `content` beside `lister`.
  private final class Folder {
    let root = FileManager.default.temporaryDirectory.path() + "kursbuild-roster-\(UUID())"

    init() throws {
      for name in ["content/temadage", "lister"] {
        try FileManager.default.createDirectory(
          atPath: root + "/" + name, withIntermediateDirectories: true)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func write(_ name: String, mode: Int = 0o600) throws -> String {
      let path = root + "/" + name
      try Data("navn\nIda Prøve\n".utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      return path
    }

    func read(_ path: String) throws -> ParticipantListReading {
      try ParticipantListReader(content: root + "/content").read(path)
    }
  }

  @Test("a list that others can read is a hint")
  func permissions() throws {
    let folder = try Folder()
    #expect(try folder.read(folder.write("lister/a.csv")).diagnostics.isEmpty)
    let open = try folder.read(folder.write("lister/b.csv", mode: 0o644))
    #expect(open.ids == ["deltagerliste-adgang"])
    #expect(open.names == ["Ida Prøve"])
  }

  @Test("a list in the content folder is refused, by whatever name")
  func inContent() throws {
    let folder = try Folder()
    let inside = try folder.write("content/temadage/x.csv")
    let outside = try folder.write("lister/a.csv")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.root + "/lister/l.csv", withDestinationPath: inside)
    try manager.createSymbolicLink(
      atPath: folder.root + "/content/l.csv", withDestinationPath: outside)
    let crooked = folder.root + "/lister/../content/temadage/x.csv"
    for path in [inside, crooked, folder.root + "/lister/l.csv", folder.root + "/content/l.csv"] {
      let found = try folder.read(path)
      #expect(found.ids == ["deltagerliste-i-indhold"], "\(path)")
      #expect(found.list.people.isEmpty)
    }
    try manager.createDirectory(
      atPath: folder.root + "/content-lister", withIntermediateDirectories: true)
    #expect(try folder.read(folder.write("content-lister/a.csv")).diagnostics.isEmpty)
  }

  @Test("what is not a file is told in words")
  func notFiles() throws {
    let folder = try Folder()
    #expect(throws: RosterError.notFound(path: folder.root + "/x.csv")) {
      try folder.read(folder.root + "/x.csv")
    }
    #expect(throws: RosterError.notFile(path: folder.root + "/lister")) {
      try folder.read(folder.root + "/lister")
    }
    #expect(throws: RosterError.notFile(path: "/dev/null")) { try folder.read("/dev/null") }
    let made = unsafe mkfifo(folder.root + "/lister/p", 0o600)
    #expect(made == 0)
    #expect(throws: RosterError.notFile(path: folder.root + "/lister/p")) {
      try folder.read(folder.root + "/lister/p")
    }
  }
}
