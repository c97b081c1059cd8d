import Glibc
import Testing

@testable import Output

/// Builds that end at every one of their system calls.
///
/// A disk that answers no call any more, not even those that would clean up, is what a killed
/// process leaves behind; `KilledProcessTests` does it with a real one.
@Suite struct CrashTests {
  enum Scenario: CaseIterable, Sendable {
    case firstSite, exchange, twoRenames, copies, bareTarget

    /// What the file system cannot do.
    func fault(at step: Disk.Step) -> Int32 {
      switch (self, step) {
      case (.twoRenames, .exchange): EINVAL
      case (.copies, .link): EPERM
      case (.bareTarget, .exchange): EXDEV
      default: 0
      }
    }

    func disk(stoppingAt moment: Int = .max, counter: Counter = Counter()) -> Disk {
      Disk { step, _ in counter.next() >= moment ? EIO : fault(at: step) }
    }

    func prepare(_ sandbox: Sandbox) throws {
      switch self {
      case .firstSite: break
      case .bareTarget:
        try sandbox.makeFolder("site")
        try sandbox.write("site/.kursbuild-site", SiteTarget.markerText)
      default: try publish(oldSite, to: sandbox.site)
      }
    }

    /// What may stand at the target after the next start.
    var wholeSites: [[String: String]] {
      switch self {
      case .firstSite: [[:], published(newSite)]
      case .bareTarget: [published([:]), [:], published(newSite)]
      default: [published(oldSite), published(newSite)]
      }
    }

    /// How many calls an undisturbed build makes.
    func countMoments() throws -> Int {
      let sandbox = try Sandbox(inMemory: true)
      try prepare(sandbox)
      let counter = Counter()
      try publish(newSite, to: sandbox.site, disk: disk(counter: counter))
      return counter.value
    }

    /// A target on which a build died at `moment`.
    func crashedSandbox(at moment: Int) throws -> Sandbox {
      let sandbox = try Sandbox(inMemory: true)
      try prepare(sandbox)
      _ = try? publish(newSite, to: sandbox.site, disk: disk(stoppingAt: moment))
      return sandbox
    }
  }

  private func stateFiles(_ sandbox: Sandbox) throws -> Set<String> {
    try Set(sandbox.contents(of: ".site.kursbuild").keys).subtracting(["manifest"])
  }

  @Test(arguments: Scenario.allCases)
  func leavesTheOldSiteOrTheNewOne(_ scenario: Scenario) throws {
    let moments = try scenario.countMoments()
    try #require(moments > 15)
    var seen: Set<[String: String]> = []
    for moment in 0...moments {
      let sandbox = try scenario.crashedSandbox(at: moment)
      let left = try sandbox.contents()
      // Only between its two renames is there no site, and the next start puts it back.
      let isBetween = scenario == .twoRenames && left.isEmpty
      #expect(isBetween || scenario.wholeSites.contains(left), "killed at call \(moment)")

      _ = try SitePublication(target: sandbox.site)
      let recovered = try sandbox.contents()
      #expect(scenario.wholeSites.contains(recovered), "killed at call \(moment)")
      #expect(isBetween || recovered == left)
      #expect(try stateFiles(sandbox) == ["lock"])
      seen.insert(recovered)
    }
    #expect(seen == Set(scenario.wholeSites))
  }

  @Test(arguments: Scenario.allCases)
  func publishesAgainAfterACrash(_ scenario: Scenario) throws {
    for moment in 0...(try scenario.countMoments()) {
      let sandbox = try scenario.crashedSandbox(at: moment)
      try publish(oldSite, to: sandbox.site)
      #expect(try sandbox.contents() == published(oldSite), "killed at call \(moment)")
      #expect(try publish(oldSite, to: sandbox.site).change == .unchanged)
      try publish(newSite, to: sandbox.site)
      #expect(try sandbox.contents() == published(newSite), "killed at call \(moment)")
    }
  }

  @Test(arguments: [Scenario.exchange, .twoRenames])
  func recoversFromACrashWhileRecovering(_ scenario: Scenario) throws {
    for moment in 0...(try scenario.countMoments()) {
      var isDone = false
      var second = 0
      while !isDone {
        let sandbox = try scenario.crashedSandbox(at: moment)
        let counter = Counter()
        let disk = scenario.disk(stoppingAt: second, counter: counter)
        _ = try? SitePublication(target: sandbox.site, disk: disk)
        isDone = counter.value <= second
        _ = try SitePublication(target: sandbox.site)
        #expect(
          try scenario.wholeSites.contains(sandbox.contents()),
          "killed at call \(moment), then at call \(second)")
        second += 1
      }
    }
  }

  @Test(arguments: [Scenario.exchange, .twoRenames])
  func tellsWhichSiteAManifestIsOf(_ scenario: Scenario) throws {
    let stamp = Digest128(high: 1, low: 1)
    for moment in 0...(try scenario.countMoments()) {
      let sandbox = try Sandbox(inMemory: true)
      try publish(oldSite, to: sandbox.site, note: [1])
      let disk = scenario.disk(stoppingAt: moment)
      _ = try? publish(newSite, to: sandbox.site, disk: disk, stamp: stamp, note: [2])
      let publication = try SitePublication(target: sandbox.site)
      let isNew = try sandbox.contents() == published(newSite)
      #expect(publication.isUpToDate(stamp: stamp) == isNew)
      #expect(publication.note == (isNew ? [2] : [1]))
    }
  }

  @Test func doesNotRemoveTheOldSiteForAFolderOfSomebodyElse() throws {
    let sandbox = try Sandbox()
    try publish(oldSite, to: sandbox.site)
    try sandbox.rename("site", to: ".site.kursbuild/old")
    try sandbox.makeFolder("site")
    try sandbox.write("site/brev.txt", "vigtigt")
    #expect(throws: OutputError.foreignTarget(path: sandbox.site)) {
      _ = try SitePublication(target: sandbox.site)
    }
    #expect(try sandbox.contents(of: ".site.kursbuild/old") == published(oldSite))
    try sandbox.rename("site", to: "other")
    _ = try SitePublication(target: sandbox.site)
    #expect(try sandbox.contents() == published(oldSite))
  }
}
