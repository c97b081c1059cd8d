import Glibc
import Testing

@testable import Output

@Suite struct FallbackTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try publish(oldSite, to: sandbox.site)
    try sandbox.write("site/.gitignore", "*\n")
  }

  @Test(arguments: [EXDEV, EPERM, EMLINK, ENOTSUP, ENOSYS])
  func copiesWithTimesWhereHardLinksFail(_ code: Int32) throws {
    let before = try sandbox.status("site/assets/site.css")
    let ignoreFile = try sandbox.status("site/.gitignore")
    let disk = Disk { step, _ in step == .link ? code : 0 }
    let outcome = try publish(newSite, to: sandbox.site, disk: disk)
    let after = try sandbox.status("site/assets/site.css")
    #expect(outcome.kept == 2)
    #expect(after.modified == before.modified)
    #expect(after.inode != before.inode)
    #expect(try sandbox.status("site/.gitignore").modified == ignoreFile.modified)
    #expect(try sandbox.contents() == published(newSite, ignoreFile: "*\n"))
    #expect(try publish(newSite, to: sandbox.site, disk: disk).change == .unchanged)
  }

  @Test(arguments: [EINVAL, ENOSYS, ENOTSUP])
  func renamesTwiceWhereFoldersCannotBeExchanged(_ code: Int32) throws {
    let disk = Disk { step, _ in step == .exchange ? code : 0 }
    let outcome = try publish(newSite, to: sandbox.site, disk: disk)
    #expect(outcome == PublicationOutcome(change: .replaced, written: 3, kept: 2, leftover: nil))
    #expect(try sandbox.contents() == published(newSite, ignoreFile: "*\n"))
    #expect(try Set(sandbox.contents(of: ".site.kursbuild").keys) == ["lock", "manifest"])
  }

  @Test func putsTheOldSiteBackWhenTheSecondRenameFails() throws {
    let moves = Counter()
    let disk = Disk { step, name in
      if step == .exchange { return EINVAL }
      if step == .rename, name == "site" { return moves.next() == 1 ? EIO : 0 }
      return 0
    }
    #expect(throws: OutputError.system(path: sandbox.site, code: EIO)) {
      try publish(newSite, to: sandbox.site, disk: disk)
    }
    #expect(try sandbox.contents() == published(oldSite, ignoreFile: "*\n"))
  }

  @Test func replacesABareTargetWhereFoldersCannotBeMoved() throws {
    try sandbox.makeFolder("bare")
    try sandbox.write("bare/.kursbuild-site", SiteTarget.markerText)
    try sandbox.write("bare/.gitignore", "*\n")
    let disk = Disk { step, _ in step == .exchange ? EXDEV : 0 }
    try publish(newSite, to: sandbox("bare"), disk: disk)
    #expect(try sandbox.contents(of: "bare") == published(newSite, ignoreFile: "*\n"))
  }

  @Test func saysWhenASiteCannotBeMoved() throws {
    let disk = Disk { step, _ in step == .exchange ? EXDEV : 0 }
    #expect(throws: OutputError.immovableTarget(path: sandbox.site)) {
      try publish(newSite, to: sandbox.site, disk: disk)
    }
    #expect(try sandbox.contents() == published(oldSite, ignoreFile: "*\n"))
  }

  @Test func tellsWhatCouldNotBeRemovedAndRemovesItNextTime() throws {
    let disk = Disk { step, _ in step == .removeFolder ? EBUSY : 0 }
    let outcome = try publish(newSite, to: sandbox.site, disk: disk)
    #expect(outcome.change == .replaced)
    #expect(
      outcome.leftover == .system(path: sandbox(".site.kursbuild/staging"), code: EBUSY))
    #expect(try sandbox.contents() == published(newSite, ignoreFile: "*\n"))
    try publish(newSite, to: sandbox.site)
    #expect(try Set(sandbox.contents(of: ".site.kursbuild").keys) == ["lock", "manifest"])
  }

  @Test(arguments: [
    (ENOSPC, OutputError.diskFull(path: "")), (EDQUOT, .diskFull(path: "")),
    (EACCES, .permissionDenied(path: "")), (EROFS, .readOnly(path: "")),
  ])
  func leavesTheOldSiteWhenAFileCannotBeWritten(code: Int32, kind: OutputError) throws {
    for step in [Disk.Step.makeFolder, .createFile, .write] {
      let disk = Disk { now, name in now == step && name.hasPrefix("kurser/c") ? code : 0 }
      let error = #expect(throws: OutputError.self) {
        try publish(newSite, to: sandbox.site, disk: disk)
      }
      #expect(error == OutputError(SystemError(code: code), path: sandbox("site/kurser/c/ny.html")))
      #expect(try sandbox.contents() == published(oldSite, ignoreFile: "*\n"))
      #expect(!sandbox.exists(".site.kursbuild/staging"))
    }
  }
}
