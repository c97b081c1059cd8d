import Glibc
import Testing

@testable import Output

/// Builds in a process of their own that is killed with `kill -9`.
@Suite struct KilledProcessTests {
  @Test(arguments: [1, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40])
  func leavesTheOldSiteOrTheNewOne(moment: Int) async throws {
    let sandbox = try Sandbox()
    try publish(oldSite, to: sandbox.site)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [target = sandbox.site as String, moment = moment as Int] in
      let counter = Counter()
      let disk = Disk { _, _ in
        if counter.next() == moment { kill(getpid(), SIGKILL) }
        return 0
      }
      try publish(newSite, to: target, disk: disk)
      kill(getpid(), SIGKILL)
    }
    let left = try sandbox.contents()
    #expect(left == published(oldSite) || left == published(newSite))
    // The lock went with the process.
    try publish(newSite, to: sandbox.site)
    #expect(try sandbox.contents() == published(newSite))
    #expect(try publish(newSite, to: sandbox.site).change == .unchanged)
  }
}
