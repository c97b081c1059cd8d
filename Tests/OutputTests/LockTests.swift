import Glibc
import Testing

@testable import Output

@Suite struct LockTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func keepsASecondBuildOut() throws {
    try publish(oldSite, to: sandbox.site)
    var first = try SitePublication(target: sandbox.site)
    try first.beginStaging().stage(path("index.html"), [1])
    #expect(throws: OutputError.locked(path: sandbox.site, process: Int(getpid()))) {
      try publish(newSite, to: sandbox.site)
    }
    #expect(sandbox.exists(".site.kursbuild/staging/index.html"))
    _ = try first.commit()
    #expect(try sandbox.contents() == published(["index.html": "\u{1}"]))
  }

  @Test func letsTheNextBuildInWhenThePublicationIsGone() throws {
    do { _ = try SitePublication(target: sandbox.site) }
    try publish(oldSite, to: sandbox.site)
    #expect(try sandbox.contents() == published(oldSite))
  }

  @Test func doesNotKeepABuildElsewhereOut() throws {
    let first = try SitePublication(target: sandbox.site)
    try publish(oldSite, to: sandbox("site2"))
    #expect(try sandbox.contents(of: "site2") == published(oldSite))
    #expect(first.publishedFileCount == 0)
  }
}
