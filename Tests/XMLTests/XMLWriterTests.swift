import Testing
import XML

@Suite struct XMLWriterTests {
  @Test func writesNestedElements() {
    let bytes = XMLWriter.document("urlset", ["xmlns": "urn:x"]) { urls in
      urls.element("url") { url in
        url.element("loc", text: "a.html")
        url.element("x:flag", ["n": "1"])
      }
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="urn:x">
          <url>
            <loc>a.html</loc>
            <x:flag n="1"/>
          </url>
        </urlset>

        """)
  }

  @Test(arguments: ["a<b>&\"'c]]>", "blåbærgrød 😀", " \t\n\r kant ", "æ\r\nø"])
  func writesTextThatReadsBackTheSame(_ text: String) throws {
    let bytes = XMLWriter.document("a") { $0.element("b", ["c": text], text: text) }
    var reader = XMLReader()
    try reader.read(bytes)
    let tape = reader.tape
    let element = try #require(tape.events.first { tape.name(of: $0).local == "b" })
    #expect(tape.value("c", of: element) == text)
    #expect(happenings(tape).contains(text))
  }

  @Test func replacesWhatXMLCannotCarry() throws {
    let bytes = XMLWriter.document("a") { $0.element("b", text: "x\u{0}\u{1F}\u{FFFF}y") }
    var reader = XMLReader()
    try reader.read(bytes)
    #expect(happenings(reader.tape).contains("x\u{FFFD}\u{FFFD}\u{FFFD}y"))
  }
}
