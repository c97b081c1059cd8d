import CommonMark
import Content
import Glibc
import JSON
import Output
import Testing

@testable import Print

/// The cache of PDFs, and how copies are counted.
struct PackTests {
  private func folder() -> String {
    "/tmp/kursbuild-cache-\(getpid())-\(UInt32.random(in: 0...999_999))"
  }

  @Test func whatIsKeptIsFoundWithItsPages() {
    let place = folder()
    let cache = PrintCache(folder: place + "/a/b")
    let key = Digest128(of: [1, 2, 3])
    #expect(cache.find(key) == nil)
    cache.keep(key, [0x25, 0x50, 0x0A, 0x44], pages: 7)
    #expect(cache.find(key)?.bytes == [0x25, 0x50, 0x0A, 0x44])
    #expect(cache.find(key)?.pages == 7)
    #expect(cache.find(Digest128(of: [4])) == nil)
  }

  @Test func halfAFileIsNotFound() {
    let place = folder()
    let cache = PrintCache(folder: place)
    let key = Digest128(of: [1])
    cache.keep(key, [UInt8](repeating: 65, count: 4000), pages: 1)
    #expect(unsafe truncate("\(place)/\(key).pdf", 3000) == 0)
    #expect(cache.find(key) == nil)
    cache.keep(key, [66], pages: 2)
    #expect(cache.find(key)?.bytes == [66])
  }

  @Test func aFolderThatCannotBeMadeCostsNothing() {
    let cache = PrintCache(folder: "/proc/nothing/here")
    cache.keep(Digest128(of: [1]), [1], pages: 1)
    #expect(cache.find(Digest128(of: [1])) == nil)
  }

  @Test(arguments: [
    ("Ét pr. deltager", 36), ("Ét pr. bord, gerne i A3", 6), ("Ét pr. par", 18),
    ("Ét pr. gruppe på tre", 12), ("Ét pr. gruppe", 9), ("Efter behov", 36),
  ])
  func copiesAreCountedFromTheTable(_ text: String, _ copies: Int) {
    let page = SamplePage(
      "Tabel: Print {#p}\n\n| Papir | Antal |\n|---|---|\n| [Ark](ark/1.md) | \(text) |\n",
      kind: .themeDay)
    var outline = page.outline
    outline.pages.append(
      PageHeader(
        path: "temadage/d/ark/1.md", kind: .worksheet, address: "temadage/d/ark/1.html",
        title: "Ark"))
    let rule = CopiesRule(
      outline: outline, links: LinkResolver(outline: outline), day: page.body, count: 36)
    #expect(rule.copies(of: 2) == copies)
  }

  @Test func nobodyKnowsHowManyWithoutACount() {
    let page = SamplePage("Tekst", kind: .themeDay)
    let rule = CopiesRule(
      outline: page.outline, links: LinkResolver(outline: page.outline), day: page.body, count: nil)
    #expect(rule.copies(of: 2) == nil)
  }

  @Test(
    arguments: [
      (nil, false, false), ("a4", false, false), ("a4-liggende", false, true), ("a3", true, false),
    ] as [(String?, Bool, Bool)])
  func paperIsReadAsTheFrontMatterKeepsIt(_ text: String?, _ isLarge: Bool, _ lies: Bool) {
    #expect(Paper(text).isLarge == isLarge)
    #expect(Paper(text).isLandscape == lies)
  }

  @Test func everyPaperHasAGroupThatOnlyKnows() {
    #expect(Set(PackPaper.allCases.map(\.group)).isSubset(of: Set(PackPaper.groups)))
    #expect(PackPaper.groups.count == Set(PackPaper.groups).count)
  }
}
