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

  @Test func moreSectionsThanAnIndexTellsApartAreTheLastOnes() {
    let markdown = (1...20).map { "## Del \($0)\n\nTekst \($0).\n" }.joined(separator: "\n")
    let sections = document(markdown).sections
    #expect(sections.count == 14)
    #expect(text(sections[13].text).contains("Tekst 20."))
    #expect(text(sections[13].subheadings).contains("Del 20"))
  }
}
