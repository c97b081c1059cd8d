import Content
import Output
import Testing

@testable import Site

struct SearchShardTests {
  private let site = SiteFixture()

  private func shard(_ pages: [(String, String)]) -> String {
    var shard = SearchShard()
    for (path, markdown) in pages {
      shard.append(site.outline.pages[site.page(path)], site.parse(markdown, at: path).body)
    }
    return String(decoding: shard.file(number: 7)?.bytes ?? [], as: UTF8.self)
  }

  @Test func aShardIsAScriptThatHandsOverItsPages() {
    let markdown = """
      ## Én "del"

      Tekst med **fed** og [link](naeste.md) [@s1].

      - a\\b

      | X | Y |
      |---|---|
      | 1 | 2 |
      """
    let expected = """
      kursbuildSoeg([
      {"t":"Hvorfor?","a":"kurser/a/hvorfor.html","h":["Én ”del”"],\
      "b":" Tekst med fed og link . a\\\\b X Y 1 2"},
      {"t":"ICS","a":"viden/ics.html","h":[],"b":" Kort."}
      ]);

      """
    #expect(shard([("kurser/a/hvorfor.md", markdown), ("viden/ics.md", "Kort.")]) == expected)
  }

  @Test func quizzesAndTrainersNotesAreNotSearched() {
    let markdown = """
      Før.

      ::: quiz {#q}
      ### Hemmelig? {#s}
      - [x] Ja
      - [ ] Nej
      :::

      ::: underviser
      Hemmeligt.
      :::
      """
    let text = shard([("viden/ics.md", markdown)])
    #expect(text.contains("Før.") && !text.contains("Hemmelig"))
  }

  @Test(arguments: [
    ("\"", "\\\""), ("\\", "\\\\"), ("\u{1}", " "), ("\n", " "), ("\u{2028}", " "),
    ("\u{2029}", " "), ("”", "”"), ("€", "€"),
  ])
  func stringsAreEscapedWhereverTheCharacterStands(character: String, expected: String) {
    for before in 0...20 {
      let left = String(repeating: "x", count: before)
      var json = JSONText("")
      json.text(left + character + "y")
      #expect(String(decoding: json.bytes, as: UTF8.self) == left + expected + "y")
    }
  }

  @Test func filesAreNumbered() {
    #expect(SearchShard().file(number: 0)?.path.text == "assets/soeg/000.js")
    #expect(SearchShard().file(number: 1234)?.path.text == "assets/soeg/1234.js")
    let catalogue = SearchShard.catalogue(shards: 12)
    #expect(catalogue?.path.text == "assets/soeg/dele.js")
    #expect(String(decoding: catalogue?.bytes ?? [], as: UTF8.self) == "kursbuildSoegDele(12);\n")
  }
}
