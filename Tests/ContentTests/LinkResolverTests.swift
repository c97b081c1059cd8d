import Testing

@testable import Content

@Suite struct LinkResolverTests {
  private let site = ScratchSite([
    "kurser/a/x.md": "---\ntitel: X\n---\n", "viden/må l.md": "---\ntitel: M\n---\n",
  ])

  private func target(_ destination: String, from path: String? = "kurser/a/x.md") -> LinkTarget {
    LinkResolver(outline: site.outline)
      .target(of: Array(destination.utf8), from: path.map { site.index($0) })
  }

  private func fault(_ destination: String) -> LinkFault? {
    do throws(LinkFault) {
      _ = try LinkResolver(outline: site.outline)
        .resolve(Array(destination.utf8), from: site.index("kurser/a/x.md"))
      return nil
    } catch {
      return error
    }
  }

  @Test func relativePathsLeadToPages() {
    #expect(target("y.md") == .page(site.index("kurser/a/y.md"), anchor: ""))
    #expect(target("./y.md#dim") == .page(site.index("kurser/a/y.md"), anchor: "dim"))
    #expect(target("../../viden/ics.md") == .page(site.index("viden/ics.md"), anchor: ""))
    #expect(target("../a/../a//y.md") == .page(site.index("kurser/a/y.md"), anchor: ""))
    #expect(
      target("../../sider/om.md", from: "kurser/a/y.md")
        == .page(site.index("sider/om.md"), anchor: ""))
    #expect(target("viden/ics.md", from: nil) == .page(site.index("viden/ics.md"), anchor: ""))
  }

  @Test func anchorsBecomeSlugs() {
    #expect(target("#Målgruppe") == .page(site.index(), anchor: "maalgruppe"))
    #expect(
      target("y.md#Første%20del") == .page(site.index("kurser/a/y.md"), anchor: "foerste-del"))
  }

  @Test func percentSignsAndDecomposedLettersAreUnderstood() {
    let expected = LinkTarget.page(site.index("viden/må l.md"), anchor: "")
    #expect(target("../../viden/m%C3%A5%20l.md") == expected)
    #expect(target("../../viden/ma\u{30A}%20l.md") == expected)
  }

  @Test func mediaTermsAndActsAreFound() {
    #expect(target("../../medier/skema.pdf") == .media("medier/skema.pdf"))
    #expect(target("ordbog:sagsoplysning") == .glossary(0))
    #expect(target("ordbog:Sagsoplysningen") == .glossary(0))
    #expect(target("lov:barnets-lov") == .act(0, provision: ""))
    #expect(target("lov:barnets-lov-22") == .act(0, provision: "22"))
    #expect(target("lov:barnets-lov-22-stk-2") == .act(0, provision: "22-stk-2"))
    #expect(target("lov:barnets-lov-om-3") == .act(1, provision: "3"))
  }

  @Test(arguments: [
    "https://www.sm.dk/x", "http://a.dk", "mailto:a@b.dk", "tel:+4512345678", "HTTPS://A.dk",
  ])
  func otherSitesAreExternal(_ destination: String) {
    #expect(target(destination) == .external)
  }

  @Test(
    arguments: [
      ("", LinkFault.empty), ("javascript:alert(1)", .scheme("javascript")),
      ("data:text/html,x", .scheme("data")), ("file:///etc/passwd", .scheme("file")),
      ("JavaScript:x", .scheme("javascript")), ("/viden/ics.html", .absolute),
      ("//evil.dk/x", .absolute), ("C:\\Dokumenter\\x.md", .windowsPath), ("c:/x.md", .windowsPath),
      ("..\\viden\\ics.md", .windowsPath), ("../../../x.md", .outside),
      ("../../viden/../../x.md", .outside), ("z.md", .missing("kurser/a/z.md")),
      ("../a/", .missing("kurser/a/")), ("y.html", .missing("kurser/a/y.html")),
      ("lokal.svg", .notPublished("kurser/a/lokal.svg")),
      ("../../kursbuild.yml", .notPublished("kursbuild.yml")),
      ("www.sm.dk", .withoutScheme), ("https://", .unusableAddress),
      ("mailto:bo", .unusableAddress),
      ("ordbog:visitation", .unknownTerm("visitation")), ("lov:sel-50", .unknownAct("sel-50")),
    ])
  func everythingElseIsRefusedWithAReason(_ destination: String, _ expected: LinkFault) {
    #expect(fault(destination) == expected)
    #expect(target(destination) == .broken)
  }
}
