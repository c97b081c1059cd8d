import Glibc
import Testing

@testable import Output

@Suite struct TargetTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// What opening the target says, with the sandbox's own path taken out.
  private func refusal(of target: String) -> OutputError? {
    do throws(OutputError) {
      _ = try SitePublication(target: target)
      return nil
    } catch {
      return error
    }
  }

  @Test func makesAMissingTargetAndTheFoldersAboveIt() throws {
    try publish(oldSite, to: sandbox("deep/down/site"))
    #expect(try sandbox.contents(of: "deep/down/site") == published(oldSite))
  }

  @Test func takesAnEmptyTarget() throws {
    try sandbox.makeFolder("site")
    #expect(try publish(oldSite, to: sandbox.site).change == .created)
    #expect(try sandbox.contents() == published(oldSite))
  }

  @Test func takesATargetWithTheMarkerAlone() throws {
    try sandbox.makeFolder("site")
    try sandbox.write("site/.kursbuild-site", SiteTarget.markerText)
    try publish(oldSite, to: sandbox.site)
    #expect(try sandbox.contents() == published(oldSite))
  }

  @Test(arguments: ["/", "/.", "//"])
  func takesATargetHoweverItsPathEnds(_ ending: String) throws {
    try sandbox.makeFolder("site")
    try publish(oldSite, to: sandbox.site + ending)
    #expect(try sandbox.contents() == published(oldSite))
  }

  @Test func refusesAFolderThatIsNotItsOwn() throws {
    try sandbox.makeFolder("site")
    try sandbox.write("site/brev.txt", "vigtigt")
    #expect(refusal(of: sandbox.site) == .foreignTarget(path: sandbox.site))
    #expect(try sandbox.contents(of: "") == ["site": "a folder", "site/brev.txt": "vigtigt"])
  }

  @Test func refusesAFolderWithOnlyAnIgnoreFile() throws {
    try sandbox.makeFolder("site")
    try sandbox.write("site/.gitignore", "*")
    #expect(refusal(of: sandbox.site) == .foreignTarget(path: sandbox.site))
  }

  @Test(arguments: ["", "KursBuild", SiteTarget.markerText + " "])
  func refusesAMarkerWithOtherWords(_ text: String) throws {
    try sandbox.makeFolder("site")
    try sandbox.write("site/.kursbuild-site", text)
    #expect(refusal(of: sandbox.site) == .foreignTarget(path: sandbox.site))
  }

  @Test func refusesAMarkerThatIsALink() throws {
    try sandbox.makeFolder("site")
    try sandbox.write("marker", SiteTarget.markerText)
    try sandbox.symlink("site/.kursbuild-site", to: "../marker")
    #expect(refusal(of: sandbox.site) == .foreignTarget(path: sandbox.site))
  }

  @Test func refusesATargetThatIsALink() throws {
    try publish(oldSite, to: sandbox("real"))
    try sandbox.symlink("site", to: "real")
    #expect(refusal(of: sandbox.site) == .symbolicLink(path: sandbox.site))
    #expect(refusal(of: sandbox.site + "/") == .symbolicLink(path: sandbox.site))
    #expect(try sandbox.contents(of: "real") == published(oldSite))
  }

  @Test func refusesATargetThatIsALinkToNothing() throws {
    try sandbox.symlink("site", to: "nowhere")
    #expect(refusal(of: sandbox.site) == .symbolicLink(path: sandbox.site))
  }

  @Test func refusesAFile() throws {
    try sandbox.write("site", "en fil")
    #expect(refusal(of: sandbox.site) == .notFolder(path: sandbox.site))
  }

  @Test func refusesATargetBelowAFile() throws {
    try sandbox.write("fil", "en fil")
    #expect(refusal(of: sandbox("fil/site")) == .notFolder(path: sandbox("fil")))
  }

  @Test func refusesATargetWithARepository() throws {
    try publish(oldSite, to: sandbox.site)
    try sandbox.makeFolder("site/.git")
    #expect(refusal(of: sandbox.site) == .repositoryInTarget(path: sandbox.site))
  }

  @Test(arguments: ["", "/", "a\0b"])
  func refusesAPathThatNamesNoFolder(_ path: String) {
    #expect(refusal(of: path) == .invalidPath(path: path))
  }

  @Test func refusesAStateFolderThatIsALink() throws {
    try sandbox.makeFolder("elsewhere")
    try sandbox.symlink(".site.kursbuild", to: "elsewhere")
    #expect(refusal(of: sandbox.site) == .symbolicLink(path: sandbox(".site.kursbuild")))
  }

  @Test func refusesToReplaceAFolderSomebodyPutThereMeanwhile() throws {
    try publish(oldSite, to: sandbox.site)
    var publication = try SitePublication(target: sandbox.site)
    try publication.beginStaging().stage(path("index.html"), Array("ny".utf8))
    try sandbox.rename("site", to: "moved")
    try sandbox.makeFolder("site")
    try sandbox.write("site/brev.txt", "vigtigt")
    let expected = OutputError.targetReplaced(path: sandbox.site)
    #expect(commitFailure(publication) == expected)
    #expect(try sandbox.contents() == ["brev.txt": "vigtigt"])
  }

  @Test func refusesAnEmptyFolderThatWasFilledMeanwhile() throws {
    try sandbox.makeFolder("site")
    var publication = try SitePublication(target: sandbox.site)
    try publication.beginStaging().stage(path("index.html"), Array("ny".utf8))
    try sandbox.write("site/brev.txt", "vigtigt")
    let expected = OutputError.targetReplaced(path: sandbox.site)
    #expect(commitFailure(publication) == expected)
    #expect(try sandbox.contents() == ["brev.txt": "vigtigt"])
  }
}

/// What `commit` throws.
func commitFailure(_ publication: consuming SitePublication) -> OutputError? {
  do throws(OutputError) {
    _ = try publication.commit()
    return nil
  } catch {
    return error
  }
}
