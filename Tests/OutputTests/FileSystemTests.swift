import Glibc
import Testing

@testable import Output

/// What only a real file system shows. Mounting one takes root, so some of these tests run there
/// alone; `FallbackTests` plays the same errors through everywhere.
@Suite(.serialized) struct FileSystemTests {
  /// A file system that is mounted while the value lives.
  struct Mount: ~Copyable {
    private static let detach: Int32 = 2
    private let path: String

    init(_ type: String, on path: String, options: String = "") throws {
      if unsafe mount(type, path, type, 0, options) != 0 { throw SystemError.latest }
      self.path = path
    }

    func makeReadOnly() throws {
      let flags = UInt(MS_REMOUNT | MS_RDONLY)
      if unsafe mount("tmpfs", path, "tmpfs", flags, "") != 0 { throw SystemError.latest }
    }

    deinit { unsafe umount2(path, Mount.detach) }
  }

  static let canMount: Bool = {
    guard let sandbox = try? Sandbox() else { return false }
    return (try? Mount("tmpfs", on: sandbox.path)) != nil
  }()

  static let canMountLayers: Bool = {
    guard canMount, let sandbox = try? Sandbox() else { return false }
    try? sandbox.makeFolder("lower")
    return (try? mountLayers(in: sandbox)) != nil
  }()

  /// Lays an empty folder over `lower`; both are seen in `merged`.
  private static func mountLayers(in sandbox: Sandbox) throws -> Mount {
    for name in ["upper", "work", "merged"] { try sandbox.makeFolder(name) }
    let layers = ["lower", "upper", "work"].map { "\($0)dir=\(sandbox($0))" }
    return try Mount("overlay", on: sandbox("merged"), options: layers.joined(separator: ","))
  }

  @Test(.enabled(if: canMount, "only root can mount a small disk to fill"))
  func leavesTheOldSiteWhenTheDiskIsFull() throws {
    let sandbox = try Sandbox()
    let disk = try Mount("tmpfs", on: sandbox.path, options: "size=256k")
    try publish(oldSite, to: sandbox.site)
    let big = newSite.merging(["stor.html": String(repeating: "x", count: 400_000)]) { $1 }
    #expect(throws: OutputError.diskFull(path: sandbox("site/stor.html"))) {
      try publish(big, to: sandbox.site)
    }
    #expect(try sandbox.contents() == published(oldSite))
    try publish(newSite, to: sandbox.site)
    #expect(try sandbox.contents() == published(newSite))
    _ = consume disk
  }

  @Test(.enabled(if: canMount, "only root can mount a read-only disk"))
  func saysWhenTheDiskIsReadOnly() throws {
    let sandbox = try Sandbox()
    let disk = try Mount("tmpfs", on: sandbox.path)
    try publish(oldSite, to: sandbox.site)
    try disk.makeReadOnly()
    #expect(throws: OutputError.readOnly(path: sandbox.site)) {
      try publish(newSite, to: sandbox.site)
    }
    #expect(try sandbox.contents() == published(oldSite))
    _ = consume disk
  }

  @Test(.enabled(if: canMount, "only root can mount a disk"))
  func refusesAMountPoint() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("site")
    let disk = try Mount("tmpfs", on: sandbox.site)
    #expect(throws: OutputError.immovableTarget(path: sandbox.site)) {
      try publish(newSite, to: sandbox.site)
    }
    _ = consume disk
  }

  /// A container image is made in layers, and a folder of a lower layer cannot be moved.
  @Test(.enabled(if: canMountLayers, "only root can mount layers"))
  func publishesOverAFreshCloneInALowerLayer() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("lower")
    try sandbox.makeFolder("lower/site")
    try sandbox.write("lower/site/.kursbuild-site", SiteTarget.markerText)
    try sandbox.write("lower/site/.gitignore", "*\n")
    let layers = try FileSystemTests.mountLayers(in: sandbox)
    try publish(oldSite, to: sandbox("merged/site"))
    #expect(try sandbox.contents(of: "merged/site") == published(oldSite, ignoreFile: "*\n"))
    try publish(newSite, to: sandbox("merged/site"))
    #expect(try sandbox.contents(of: "merged/site") == published(newSite, ignoreFile: "*\n"))
    _ = consume layers
  }
}
