import Testing
import XML

/// What happens in a document, in a form a test can show.
func happenings(_ document: String) throws(XMLError) -> [String] {
  var reader = XMLReader()
  try reader.read(Array(document.utf8))
  return happenings(reader.tape)
}

/// The events of a tape; texts that follow each other are joined.
func happenings(_ tape: XMLTape) -> [String] {
  var shown: [String] = []
  var isText = false
  var open: [String] = []
  for event in tape.events {
    let name = tape.name(of: event).local
    if event.kind == .text, isText, let last = shown.popLast() {
      shown.append(last + tape.text(of: event))
      continue
    }
    isText = event.kind == .text
    switch event.kind {
    case .start:
      open.append(name)
      let attributes = tape.attributes(of: event).map {
        " \(tape.name(of: $0).local)=\(tape.value(of: $0))"
      }
      shown.append("<\(name)\(attributes.joined())\(event.isEmptyTag ? "/" : "")>")
    case .end: shown.append("</\(open.popLast() ?? "")>")
    case .text: shown.append(tape.text(of: event))
    case .cdata: shown.append("cdata:\(tape.text(of: event))")
    case .instruction: shown.append("?\(name):\(tape.text(of: event))")
    }
  }
  return shown
}

@Suite struct XMLReaderTests {
  @Test func readsElementsAttributesAndTextInOrder() throws {
    let shown = try happenings(#"<p class="a" id="b">Hej <b>du</b><br/></p>"#)
    #expect(
      shown == ["<p class=a id=b>", "Hej ", "<b>", "du", "</b>", "<br/>", "</br>", "</p>"])
  }

  @Test func tellsEmptyTagsFromEmptyElements() throws {
    #expect(try happenings("<a><br /><i></i></a>")[1...4] == ["<br/>", "</br>", "<i>", "</i>"])
  }

  @Test func resolvesPredefinedEntitiesAndCharacterReferences() throws {
    let shown = try happenings(
      #"<p t="&lt;&quot;&amp;&#38;&#229;&#x1F600;">1 &lt; 2 &amp; &#248;</p>"#)
    #expect(shown == ["<p t=<\"&&å😀>", "1 < 2 & ø", "</p>"])
  }

  @Test func showsCDATAAndInstructions() throws {
    let shown = try happenings("<p><![CDATA[<æ>]]><?kb ø?></p>")
    #expect(shown == ["<p>", "cdata:<æ>", "?kb:ø", "</p>"])
  }

  @Test func leavesCommentsOut() throws {
    #expect(try happenings("<p>a<!-- æ <b> -->b</p>") == ["<p>", "ab", "</p>"])
  }

  @Test func givesTheLineOfEachEvent() throws {
    var reader = XMLReader()
    try reader.read(Array("<a>\n<b/>\næ\n<c/></a>".utf8))
    let lines = reader.tape.events.filter { $0.kind == .start }.map(\.line)
    #expect(lines == [1, 2, 4])
  }

  @Test func keepsNamespacesApart() throws {
    let document = """
      <a xmlns="urn:a" xmlns:b="urn:b" b:k="1" k="2"><b:a xml:lang="da"/></a>
      """
    var reader = XMLReader()
    try reader.read(Array(document.utf8))
    let starts = reader.tape.events.filter { $0.kind == .start }
    let first = try #require(starts.first)
    let second = try #require(starts.last)
    #expect(reader.tape.name(of: first) == XMLName("a", namespace: "urn:a"))
    #expect(reader.tape.name(of: second) == XMLName("a", namespace: "urn:b"))
    #expect(reader.tape.value("k", namespace: "urn:b", of: first) == "1")
    #expect(reader.tape.value("k", of: first) == "2")
    #expect(reader.tape.value("x", of: first) == nil)
    #expect(
      reader.tape.value("lang", namespace: "http://www.w3.org/XML/1998/namespace", of: second)
        == "da")
  }

  @Test func givesANameTheSameIndexInEveryDocument() throws {
    var reader = XMLReader()
    try reader.read(Array(#"<a b="1"/>"#.utf8))
    let before = reader.tape.names
    try reader.read(Array(#"<c b="1"><a/></c>"#.utf8))
    #expect(Array(reader.tape.names.prefix(before.count)) == before)
    #expect(reader.tape.names.map(\.local) == ["", "b", "a", "c"])
  }

  @Test func learnsMoreNamesThanItsTableBeganWith() throws {
    let names = (0..<1000).map { "n\($0)" }
    let document = "<r>" + names.map { "<\($0)/>" }.joined() + "</r>"
    var reader = XMLReader()
    for _ in 0..<2 {
      try reader.read(Array(document.utf8))
      let tape = reader.tape
      let starts = tape.events.filter { $0.kind == .start }.dropFirst()
      #expect(starts.map { tape.name(of: $0).local } == names)
    }
  }

  @Test func readsOtherEncodingsThatTheDeclarationNames() throws {
    let latin = Array(#"<?xml version="1.0" encoding="ISO-8859-1"?><p t=""#.utf8) + [0xE6]
    var reader = XMLReader()
    try reader.read(latin + Array(#"">"#.utf8) + [0xF8, 0xE5] + Array("</p>".utf8))
    #expect(happenings(reader.tape) == ["<p t=æ>", "øå", "</p>"])
  }

  @Test func readsAByteOrderMark() throws {
    #expect(try happenings("\u{FEFF}<p>æ</p>") == ["<p>", "æ", "</p>"])
  }

  @Test func readsOnAfterAnError() throws {
    var reader = XMLReader()
    #expect(throws: XMLError.self) { try reader.read(Array("<a><b></a>".utf8)) }
    try reader.read(Array("<a>æ</a>".utf8))
    #expect(happenings(reader.tape) == ["<a>", "æ", "</a>"])
  }

  @Test func readsInSeveralTasksAtOnce() async throws {
    XMLRuntime.prepare()
    let shown = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<2 {
        group.addTask {
          var reader = XMLReader()
          var last: [String] = []
          for index in 0..<300 {
            let document = "<a n=\"\(index)\"><b>æ &amp; \(index)</b></a>"
            try reader.read(Array(document.utf8))
            last = happenings(reader.tape)
          }
          return last
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(shown == Array(repeating: ["<a n=299>", "<b>", "æ & 299", "</b>", "</a>"], count: 2))
  }
}
