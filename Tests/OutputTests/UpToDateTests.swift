import Testing

@testable import Output

@Suite struct UpToDateTests {
  private let sandbox: Sandbox
  private let stamp = Digest128(high: 1, low: 2)

  init() throws {
    sandbox = try Sandbox()
    try publish(oldSite, to: sandbox.site, stamp: stamp, note: [1, 2, 3])
  }

  private func isUpToDate() throws -> Bool {
    try SitePublication(target: sandbox.site).isUpToDate(stamp: stamp)
  }

  @Test func isUpToDateWithTheSameStamp() throws {
    #expect(try isUpToDate())
    #expect(try SitePublication(target: sandbox.site).note == [1, 2, 3])
    #expect(try SitePublication(target: sandbox.site).publishedFileCount == oldSite.count)
    try sandbox.write("site/.gitignore", "*\n")
    #expect(try isUpToDate())
  }

  @Test func isNotWithAnotherStamp() throws {
    let other = Digest128(high: 1, low: 3)
    #expect(try !SitePublication(target: sandbox.site).isUpToDate(stamp: other))
  }

  @Test func isNotAfterABuildWithoutAStamp() throws {
    try publish(newSite, to: sandbox.site)
    #expect(try !isUpToDate())
  }

  @Test func isNotWhenAFileWasEdited() throws {
    try sandbox.write("site/index.html", "forside 9")
    try sandbox.setModified("site/index.html", 1_000_000)
    #expect(try !isUpToDate())
  }

  @Test func isNotWhenAFileIsGone() throws {
    try sandbox.remove("site/kurser/a/hvorfor.html")
    #expect(try !isUpToDate())
  }

  @Test(arguments: ["site/ny.html", "site/kurser/a/ny.html", "site/kurser/b/.skjult"])
  func isNotWhenAFileWasAdded(_ name: String) throws {
    try sandbox.write(name, "ny")
    #expect(try !isUpToDate())
  }

  @Test func isNotWhenAFileWasSwappedForAnother() throws {
    try sandbox.rename("site/kurser/b/udgik.html", to: "site/kurser/b/andet.html")
    #expect(try !isUpToDate())
  }

  @Test func isNotWhenTheTargetIsGone() throws {
    try sandbox.rename("site", to: "moved")
    #expect(try !isUpToDate())
    try sandbox.makeFolder("site")
    #expect(try !isUpToDate())
  }

  @Test func isNotWithADamagedManifest() throws {
    try sandbox.write(".site.kursbuild/manifest", "noget andet")
    #expect(try !isUpToDate())
  }
}
