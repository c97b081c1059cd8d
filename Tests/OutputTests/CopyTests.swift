import Glibc
import Testing

@testable import Output

@Suite struct CopyTests {
  private let sandbox: Sandbox
  private let content: SourceFolder

  init() throws {
    sandbox = try Sandbox()
    try sandbox.makeFolder("content")
    try sandbox.makeFolder("content/a")
    try sandbox.write("content/a/billede.svg", "<svg/>")
    try sandbox.setModified("content/a/billede.svg", 1_000_000)
    content = try SourceFolder(sandbox("content"))
  }

  private func copy(_ source: String, disk: Disk = Disk()) throws -> PublicationOutcome {
    var publication = try SitePublication(target: sandbox.site, disk: disk)
    try publication.beginStaging().copy(path(source), from: content, to: path("medier/b.svg"))
    return try publication.commit()
  }

  @Test func copiesWhatTheFileHolds() throws {
    _ = try copy("a/billede.svg")
    #expect(try sandbox.contents() == published(["medier/b.svg": "<svg/>"]))
  }

  @Test func copiesFilesOfAnySize() throws {
    let text = String(repeating: "0123456789abcdef", count: 50_000)
    try sandbox.write("content/film.mp4", text)
    _ = try copy("film.mp4")
    #expect(try sandbox.text("site/medier/b.svg") == text)
  }

  @Test func keepsWhatHasNotChanged() throws {
    _ = try copy("a/billede.svg")
    let before = try sandbox.status("site/medier/b.svg")
    #expect(try copy("a/billede.svg").change == .unchanged)
    #expect(try sandbox.status("site/medier/b.svg").isSame(as: before))
  }

  @Test func keepsWhatWasOnlyTouched() throws {
    _ = try copy("a/billede.svg")
    try sandbox.setModified("content/a/billede.svg", 2_000_000)
    #expect(try copy("a/billede.svg").change == .unchanged)
  }

  @Test func copiesWhatChangedAtTheSameLength() throws {
    _ = try copy("a/billede.svg")
    try sandbox.write("content/a/billede.svg", "<SVG/>")
    try sandbox.setModified("content/a/billede.svg", 1_000_000)
    #expect(try copy("a/billede.svg").written == 1)
    #expect(try sandbox.text("site/medier/b.svg") == "<SVG/>")
  }

  /// Settled files are recognised by their status alone; young ones might change once more within
  /// the same tick of the file system's clock.
  @Test func trustsTheStatusOnlyOfFilesThatHaveSettled() throws {
    let source = try path("a/billede.svg")
    try sandbox.write("content/a/billede.svg", "<svg/>")
    let fresh = try content.open(source)
    #expect(fresh.settledFingerprint == nil)
    usleep(60_000)
    let settled = try content.open(source)
    #expect(settled.settledFingerprint == settled.fingerprint)
    #expect(settled.fingerprint == fresh.fingerprint)
  }

  @Test func refusesALinkToAFile() throws {
    try sandbox.write("hemmelig", "vigtigt")
    try sandbox.symlink("content/link.svg", to: "../hemmelig")
    let expected = OutputError.symbolicLink(path: sandbox("content/link.svg"))
    #expect(throws: expected) { try copy("link.svg") }
    #expect(!sandbox.exists("site"))
  }

  @Test func refusesAFileBehindALinkToAFolder() throws {
    try sandbox.makeFolder("privat")
    try sandbox.write("privat/b.svg", "vigtigt")
    try sandbox.symlink("content/b", to: "../privat")
    let expected = OutputError.symbolicLink(path: sandbox("content/b/b.svg"))
    #expect(throws: expected) { try copy("b/b.svg") }
  }

  @Test func saysWhenAFileHasVanished() throws {
    let expected = OutputError.vanished(path: sandbox("content/a/væk.svg"))
    #expect(throws: expected) { try copy("a/væk.svg") }
  }

  @Test func refusesWhatIsNotAFile() throws {
    if unsafe mkfifo(sandbox("content/pipe"), 0o644) != 0 { throw SystemError.latest }
    let pipe = OutputError.notFile(path: sandbox("content/pipe"))
    #expect(throws: pipe) { try copy("pipe") }
    let folder = OutputError.notFile(path: sandbox("content/a"))
    #expect(throws: folder) { try copy("a") }
  }

  @Test func saysWhenTheSourceFolderIsMissing() {
    #expect(throws: OutputError.vanished(path: sandbox("intet"))) {
      try SourceFolder(sandbox("intet"))
    }
  }

  @Test func neverPublishesHalfACopy() throws {
    let disk = Disk { step, name in step == .write && name == "medier/b.svg" ? ENOSPC : 0 }
    let full = OutputError.diskFull(path: sandbox("site/medier/b.svg"))
    var publication = try SitePublication(target: sandbox.site, disk: disk)
    let writer = try publication.beginStaging()
    #expect(throws: full) {
      try writer.copy(path("a/billede.svg"), from: content, to: path("medier/b.svg"))
    }
    #expect(commitFailure(publication) == full)
    #expect(!sandbox.exists("site"))
  }
}
