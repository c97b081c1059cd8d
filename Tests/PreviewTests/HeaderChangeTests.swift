import Content
import Diagnostics
import Output
import Pipeline
import Site
import Testing

@testable import Preview

/// What comes of writing to front matter must be what a new start would show.
@Suite struct HeaderChangeTests {
  /// A file to write, and whether the other pages must be parsed again for it.
  struct Edit: CustomTestStringConvertible {
    var path: String
    var text: String
    var isNewOutline = false

    init(_ path: String, _ header: String, _ body: String = "Tekst.", isNewOutline: Bool = false) {
      self.path = path
      self.isNewOutline = isNewOutline
      text = header.isEmpty ? body : "---\n\(header)\n---\n\n\(body)\n"
    }

    var testDescription: String { "\(path): \(text.debugDescription)" }
  }

  private static let date = CalendarDate(year: 2026, month: 11, day: 22)

  private static let files: [String: String?] = [
    "sider/om.md": "---\ntitel: Om os\n---\n\nTekst.\n",
    "sider/hjælp/index.md": "---\ntitel: Hjælp\n---\n\nTekst.\n",
    "sider/hjælp/mere.md": "---\ntitel: Mere hjælp\n---\n\nTekst.\n",
    "viden/b.md": "---\ntitel: Børn\n---\n\n[](../kurser/a/et.md)\n",
    "viden/c.md": "---\ntitel: Centre\nlove: [lov-x]\n---\n\n## En del\n\nTekst.\n",
    "nyheder/x.md": "---\ntitel: X\nudgivet: 2026-01-01\n---\n\nTekst.\n",
    "nyheder/y.md": "---\ntitel: Y\nudgivet: 2026-02-01\n---\n\nTekst.\n",
    "temadage/dag/temadag.md": "---\ntitel: Dag\ndato: 2026-12-01\n---\n\nTekst.\n",
    "temadage/dag/ark/et.md": "---\ntitel: Ark\n---\n\nTekst.\n",
    "temadage/nat/temadag.md": "---\ntitel: Nat\ndato: 2026-12-02\n---\n\nTekst.\n",
    "kurser/b/kursus.md": "---\ntitel: Kursus B\n---\n\nVelkommen.\n",
    "kurser/b/tre.md": "---\ntitel: Tre\n---\n\n::: indsæt {fil=../../fælles/boks.md}\n:::\n",
    "fælles/boks.md": "---\ntitel: Boks\n---\n\n## Fælles\n\nTekst.\n",
  ]

  @Test(arguments: [
    Edit("kurser/a/et.md", "titel: Nyt navn", "## Kæden\n\n[@s1]"),
    Edit("kurser/a/et.md", "titel: Et\nrækkefølge: 9", "## Kæden"),
    Edit("kurser/a/et.md", "titel: Et\nresumé: Kort sagt.", "## Noget andet"),
    Edit("kurser/a/et.md", "titel: Et\ntidligere: kurser/a/en.html", "## Kæden"),
    Edit("kurser/a/et.md", "titel: Et\ntidligere: kurser/x/y/en.html", "## Kæden"),
    Edit("kurser/a/et.md", "titel: Et\ntidligere: viden/b.html", "## Kæden"),
    Edit("kurser/a/et.md", "titel: Et\nbillede: ../../medier/kasser.svg", "## Kæden"),
    Edit("kurser/a/et.md", "titel: Et\nbillede: ../../medier/kassen.svg", "## Kæden"),
    Edit(
      "kurser/a/et.md", "titel: Et\nkontrolleret: 2025-01-01\nrevideres: 2026-01-01", "## Kæden"),
    Edit("kurser/a/et.md", "titel: Et\nukendt: felt\nkilder: [s9]", "## Kæden"),
    Edit("kurser/a/et.md", "", "---\ntitel: Et\n\n## Kæden\n"),
    Edit("kurser/a/et.md", "", "## Kæden\n"),
    Edit("kurser/a/to.md", "titel: To\nignorer: link-til-manglende-anker", "[](et.md#nej)"),
    Edit("kurser/a/kursus.md", "titel: Et nyt kursus"),
    Edit("kurser/a/kursus.md", "titel: Kursus\nrækkefølge: 2"),
    Edit("viden/b.md", "titel: Ældre børn", "[](../kurser/a/et.md)"),
    Edit("nyheder/x.md", "titel: X\nudgivet: 2026-03-01"),
    Edit("nyheder/x.md", "titel: X uden dato"),
    Edit("temadage/dag/temadag.md", "titel: Dag\ndato: 2026-12-03"),
    Edit("temadage/dag/ark/et.md", "titel: Et andet ark"),
    Edit("sider/om.md", "titel: Hvem vi er"),
    Edit("sider/hjælp/index.md", "titel: Spørgsmål"),
    Edit("sider/hjælp/mere.md", "titel: Svar\nrækkefølge: 1"),
    Edit("fælles/boks.md", "titel: Boks\nignorer: ukendt-direktiv", "## Andet\n\n::: quatsch\n:::"),
    Edit("kurser/a/et.md", "titel: Et\nkladde: ja", "## Kæden", isNewOutline: true),
    Edit("kurser/b/kursus.md", "titel: Kursus B\nkladde: ja", isNewOutline: true),
    Edit("kurser/a/et.md", "titel: Et\nkladde: måske", "## Kæden"),
  ])
  func otherHeadersGiveWhatANewStartGives(_ edit: Edit) async throws {
    let scratch = try Scratch(HeaderChangeTests.files)
    let old = try await scratch.site(date: HeaderChangeTests.date)
    try scratch.write(edit.path, edit.text)
    let changed = try await scratch.next(after: old, date: HeaderChangeTests.date)
    var new = try #require(changed)
    #expect((new.generation != old.generation) == edit.isNewOutline)
    #expect(new.unparsed.isEmpty != edit.isNewOutline)
    let parsed = try new.unparsed.map { try new.parser.parse($0).withoutBody }
    new.takeInBackground(parsed, for: new)
    if edit.isNewOutline { new.settle(Set(new.pages.indices)) }
    try expectSame(new, as: try await scratch.site(date: HeaderChangeTests.date))
  }

  @Test func editsAfterEachOtherGiveWhatANewStartGives() async throws {
    let scratch = try Scratch(HeaderChangeTests.files)
    var site = try await scratch.site(date: HeaderChangeTests.date)
    let edits = [
      Edit("kurser/a/et.md", "titel: Et\nbillede: ../../medier/kasser.svg", "## Kæden"),
      Edit("viden/b.md", "titel: Ældre børn", "[](../kurser/a/et.md)"),
      Edit("kurser/a/et.md", "titel: Et med mere", "## Kæden"),
      Edit("viden/c.md", "titel: Anbringelse"),
    ]
    for edit in edits {
      try scratch.write(edit.path, edit.text)
      let changed = try await scratch.next(after: site, date: HeaderChangeTests.date)
      site = try #require(changed)
      site.listedAt = .max
    }
    #expect(site.generation == 0)
    try expectSame(site, as: try await scratch.site(date: HeaderChangeTests.date))
  }

  /// Every page, every list, every problem.
  private func expectSame(_ site: PreviewSite, as fresh: PreviewSite) throws {
    #expect(site.model.outline.pages == fresh.model.outline.pages)
    #expect(site.problems.sorted == fresh.problems.sorted)
    for page in fresh.pages.indices {
      let path = fresh.model.outline.pages[page].path
      #expect(try html(page, site) == html(page, fresh), "\(path)")
      #expect(
        site.problemsBesideBody(of: page).sorted(by: Diagnostic.sourceOrder)
          == fresh.problemsBesideBody(of: page).sorted(by: Diagnostic.sourceOrder), "\(path)")
    }
    for (list, wanted) in zip(lists(site), lists(fresh)) { #expect(list == wanted) }
    #expect(lists(site).count == lists(fresh).count)
  }

  private func html(_ page: Int, _ site: PreviewSite) throws -> String {
    String(decoding: site.renderer.render(try site.parser.parse(page).body), as: UTF8.self)
  }

  private func lists(_ site: PreviewSite) -> [String] {
    IndexRenderer(site.renderer, facts: site.pages.compactMap(\.facts)).files().map {
      "\($0.path.text)\n\(String(decoding: $0.bytes, as: UTF8.self))"
    }
  }
}
