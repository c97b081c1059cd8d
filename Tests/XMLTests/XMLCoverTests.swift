import Testing
import XML

/// The reader covers letters beyond ASCII for speed; a document with a declaration is read as it is.
@Suite struct XMLCoverTests {
  static let documents = [
    "<p>blåbærgrød</p>",
    #"<p title="æ &amp; ø" alt="å">ø</p>"#,
    #"<p a="ø" b="&lt;æ å&gt;" c="é" d="&#127;">x</p>"#,
    #"<p a="&#229;å" b="ø&#xE6;">€ 😀 \#u{10FFFF}</p>"#,
    "<p>æ\r\nø\rå</p>",
    "<p a=\"æ\nø\">å</p>",
    "<p><![CDATA[æ]]>ø</p>",
    "<p>æ<?x ø?></p>",
    "<p>\u{7F}æ</p>",
    "<p a=\"\u{7F}&amp;æ\">æ</p>",
    #"<p xmlns="urn:a" a="ø &amp; å" b="æ" c="&lt;é"/>"#,
    #"<p xmlns:ø="urn:a" ø:a="1"/>"#,
    "<æble ø='1'/>",
    "<p>&#230;æ<!-- ø --></p>",
    "<p>" + String(repeating: "æøå ", count: 2000) + "<b x='&amp;ø'/></p>",
  ]

  @Test(arguments: documents)
  func readsTheSameCoveredAndUncovered(_ document: String) throws {
    #expect(
      try happenings(document) == happenings("<?xml version='1.0' encoding='UTF-8'?>" + document))
  }

  @Test func refusesTheSameBytesAsUncovered() {
    let faults: [[UInt8]] = [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3], [0xE2, 0x82], [0xFF],
      [0xEF, 0xBF, 0xBF], [0x80], [0x01], [0xF0, 0x80, 0x80, 0x80], [0xE0, 0x80, 0x80],
    ]
    for fault in faults {
      var reader = XMLReader()
      #expect(throws: XMLError.self, "\(fault)") {
        try reader.read(Array("<p>".utf8) + fault + Array("</p>".utf8))
      }
    }
  }
}
