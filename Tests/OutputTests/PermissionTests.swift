import Glibc
import Testing

@testable import Output

/// Permissions mean nothing to root, so these run in a process of their own that is nobody.
@Suite struct PermissionTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.setMode("", 0o755)
  }

  /// Gives up root's rights, if the process has them.
  static func becomeNobody() throws {
    let nobody: uid_t = 65534
    if geteuid() == 0, seteuid(nobody) != 0 { throw SystemError.latest }
  }

  @Test func saysWhichFolderMayNotBeChanged() async throws {
    try sandbox.makeFolder("ud")
    try publish(oldSite, to: sandbox("ud/site"))
    try sandbox.setMode("ud", 0o555)
    try sandbox.setMode("ud/.site.kursbuild", 0o555)
    try sandbox.setMode("ud/.site.kursbuild/lock", 0o444)
    await #expect(processExitsWith: .success) {
      [path = sandbox.path as String] in
      try PermissionTests.becomeNobody()
      #expect(throws: OutputError.permissionDenied(path: path + "/ud/site")) {
        try publish(newSite, to: path + "/ud/site")
      }
      #expect(throws: OutputError.permissionDenied(path: path + "/ud/.ny.kursbuild")) {
        try publish(newSite, to: path + "/ud/ny")
      }
    }
    try sandbox.setMode("ud", 0o755)
    try sandbox.setMode("ud/.site.kursbuild", 0o755)
    #expect(try sandbox.contents(of: "ud/site") == published(oldSite))
  }

  @Test func saysWhichFileMayNotBeRead() async throws {
    try sandbox.makeFolder("content")
    try sandbox.write("content/a.svg", "<svg/>")
    try sandbox.setMode("content/a.svg", 0)
    await #expect(processExitsWith: .success) {
      [path = sandbox.path as String] in
      try PermissionTests.becomeNobody()
      let content = try SourceFolder(path + "/content")
      let file = try #require(OutputPath("a.svg"))
      #expect(throws: OutputError.permissionDenied(path: path + "/content/a.svg")) {
        _ = try content.open(file)
      }
    }
  }
}
