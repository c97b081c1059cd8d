import Glibc
import Testing

@testable import Output

@Suite struct PublicationTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func publishesEveryFileAndTheMarker() throws {
    let outcome = try publish(oldSite, to: sandbox.site)
    #expect(try sandbox.contents() == published(oldSite))
    #expect(
      outcome
        == PublicationOutcome(change: .created, written: oldSite.count, kept: 0, leftover: nil))
  }

  @Test func replacesTheWholeSite() throws {
    try publish(oldSite, to: sandbox.site)
    let outcome = try publish(newSite, to: sandbox.site)
    #expect(try sandbox.contents() == published(newSite))
    #expect(outcome == PublicationOutcome(change: .replaced, written: 3, kept: 2, leftover: nil))
    #expect(
      try Set(sandbox.contents(of: ".site.kursbuild").keys) == ["lock", "manifest"])
  }

  @Test func publishesTheSameBytesWhateverStoodThere() throws {
    try publish(newSite, to: sandbox("fresh"))
    try publish(oldSite, to: sandbox.site)
    try publish(newSite, to: sandbox.site)
    #expect(try sandbox.contents(of: "fresh") == sandbox.contents())
  }

  @Test func keepsTheTimesOfWhatHasNotChanged() throws {
    try publish(oldSite, to: sandbox.site)
    let same = try sandbox.status("site/assets/site.css")
    let marker = try sandbox.status("site/.kursbuild-site")
    let changed = try sandbox.status("site/index.html")
    try publish(newSite, to: sandbox.site)
    #expect(try sandbox.status("site/assets/site.css").modified == same.modified)
    #expect(try sandbox.status("site/assets/site.css").inode == same.inode)
    #expect(try sandbox.status("site/.kursbuild-site").modified == marker.modified)
    #expect(try sandbox.status("site/index.html").inode != changed.inode)
  }

  @Test func carriesTheIgnoreFileOver() throws {
    try publish(oldSite, to: sandbox.site)
    try sandbox.write("site/.gitignore", "*\n")
    try sandbox.setModified("site/.gitignore", 1_000_000)
    try publish(newSite, to: sandbox.site)
    #expect(try sandbox.contents() == published(newSite, ignoreFile: "*\n"))
    #expect(try sandbox.status("site/.gitignore").modified == 1_000_000_000_000_000)
  }

  @Test func keepsThePermissionsOfTheTarget() throws {
    try sandbox.makeFolder("site", mode: 0o700)
    try publish(oldSite, to: sandbox.site)
    #expect(try sandbox.status("site").mode == 0o700)
    try publish(newSite, to: sandbox.site)
    #expect(try sandbox.status("site").mode == 0o700)
  }

  @Test func leavesTheTargetAloneWhenEveryFileIsTheSame() throws {
    try publish(oldSite, to: sandbox.site, stamp: Digest128(high: 1, low: 1))
    let before = try sandbox.status("site")
    let outcome = try publish(
      oldSite, to: sandbox.site, stamp: Digest128(high: 2, low: 2))
    #expect(outcome == PublicationOutcome(change: .unchanged, written: 0, kept: 5, leftover: nil))
    #expect(try sandbox.status("site").isSame(as: before))
    #expect(try SitePublication(target: sandbox.site).isUpToDate(stamp: Digest128(high: 2, low: 2)))
    #expect(!sandbox.exists(".site.kursbuild/staging"))
  }

  @Test func doesNotKeepAFileThatWasEditedByHand() throws {
    try publish(oldSite, to: sandbox.site)
    try sandbox.write("site/assets/site.css", "BODY{}")
    try sandbox.setModified("site/assets/site.css", 1_000_000)
    let outcome = try publish(oldSite, to: sandbox.site)
    #expect(outcome.written == 1)
    #expect(try sandbox.contents() == published(oldSite))
  }

  @Test func removesWhatSomebodyAdded() throws {
    try publish(oldSite, to: sandbox.site)
    try sandbox.write("site/kurser/noter.txt", "noter")
    #expect(try publish(oldSite, to: sandbox.site).change == .replaced)
    #expect(try sandbox.contents() == published(oldSite))
  }

  @Test func writesEverythingAgainWithoutAManifest() throws {
    try publish(oldSite, to: sandbox.site)
    try sandbox.remove(".site.kursbuild/manifest")
    #expect(try publish(oldSite, to: sandbox.site).written == oldSite.count)
    #expect(try sandbox.contents() == published(oldSite))
  }

  @Test func leavesTheOldSiteWhenNotCommitted() throws {
    try publish(oldSite, to: sandbox.site)
    do {
      var publication = try SitePublication(target: sandbox.site)
      try publication.beginStaging().stage(path("index.html"), Array("ny".utf8))
      #expect(sandbox.exists(".site.kursbuild/staging/index.html"))
    }
    #expect(!sandbox.exists(".site.kursbuild/staging"))
    #expect(try sandbox.contents() == published(oldSite))
  }

  @Test func makesNoStagingFolderBeforeItIsNeeded() throws {
    let publication = try SitePublication(target: sandbox.site)
    #expect(publication.publishedFileCount == 0)
    #expect(!sandbox.exists(".site.kursbuild/staging"))
  }

  @Test func publishesAnEmptySite() throws {
    _ = try SitePublication(target: sandbox.site).commit()
    #expect(try sandbox.contents() == published([:]))
  }

  @Test func takesNothingTwice() throws {
    var publication = try SitePublication(target: sandbox.site)
    let writer = try publication.beginStaging()
    try writer.stage(OutputFile(path: path("a/x.html"), bytes: [1]))
    let taken = OutputError.pathTaken(path: sandbox("site/a/x.html"))
    #expect(throws: taken) { try writer.stage(path("a/x.html"), [2]) }
    #expect(commitFailure(publication) == taken)
    #expect(!sandbox.exists("site"))
  }

  @Test(arguments: [("a", "a/b"), ("a/b", "a"), ("a/b/c", "a/b")])
  func takesNoFileWhereAFolderIs(first: String, second: String) throws {
    var publication = try SitePublication(target: sandbox.site)
    let writer = try publication.beginStaging()
    try writer.stage(path(first), [1])
    #expect(throws: OutputError.self) { try writer.stage(path(second), [2]) }
    #expect(commitFailure(publication) != nil)
  }

  @Test(arguments: [".kursbuild-site", ".gitignore"])
  func keepsItsOwnNamesToItself(_ name: String) throws {
    var publication = try SitePublication(target: sandbox.site)
    let writer = try publication.beginStaging()
    #expect(throws: OutputError.pathTaken(path: sandbox("site/\(name)"))) {
      try writer.stage(path(name), [])
    }
    try publication.beginStaging().stage(path("a/\(name)"), [])
  }

  @Test func takesFilesFromManyTasksAtOnce() async throws {
    let files = (0..<400).map { ("kurser/k\($0 % 20)/m\($0).html", "modul \($0)") }
    for round in 0..<3 {
      var publication = try SitePublication(target: sandbox.site)
      let writer = try publication.beginStaging()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for start in 0..<8 {
          group.addTask {
            for index in stride(from: start, to: files.count, by: 8) {
              let text = files[index].1 + (index < round * 50 ? " igen" : "")
              try writer.stage(path(files[index].0), Array(text.utf8))
            }
          }
        }
        try await group.waitForAll()
      }
      let outcome = try publication.commit()
      #expect(outcome.written + outcome.kept == files.count)
    }
    let expected = files.enumerated().map { ($1.0, $1.1 + ($0 < 100 ? " igen" : "")) }
    #expect(try sandbox.contents() == published(Dictionary(uniqueKeysWithValues: expected)))
  }

  @Test func keepsWhatWasMadeFromTheSame() throws {
    let source = Digest128(high: 7, low: 7)
    var first = try SitePublication(target: sandbox.site)
    try first.beginStaging().stage(path("print/a.pdf"), [1, 2, 3], source: source)
    try first.beginStaging().stage(path("print/b.pdf"), [4], source: source)
    _ = try first.commit()
    try sandbox.write("site/print/b.pdf", "rettet")
    let before = try sandbox.status("site/print/a.pdf")
    var second = try SitePublication(target: sandbox.site)
    let writer = try second.beginStaging()
    #expect(try writer.keep(path("print/a.pdf"), source: source))
    #expect(try !writer.keep(path("print/b.pdf"), source: source))
    #expect(try !writer.keep(path("print/a.pdf"), source: Digest128(high: 7, low: 8)))
    #expect(try !writer.keep(path("print/c.pdf"), source: source))
    _ = try second.commit()
    #expect(try sandbox.status("site/print/a.pdf").isSame(as: before))
    #expect(!sandbox.exists("site/print/b.pdf"))
  }
}
