import Diagnostics
import Glibc
import Testing

@testable import Content

@Suite struct ContentReaderTests {
  @Test func listsFilesInBytewiseOrderOfTheirWholePaths() throws {
    let folder = ScratchFolder(["a/x.md": "1", "a-b/x.md": "22", "a.md": "333", "b.md": ""])
    let listing = try ContentReader(root: folder.root).list()
    #expect(listing.files.map(\.path) == ["a-b/x.md", "a.md", "a/x.md", "b.md"])
    #expect(listing.files.map(\.size) == [2, 3, 1, 0])
    #expect(listing.files.allSatisfy { $0.modified > 1_600_000_000_000_000_000 && $0.inode > 0 })
    #expect(listing.diagnostics.isEmpty)
  }

  @Test func hiddenFilesAndFoldersArePassedOver() throws {
    let folder = ScratchFolder([
      ".git/config": "", "viden/.x.md.swp": "", "viden/x.md": "", "viden/x.md~": "",
      "viden/~$x.docx": "", "medier/Thumbs.db": "",
    ])
    #expect(try ContentReader(root: folder.root).list().files.map(\.path) == ["viden/x.md"])
  }

  @Test func namesAreComposedAndReadAllTheSame() throws {
    let folder = ScratchFolder(["viden/ma\u{30A}l/bla\u{30A}.md": "blå"])
    let reader = ContentReader(root: folder.root)
    let listing = try reader.list()
    let path = try #require(listing.files.first?.path)
    #expect(Array(path.utf8) == Array("viden/m\u{E5}l/bl\u{E5}.md".utf8))
    #expect(try reader.read(path).bytes == Array("blå".utf8))
  }

  @Test func twoNamesThatAreOneAreRefused() throws {
    let folder = ScratchFolder(["viden/ma\u{30A}l.md": "1"])
    folder.write("viden/m\u{E5}l.md", [0x32])
    let listing = try ContentReader(root: folder.root).list()
    #expect(listing.files.count == 1)
    #expect(listing.diagnostics.map(\.id) == ["dobbelt-filnavn"])
    #expect(listing.diagnostics.first?.file == "viden/m\u{E5}l.md")
  }

  @Test func symbolicLinksAreRefused() throws {
    let folder = ScratchFolder(["viden/x.md": "", "hemmeligt.txt": "s"])
    folder.link("viden/y.md", to: "../hemmeligt.txt")
    folder.link("kurser", to: "/etc")
    let listing = try ContentReader(root: folder.root).list()
    #expect(listing.files.map(\.path) == ["hemmeligt.txt", "viden/x.md"])
    #expect(listing.diagnostics.map(\.id) == ["symbolsk-link", "symbolsk-link"])
    #expect(listing.diagnostics.map(\.file) == ["kurser", "viden/y.md"])
  }

  @Test func aNameThatIsNoTextIsRefused() throws {
    let folder = ScratchFolder(["x.md": ""])
    folder.write(name: [0x62, 0xE5, 0x2E, 0x6D, 0x64])
    let listing = try ContentReader(root: folder.root).list()
    #expect(listing.files.map(\.path) == ["x.md"])
    #expect(listing.diagnostics.map(\.id) == ["filnavn-ulaeseligt"])
  }

  @Test func aMissingContentFolderIsOneClearError() {
    let reader = ContentReader(root: "/tmp/findes-ikke-\(getpid())")
    let error = #expect(throws: ContentError.self) { try reader.list() }
    #expect(error?.reason == .noContentFolder)
    #expect(error?.message.danish.contains("findes ikke") == true)
  }

  @Test func aVanishedFileIsOneClearError() throws {
    let folder = ScratchFolder(["viden/x.md": "1"])
    let reader = ContentReader(root: folder.root)
    _ = try reader.list()
    folder.delete("viden/x.md")
    let error = #expect(throws: ContentError.self) { try reader.read("viden/x.md") }
    #expect(error?.reason == .vanished)
    #expect(error?.path == "viden/x.md")
    #expect(error?.message.danish.contains("viden/x.md forsvandt") == true)
  }

  @Test func aLinkPutInAFilesPlaceIsNotFollowed() throws {
    let folder = ScratchFolder(["x.md": "1", "y.txt": "s"])
    folder.delete("x.md")
    folder.link("x.md", to: "y.txt")
    let error = #expect(throws: ContentError.self) {
      try ContentReader(root: folder.root).read("x.md")
    }
    #expect(error?.reason == .notAFile)
  }

  @Test func theStartOfAFileCanBeReadAlone() throws {
    let folder = ScratchFolder(["x.md": "123456"])
    let reader = ContentReader(root: folder.root)
    let part = try reader.readStart(of: "x.md", atMost: 4)
    #expect(part.file.bytes == Array("1234".utf8))
    #expect(!part.isWhole)
    let whole = try reader.readStart(of: "x.md", atMost: 6)
    #expect(whole.file.bytes == Array("123456".utf8))
    #expect(whole.isWhole)
  }
}

@Suite struct TextCheckTests {
  @Test(
    arguments: [
      ([0x61, 0xE6, 0x62], 1..<2), ([0xC3], 0..<1), ([0x61, 0xED, 0xA0, 0x80], 1..<2),
    ] as [([UInt8], Range<Int>)])
  func invalidUTF8IsFound(_ bytes: [UInt8], _ expected: Range<Int>) {
    #expect(TextCheck.invalidUTF8(in: bytes)?.lowerBound == expected.lowerBound)
  }

  @Test func validUTF8Passes() {
    #expect(TextCheck.invalidUTF8(in: Array("Blåbær – ”ja” 👋".utf8)) == nil)
  }

  @Test(
    arguments: [
      ("a\u{1}b", 1..<2), ("a\u{85}b", 1..<3), ("a\u{2028}b", 1..<4), ("a\u{FEFF}", 1..<4),
      ("\u{7F}", 0..<1), ("ø\u{E000}", 2..<5),
    ])
  func unwantedCharactersAreFound(_ text: String, _ expected: Range<Int>) {
    let bytes = Array(text.utf8)
    #expect(TextCheck.firstUnwanted(in: bytes, 0..<bytes.count) == expected)
  }

  @Test func lettersTabsAndLineEndsAreWanted() {
    let bytes = Array("æøåÆØÅ é ” – …\t\r\n \u{A0}😀".utf8)
    #expect(TextCheck.firstUnwanted(in: bytes, 0..<bytes.count) == nil)
  }
}
