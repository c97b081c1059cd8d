import Diagnostics
import Testing

@testable import Content

@Suite struct ContentTreeTests {
  private func tree(_ paths: [String]) -> ContentTree {
    let sorted = (["kursbuild.yml"] + paths).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return ContentTree(ContentListing(files: sorted.map { ContentFile(path: $0) }))
  }

  @Test(
    arguments: [
      ("kurser/a/kursus.md", PageKind.course, "kurser/a/index.html"),
      ("temadage/d/temadag.md", .themeDay, "temadage/d/index.html"),
      ("viden/ICS og ICF.md", .article, "viden/ics-og-icf.html"),
      ("viden/Målgruppe.md", .article, "viden/maalgruppe.html"),
      ("sider/om.md", .page, "sider/om.html"),
      ("sider/forside.md", .frontPage, "index.html"),
      ("sider/Håndbog/Tekst.md", .page, "sider/haandbog/tekst.html"),
      ("sider/haandbog/fejl/index.md", .page, "sider/haandbog/fejl/index.html"),
      ("nyheder/2026-01 Ny.md", .news, "nyheder/2026-01-ny.html"),
      ("banker/a.md", .bank, ""),
      ("fælles/a.md", .fragment, ""),
      ("faelles/a.md", .fragment, ""),
    ])
  func theFolderTellsWhatAPageIsAndWhereItGoes(_ path: String, _ kind: PageKind, _ address: String)
  {
    let tree = tree([path])
    #expect(tree.pages.map(\.kind) == [kind])
    #expect(tree.pages.map(\.address) == [address])
    #expect(tree.diagnostics.isEmpty)
  }

  @Test func modulesAndSheetsLieBesideTheirPage() {
    let tree = tree([
      "kurser/God udredning/kursus.md", "kurser/God udredning/1 Hvorfor.md",
      "temadage/d/temadag.md",
      "temadage/d/ark/1.md",
    ])
    #expect(
      tree.pages.map(\.address) == [
        "kurser/god-udredning/1-hvorfor.html", "kurser/god-udredning/index.html",
        "temadage/d/ark/1.html", "temadage/d/index.html",
      ])
    #expect(tree.diagnostics.isEmpty)
  }

  @Test func mediaAndRegistriesAreKept() {
    let tree = tree(["kilder.yml", "love.yml", "ordbog.yml", "medier/a/b.SVG", "medier/c.pdf"])
    #expect(tree.media.map(\.path) == ["medier/a/b.SVG", "medier/c.pdf"])
    #expect(tree.sources?.path == "kilder.yml")
    #expect(tree.acts?.path == "love.yml")
    #expect(tree.glossary?.path == "ordbog.yml")
    #expect(tree.otherFiles.isEmpty)
    #expect(tree.diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ("dobbelt-adresse", ["viden/a b.md", "viden/a-b.md"], "viden/a-b.md"),
      ("dobbelt-adresse", ["kurser/a/index.md", "kurser/a/kursus.md"], "kurser/a/kursus.md"),
      ("adresse-tom", ["viden/---.md"], "viden/---.md"),
      ("mangler-kursus", ["kurser/a/x.md", "kurser/a/y.md"], "kurser/a/x.md"),
      ("mangler-temadag", ["temadage/d/ark/x.md"], "temadage/d/ark/x.md"),
      ("deltagerliste-i-indhold", ["temadage/d/x.csv"], "temadage/d/x.csv"),
      ("deltagerliste-i-indhold", ["medier/Deltagere.xlsx"], "medier/Deltagere.xlsx"),
      ("ukendt-sted", ["kurser/x.md"], "kurser/x.md"),
      ("ukendt-sted", ["viden/under/x.md"], "viden/under/x.md"),
      ("ukendt-sted", ["viden/x.docx"], "viden/x.docx"),
      ("ukendt-sted", ["vidn/x.md"], "vidn/x.md"),
      ("ukendt-sted", ["kilder.yaml"], "kilder.yaml"),
      ("ukendt-filtype", ["medier/x.html"], "medier/x.html"),
      ("to-ordboeger", ["ordbog.yml", "ordbog/sag.md"], "ordbog/sag.md"),
    ])
  func misplacedFilesAreTold(_ id: String, _ paths: [String], _ file: String) {
    let diagnostics = tree(paths).diagnostics
    #expect(diagnostics.ids == [id])
    #expect(diagnostics.first?.file == file)
    #expect(diagnostics.first?.range == SourceRange(0, 0))
  }

  @Test func theTextsSayWhatToDo() {
    func text(_ paths: [String]) -> String { tree(paths).diagnostics.first?.danish ?? "" }
    #expect(text(["kurser/a/x.md"]).contains("kursus.md"))
    #expect(text(["kilder.yaml"]).contains("Mente du kilder.yml?"))
    #expect(text(["temadage/d/x.csv"]).contains("--deltagere"))
    #expect(text(["viden/a b.md", "viden/a-b.md"]).contains("viden/a b.md"))
  }

  @Test func aTreeWithoutConfigurationIsTold() {
    #expect(ContentTree(ContentListing(files: [])).diagnostics.ids == ["mangler-kursbuild"])
  }
}
