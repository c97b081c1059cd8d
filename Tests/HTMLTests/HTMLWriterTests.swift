import HTML
import Testing

struct HTMLWriterTests {
  private func text(_ write: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    write(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func elementsAreClosedInTheOrderTheyWereOpened() {
    let html = text { html in
      html.element(.section, .class("kort")) { html in
        html.element(.p) { html in
          html.text("En ")
          html.element(.strong, text: "A & B")
        }
      }
    }
    #expect(html == "<section class=\"kort\"><p>En <strong>A &amp; B</strong></p></section>")
  }

  @Test func attributesAreQuotedAndEscaped() {
    let html = text { html in
      html.open(
        .a, .href(Array("x.html?a=1&b=\"2\"".utf8)), .label(text: "<Kilde>"), .start(-12),
        .id(text: "a"))
      html.close(.a)
    }
    let expected = """
      <a href="x.html?a=1&amp;b=&quot;2&quot;" aria-label="&lt;Kilde&gt;" start="-12" id="a"></a>
      """
    #expect(html == expected)
  }

  @Test func attributesThatAreNilAreLeftOut() {
    #expect(text { $0.open(.p, nil, .class("lead"), nil) } == "<p class=\"lead\">")
  }

  @Test func booleanAttributesHaveTheirNameAsValue() {
    let html = text { html in
      html.element(.script, .defer) { _ in }
      html.element(.div, .hidden) { _ in }
    }
    #expect(html == "<script defer=\"defer\"></script><div hidden=\"hidden\"></div>")
  }

  @Test func voidElementsCloseThemselves() {
    let html = text { html in
      html.void(.br)
      html.void(.img, .src(Array("a.svg".utf8)), .alt([]))
    }
    #expect(html == "<br/><img src=\"a.svg\" alt=\"\"/>")
  }

  @Test(arguments: [(0, "h1"), (1, "h1"), (2, "h2"), (6, "h6"), (9, "h6")])
  func headingsStayWithinTheSixLevels(level: Int, name: String) {
    #expect(text { $0.element(.heading(level), words: "x") } == "<\(name)>x</\(name)>")
  }

  @Test(arguments: [(0, "0"), (9, "9"), (10, "10"), (2026, "2026"), (-7, "-7")])
  func numbersAreWrittenInDigits(number: Int, digits: String) {
    #expect(text { $0.number(number) } == digits)
  }

  @Test func markupIsCopiedAsItIs() {
    let html = text { html in
      html.markup("<p>")
      html.markup(Array("<b>&amp;</b>".utf8))
      html.markup(Array("x</p>y".utf8)[1...4])
      var other = HTMLWriter()
      other.markup("<hr/>")
      html.markup(other)
    }
    #expect(html == "<p><b>&amp;</b></p><hr/>")
  }

  @Test func aWriterGrowsWithWhatIsWritten() {
    var html = HTMLWriter(capacity: 1)
    let line = String(repeating: "Sagsoplysning. ", count: 100)
    for _ in 0..<50 { html.text(line) }
    #expect(html.count == 50 * line.utf8.count)
    #expect(String(decoding: html.bytes, as: UTF8.self) == String(repeating: line, count: 50))
  }
}
