import Testing

@testable import Output

@Suite struct ManifestTests {
  private static let manifest = Manifest(
    site: 42, stamp: Digest128(high: 1, low: 2), note: [1, 2, 3],
    folders: [
      .init(
        path: "kurser",
        files: [
          .init(
            name: "ø.html", size: 3, modified: -1, content: Digest128(high: 3, low: 4),
            source: Digest128(high: 5, low: 6)),
          .init(
            name: "a.html", size: 1 << 40, modified: 1, content: Digest128(high: 7, low: 8),
            source: nil),
        ]),
      .init(path: ""),
    ])

  @Test func isReadAsItWasWritten() {
    #expect(Manifest(encoded: Self.manifest.encoded) == Self.manifest)
    let empty = Manifest(site: 0, stamp: nil, note: [], folders: [])
    #expect(Manifest(encoded: empty.encoded) == empty)
  }

  @Test func findsFilesByName() throws {
    let folder = try #require(Self.manifest.folders.last)
    #expect(folder.file(named: "ø.html")?.size == 3)
    #expect(folder.file(named: "a.html")?.size == 1 << 40)
    #expect(folder.file(named: "b.html") == nil)
    #expect(Self.manifest.fileCount == 2)
  }

  @Test func isNotReadWhenCutOff() {
    let encoded = Self.manifest.encoded
    for length in 0..<encoded.count {
      #expect(Manifest(encoded: Array(encoded[..<length])) == nil)
    }
    #expect(Manifest(encoded: encoded + [0]) == nil)
  }

  @Test func isNotReadWhenDamaged() {
    let encoded = Self.manifest.encoded
    for index in encoded.indices {
      var damaged = encoded
      damaged[index] ^= 0x10
      #expect(Manifest(encoded: damaged) == nil)
    }
  }
}
