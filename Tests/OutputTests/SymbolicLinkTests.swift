import Testing

@testable import Output

@Suite struct SymbolicLinkTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try publish(oldSite, to: sandbox.site)
  }

  @Test func removesALinkInTheOldSiteAndNotWhatItPointsTo() throws {
    try sandbox.makeFolder("privat")
    try sandbox.write("privat/brev.txt", "vigtigt")
    try sandbox.symlink("site/til-mappe", to: sandbox("privat"))
    try sandbox.symlink("site/kurser/til-fil", to: sandbox("privat/brev.txt"))
    #expect(try publish(newSite, to: sandbox.site).leftover == nil)
    #expect(try sandbox.contents() == published(newSite))
    #expect(try sandbox.contents(of: "privat") == ["brev.txt": "vigtigt"])
  }

  @Test func doesNotKeepAFileThatBecameALink() throws {
    let status = try sandbox.status("site/assets/site.css")
    try sandbox.rename("site/assets/site.css", to: "site.css")
    try sandbox.symlink("site/assets/site.css", to: "../../site.css")
    #expect(try publish(oldSite, to: sandbox.site).written == 1)
    #expect(try !sandbox.status("site/assets/site.css").isSame(as: status))
    #expect(try sandbox.contents() == published(oldSite))
    #expect(try sandbox.text("site.css") == "body{}")
  }

  @Test func doesNotKeepFilesThroughAFolderThatBecameALink() throws {
    let status = try sandbox.status("site/assets/site.css")
    try sandbox.rename("site/assets", to: "assets")
    try sandbox.symlink("site/assets", to: "../assets")
    #expect(try publish(oldSite, to: sandbox.site).written == 1)
    #expect(try !sandbox.status("site/assets/site.css").isSame(as: status))
    #expect(try sandbox.contents() == published(oldSite))
    #expect(try sandbox.status("assets/site.css").isSame(as: status))
  }

  @Test func isNotUpToDateThroughALink() throws {
    let stamp = Digest128(high: 1, low: 1)
    try publish(oldSite, to: sandbox.site, stamp: stamp)
    try sandbox.rename("site/assets", to: "assets")
    try sandbox.symlink("site/assets", to: "../assets")
    #expect(try !SitePublication(target: sandbox.site).isUpToDate(stamp: stamp))
  }

  @Test func doesNotCarryAnIgnoreFileThatIsALink() throws {
    try sandbox.write("hemmelig", "vigtigt")
    try sandbox.symlink("site/.gitignore", to: "../hemmelig")
    try publish(newSite, to: sandbox.site)
    #expect(try sandbox.contents() == published(newSite))
    #expect(try sandbox.text("hemmelig") == "vigtigt")
  }
}
