import Testing

@testable import Output

@Suite struct SpoolTests {
  @Test func whatManyTasksAppendIsReadBackAsItWas() async throws {
    let sandbox = try Sandbox()
    let folder = try Disk.openFolder(following: sandbox.path)
    let spool = Spool(raw: try Disk().createNameless("spool", in: folder), shown: "spool")
    let texts = (0..<64).map { [UInt8](repeating: UInt8($0), count: $0 * 1_000) }
    let ranges = try await withThrowingTaskGroup(of: (Int, Range<Int>).self) { group in
      for (number, text) in texts.enumerated() {
        group.addTask { (number, try spool.append(text)) }
      }
      return try await group.reduce(into: [Int: Range<Int>]()) { $0[$1.0] = $1.1 }
    }
    for (number, text) in texts.enumerated() {
      let range = try #require(ranges[number])
      #expect(try spool.read(range) == text)
    }
  }

  @Test func whatIsNotThereIsAnErrorAndNoEmptyPage() throws {
    let sandbox = try Sandbox()
    let folder = try Disk.openFolder(following: sandbox.path)
    let spool = Spool(raw: try Disk().createNameless("spool", in: folder), shown: "spool")
    #expect(throws: OutputError.self) { try spool.read(0..<1) }
  }
}
