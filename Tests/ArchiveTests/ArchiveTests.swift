import Foundation
import Testing

@testable import Archive

@Suite struct ArchiveTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// What a program gives when it is run with `arguments`, and whether it ended well.
  private func run(_ program: String, _ arguments: [String]) throws -> (output: Data, isGood: Bool)
  {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(program)")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (output, process.terminationStatus == 0)
  }

  @Test(arguments: [0, 1, 70_000])
  func whatIsCompressedCanBeReadAgain(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }
    let file = folder.appending(path: "a.gz")
    let compressed = try #require(Gzip.compressed(bytes))
    #expect(Gzip.compressed(bytes) == compressed)
    try Data(compressed).write(to: file)
    let read = try run("gzip", ["-dc", "a.gz"])
    #expect(read.isGood)
    #expect(Array(read.output) == bytes)
  }

  @Test func anArchiveHoldsItsFilesAndIsTheSameTheNextTime() throws {
    try Data("fra disken".utf8).write(to: folder.appending(path: "kilde"))
    func make(_ name: String) throws -> Data {
      let path = folder.appending(path: name).path
      let archive = try ZipArchive(at: path)
      try archive.add("START.html", bytes: Array("først".utf8))
      try archive.add("mappe/å.txt", file: folder.appending(path: "kilde").path)
      try archive.add("mappe/tom.txt", bytes: [])
      try archive.close()
      return try Data(contentsOf: folder.appending(path: name))
    }
    let first = try make("a.zip")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: folder.appending(path: "kilde").path)
    #expect(try make("b.zip") == first)
    let script = """
      import zipfile, json
      z = zipfile.ZipFile('a.zip')
      assert z.testzip() is None
      print(json.dumps([[i.filename, z.read(i).decode(), list(i.date_time)] for i in z.infolist()]))
      """
    let read = try run("python3", ["-c", script])
    let rows = try #require(try JSONSerialization.jsonObject(with: read.output) as? [[Any]])
    #expect(rows.map { $0[0] as? String } == ["START.html", "mappe/å.txt", "mappe/tom.txt"])
    #expect(rows.map { $0[1] as? String } == ["først", "fra disken", ""])
    #expect(rows.allSatisfy { $0[2] as? [Int] == [1980, 1, 1, 0, 0, 0] })
  }

  @Test func anOldArchiveStandsUntilTheNewOneIsWhole() throws {
    let path = folder.appending(path: "a.zip").path
    try Data("gammel".utf8).write(to: URL(filePath: path))
    #expect(throws: ArchiveError.self) {
      let archive = try ZipArchive(at: path)
      try archive.add("x", file: folder.appending(path: "findes-ikke").path)
      try archive.close()
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("gammel".utf8))
  }

  @Test func aPlaceThatCannotBeWrittenIsAnError() {
    #expect(throws: ArchiveError.self) {
      let archive = try ZipArchive(at: "/findes/ikke/a.zip")
      try archive.add("x", bytes: [1])
      try archive.close()
    }
  }
}
