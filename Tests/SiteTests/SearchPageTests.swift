import Content
import Search
import Testing

@testable import Site

struct SearchPageTests {
  private let site = SiteFixture()

  private func document(_ markdown: String) -> SearchDocument {
    let path = "kurser/a/hvorfor.md"
    var page = SearchPage(
      site.outline.pages[site.page(path)], site.parse(markdown, at: path).body)
    return page.document()
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func aPageIsFoundByItsSections() {
    let found = document(
      """
      Før **alt** [andet](naeste.md) [@s1].

      ## Én "del" {#del}

      - a

      ### Under

      | X | Y |
      |---|---|
      | 1 | 2 |
      """)
    #expect(found.kind == .module && found.title == "Hvorfor?")
    #expect(text(found.address) == "kurser/a/hvorfor.html")
    #expect(found.sections.map { text($0.heading) } == ["", "Én ”del”"])
    #expect(found.sections.map { text($0.anchor) } == ["", "del"])
    #expect(found.sections.map { text($0.text) } == ["Før alt andet .", "a X Y 1 2"])
    #expect(text(found.sections[1].subheadings) == " Under")
  }

  @Test func quizzesAndTrainersNotesAreNotSearched() {
    let found = document(
      """
      Før.

      ::: quiz {#q}
      ### Hemmelig? {#s}
      - [x] Ja
      - [ ] Nej
      :::

      ::: underviser
      Hemmeligt.
      :::
      """)
    #expect(found.sections.map { text($0.text) } == ["Før."])
  }

  @Test func aProvisionIsFoundUnderItsActAndShowsWhatRestsOnIt() throws {
    var site = site
    site.outline.acts[0].name = "Lov om børn"
    let parsed = site.parse(
      "[§ 20](lov:barnets-lov-20-stk-1)\n\n::: underviser\n[§ 9](lov:barnets-lov-9)\n:::",
      at: "viden/ics.md")
    var chunk = SearchRegistries(
      site.outline, links: LinkResolver(outline: site.outline), facts: [parsed.facts]
    ).chunk()
    let texts = chunk.takeTexts().map { text($0.bytes) }.joined()
    let entry = """
      ["r","Lov om børn §\u{A0}20, stk.\u{A0}1","love.html#barnets-lov_20-stk-1","ICS",[]]
      """
    #expect(texts.contains(entry), "\(texts)")
    #expect(!texts.contains("barnets-lov_9"))
    // The act's short name is as good as the other; the pages' titles are only shown.
    let words = SearchIndex([chunk.part], language: "da").files(texts: [], synonyms: [])
    let found = words.map { text($0.bytes) }.joined()
    #expect(found.contains("barn,ets:") && !found.contains(";ics,"))
  }

  @Test func aProvisionShowsNoTitlesInAnotherLanguage() {
    var site = site
    site.outline.pages[site.page("viden/ics.md")].language = "en"
    let parsed = site.parse("[§ 20](lov:barnets-lov-20-stk-1)", at: "viden/ics.md")
    var chunk = SearchRegistries(
      site.outline, links: LinkResolver(outline: site.outline), facts: [parsed.facts]
    ).chunk()
    let texts = chunk.takeTexts().map { text($0.bytes) }.joined()
    #expect(texts.contains("\"love.html#barnets-lov_20-stk-1\",\"\",[]]"), "\(texts)")
  }

  @Test func aPageInAnotherLanguageSaysSo() throws {
    var site = site
    let page = site.page("viden/ics.md")
    site.outline.pages[page].language = "en"
    var chunk = SearchChunk(first: page)
    chunk.append(site.outline.pages[page], site.parse("Text.", at: "viden/ics.md").body)
    chunk.finish()
    let texts = try #require(chunk.takeTexts().first)
    #expect(text(texts.bytes).contains("[\"\",\"\",\"Text.\"],\"en\"]"), "\(text(texts.bytes))")
  }

  @Test func moreSectionsThanAnIndexTellsApartAreTheLastOnes() {
    let markdown = (1...20).map { "## Del \($0)\n\nTekst \($0).\n" }.joined(separator: "\n")
    let sections = document(markdown).sections
    #expect(sections.count == 14)
    #expect(text(sections[13].text).contains("Tekst 20."))
    #expect(text(sections[13].subheadings).contains("Del 20"))
  }
}
