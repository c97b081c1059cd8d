import Content
import Diagnostics
import Testing

@testable import Preview

@Suite struct ListingChangeTests {
  private let listedAt: Int64 = 1_000_000_000_000

  private func listing(_ files: [(String, Int)], refused: [Diagnostic] = []) -> ContentListing {
    ContentListing(
      files: files.map { ContentFile(path: $0.0, size: $0.1, modified: 5, inode: 7) },
      diagnostics: refused)
  }

  private func change(_ old: ContentListing, _ new: ContentListing) -> ListingChange {
    ListingChange(from: old, at: listedAt, to: new)
  }

  @Test func sameListingsAreNoChange() {
    let files = listing([("a.md", 1), ("b.md", 2)])
    #expect(change(files, files).isEmpty)
    #expect(change(listing([]), listing([])).isEmpty)
  }

  @Test func filesThatComeGoAndAreWrittenToAreTold() {
    let found = change(
      listing([("a.md", 1), ("c.md", 1), ("d.md", 1)]),
      listing([("a.md", 2), ("b.md", 1), ("d.md", 1), ("e.md", 1)]))
    #expect(found.changed == ["a.md"])
    #expect(found.added == ["b.md", "e.md"])
    #expect(found.removed == ["c.md"])
    #expect(found.files == ["a.md", "b.md", "e.md", "c.md"])
    #expect(!found.isEmpty)
  }

  @Test func everyFileOfAFolderThatIsMovedGoesAndComes() {
    let found = change(
      listing([("kurser/a/x.md", 1), ("kurser/a/y.md", 1)]),
      listing([("kurser/b/x.md", 1), ("kurser/b/y.md", 1)]))
    #expect(found.removed == ["kurser/a/x.md", "kurser/a/y.md"])
    #expect(found.added == ["kurser/b/x.md", "kurser/b/y.md"])
    #expect(found.changed.isEmpty)
  }

  @Test(arguments: [
    (ContentFile(path: "a.md", size: 2, modified: 5, inode: 7), true),
    (ContentFile(path: "a.md", size: 1, modified: 6, inode: 7), true),
    (ContentFile(path: "a.md", size: 1, modified: 5, inode: 8), true),
    (ContentFile(path: "a.md", size: 1, modified: 5, inode: 7), false),
  ])
  func sizeTimeAndInodeTellAWrittenFile(_ file: ContentFile, _ isChanged: Bool) {
    let found = change(listing([("a.md", 1)]), ContentListing(files: [file]))
    #expect(found.changed == (isChanged ? ["a.md"] : []))
  }

  @Test(arguments: [(Int64(0), true), (10_000_000, true), (20_000_001, false)])
  func aFileWrittenJustBeforeItWasListedMayHaveBeenWrittenAgain(_ age: Int64, _ isChanged: Bool) {
    let file = ContentFile(path: "a.md", size: 1, modified: listedAt - age, inode: 7)
    let files = ContentListing(files: [file])
    let found = change(files, files)
    #expect(found.unsure == (isChanged ? ["a.md"] : []))
    #expect(found.written == found.unsure)
    #expect(found.isEmpty == !isChanged)
    #expect(found.files.isEmpty)
  }

  @Test func aLinkThatIsRefusedNowIsAChange() {
    let problem = Diagnostic(
      "symbolsk-link", file: "a.md", range: SourceRange(0, 0), summary: Phrase("a", "b"))
    #expect(!change(listing([]), listing([], refused: [problem])).isEmpty)
  }
}
