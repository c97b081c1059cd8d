import CommonMark
import Content
import Foundation
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

  private func rule(_ text: String, count: Int? = 36, tables: Int? = 6) -> CopiesRule {
    let page = SamplePage(
      "Tabel: Print {#p}\n\n| Papir | Til | Antal |\n|---|---|---|\n"
        + "| [Ark](ark/1.md) | Øvelse 4 | \(text) |\n",
      kind: .themeDay)
    var outline = page.outline
    outline.pages.append(
      PageHeader(
        path: "temadage/d/ark/1.md", kind: .worksheet, address: "temadage/d/ark/1.html",
        title: "Ark"))
    return CopiesRule(
      outline: outline, links: LinkResolver(outline: outline), day: page.body, count: count,
      tables: tables)
  }

  @Test(arguments: [
    ("Ét pr. deltager", 36), ("Ét pr. bord, gerne i A3", 6), ("Ét pr. par", 18),
    ("Ét pr. gruppe på tre", 12), ("Ét pr. gruppe", 9), ("Efter behov", 36), ("pr. bord", 6),
    ("To pr. bord", 12), ("3 eksemplarer pr. bord", 18), ("To pr. gruppe på seks", 12),
    ("Ti i alt", 10), ("Two per table", 12),
  ])
  func copiesAreCountedFromTheTable(_ text: String, _ copies: Int) {
    #expect(rule(text).copies(of: 2) == copies)
  }

  @Test func whatElseTheTableSaysIsRead() {
    #expect(rule("Ét pr. bord, gerne i A3")[2].isBetterLarge)
    #expect(!rule("Ét pr. bord")[2].isBetterLarge)
    #expect(rule("Ét pr. gruppe på tre, klippet ud")[2].isCut)
    #expect(!rule("Ét pr. gruppe på tre")[2].isCut)
  }

  @Test func tablesAreThoseTheListHas() {
    #expect(rule("To pr. bord", count: 36, tables: 9).copies(of: 2) == 18)
  }

  @Test func nobodyKnowsHowManyWithoutACount() {
    #expect(rule("Tekst", count: nil, tables: nil).copies(of: 2) == nil)
    #expect(rule("Ét pr. bord", count: nil, tables: nil).copies(of: 2) == nil)
    #expect(rule("Tre i alt", count: nil, tables: nil).copies(of: 2) == 3)
  }

  private func row(_ title: String, file: String = "deltagere/ark/1.pdf", isPersonal: Bool = false)
    -> PrintListComposer.Row
  {
    PrintListComposer.Row(
      file: file, title: title, copies: "6", pages: "2", sheets: "12", paper: "A4, gerne A3",
      colour: "sort-hvid", duplex: "enkeltsidet", finishing: "", isPersonal: isPersonal)
  }

  @Test func noCellOfTheListIsAFormula() {
    let titles = ["=1+1", " =1+1", "\t=1", "＝1", "@SUM(A1)", "\"a\";b", "Ark 1", "-2"]
    let rows = titles.map { row($0) }
    let csv = String(
      decoding: PrintListComposer.csv(rows, sheets: 96, language: nil), as: UTF8.self)
    #expect(csv.unicodeScalars.first == "\u{FEFF}")
    let lines = csv.dropFirst(0).components(separatedBy: "\r\n")
    #expect(lines.count == titles.count + 3 && lines.last == "")
    #expect(
      lines[0].hasSuffix(
        "Nr.;Fil;Papir;Antal;Sider;Ark;Format;Farve;For- og bagside;Bagefter;Personoplysninger"))
    #expect(
      lines[7] == "7;deltagere/ark/1.pdf;Ark 1;6;2;12;A4, gerne A3;sort-hvid;enkeltsidet;;")
    for (line, cell) in zip(
      lines.dropFirst(),
      ["'=1+1", "' =1+1", "'\t=1", "'＝1", "'@SUM(A1)", "\"\"\"a\"\";b\"", "Ark 1", "'-2"])
    {
      #expect(line.contains(";\(cell);6;"), "\(line)")
    }
    #expect(lines[titles.count + 1] == ";;I alt;;;96;;;;;")
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
