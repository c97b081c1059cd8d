import Testing
import XML

@testable import Media

@Suite struct DrawingTests {
  private static let svg = "http://www.w3.org/2000/svg"

  private func read(_ inner: String, _ attributes: String = "") throws -> Picture {
    try PictureReader.read(
      WholeBytes(Array(drawing(inner, attributes).utf8)), as: .svg)
  }

  private func drawing(_ inner: String, _ attributes: String = "") -> String {
    "<svg xmlns=\"\(DrawingTests.svg)\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \(attributes)>\n"
      + inner + "\n</svg>\n"
  }

  @Test(
    arguments: [
      ("width=\"40\" height=\"20\"", 40, 20), ("width=\"40px\" height=\"15pt\"", 40, 20),
      ("width=\"1in\" height=\"2.54cm\"", 96, 96), ("width=\"25.4mm\" height=\"6pc\"", 96, 96),
      ("viewBox=\"0 0 40 20\"", 40, 20), ("viewBox=\"0,0,40.4,19.6\"", 40, 20),
      ("width=\"80\" viewBox=\"0 0 40 20\"", 80, 40),
      ("width=\"100%\" height=\"100%\" viewBox=\"-5 -5 40 20\"", 40, 20),
      ("width=\"100%\"", nil, nil), ("", nil, nil), ("viewBox=\"0 0 0 0\"", nil, nil),
      ("width=\"1e99\" height=\"-3\"", nil, nil),
    ] as [(String, Int?, Int?)])
  func theSizeIsRead(_ attributes: String, _ width: Int?, _ height: Int?) throws {
    let picture = try read("<path d=\"M0 0\"/>", attributes)
    #expect(picture.width == width && picture.height == height)
  }

  @Test(
    arguments: [
      "<title>Kæden</title><desc>Tre kasser</desc><g fill=\"#fff\"><rect width=\"1\"/></g>",
      "<use xlink:href=\"#a\"/><rect id=\"a\" fill=\"url(#g)\" style=\"filter:url('#f')\"/>",
      "<image href=\"data:image/png;base64,iVBORw0KGgo=\" width=\"1\"/>",
      "<style>.a{fill:red}/* url(http://x) */@font-face{src:url(data:font/woff2;base64,AA)}</style>",
      "<style>.a::after{content:\"\\2022\"}</style>",
      "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/></metadata>",
      "<g xmlns:ink=\"http://www.inkscape.org/namespaces/inkscape\" ink:label=\"x\"/>",
      "<animate attributeName=\"opacity\" values=\"0;1\"/><a href=\"#a\"><text>Hop</text></a>",
    ])
  func whatIsInnocentIsPublishedAsItIs(_ inner: String) throws {
    let picture = try read(inner)
    #expect(picture.removals == [] && picture.cleanDrawing == nil)
  }

  @Test(
    arguments: [
      ("<script>alert(1)</script>", .element("script")),
      (
        "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
        .element("foreignObject")
      ),
      ("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">x</h:script>", .element("script")),
      ("<iframe src=\"x\"/>", .element("iframe")), ("<audio/>", .element("audio")),
      ("<rect onclick=\"x()\"/>", .handler("onclick")), ("<g ONLOAD=\"x\"/>", .handler("ONLOAD")),
      ("<a href=\"https://x.dk\"><rect/></a>", .reference("href", "https://x.dk")),
      (
        "<a xlink:href=\"java&#10;script:x\"><rect/></a>",
        .reference("xlink:href", "java\nscript:x")
      ),
      ("<image xlink:href=\"http://x.dk/a.png\"/>", .reference("xlink:href", "http://x.dk/a.png")),
      ("<image href=\"data:image/svg+xml,x\"/>", .reference("href", "data:image/svg+xml,x")),
      ("<use href=\"andet.svg#a\"/>", .reference("href", "andet.svg#a")),
      ("<rect fill=\"url(http://x.dk#g)\"/>", .reference("fill", "url(http://x.dk#g)")),
      ("<rect style=\"fill:u\\72l(//x.dk)\"/>", .reference("style", "fill:u\\72l(//x.dk)")),
      (
        "<rect style=\"background:image-set('x.png')\"/>",
        .reference("style", "background:image-set('x.png')")
      ),
      ("<g xml:base=\"http://x.dk/\"/>", .reference("xml:base", "http://x.dk/")),
      ("<set attributeName=\"xlink:href\" to=\"javascript:x\"/>", .element("set")),
      ("<animate attributeName=\"href\" values=\"x\"/>", .element("animate")),
      (
        "<style>@import url(http://x.dk/a.css); .a{fill:red}</style>",
        .style("@import url(http://x.dk/a.css)")
      ),
      ("<style>.a{fill:URL( 'http://x.dk' )}</style>", .style("URL( 'http://x.dk' )")),
      ("<style>.a{fill:\\75rl(http://x.dk)}</style>", .style(".a{fill:\\75rl(http://x.dk)}")),
    ] as [(String, DrawingRemoval.What)])
  func whatMayNotBePublishedIsLeftOutAndNamed(_ inner: String, _ what: DrawingRemoval.What) throws {
    let picture = try read(inner + "<circle r=\"2\"/>")
    #expect(picture.removals == [DrawingRemoval(what: what, line: 2)])
    let clean = try #require(picture.cleanDrawing)
    let text = String(decoding: clean, as: UTF8.self)
    #expect(text.contains("<circle r=\"2\"></circle>"))
    for word in ["script", "http://x.dk", "//x.dk", "onclick", "ONLOAD", "andet", "iframe"] {
      #expect(!text.contains(word), "\(text)")
    }
    // What has been cleaned is clean, and stays the same.
    let again = try PictureReader.read(WholeBytes(clean), as: .svg)
    #expect(again.removals == [] && again.cleanDrawing == nil)
    #expect(try read(inner + "<circle r=\"2\"/>").cleanDrawing == clean)
  }

  @Test func theRestOfAStyleSheetIsKept() throws {
    let picture = try read("<style>@import 'x.css'; .a{fill:red;mask:url(x.svg#m)}</style>")
    let text = String(decoding: picture.cleanDrawing ?? [], as: UTF8.self)
    #expect(text.contains("<style> .a{fill:red;mask:none}</style>"))
  }

  @Test func aStyleSheetFromOutsideIsLeftOut() throws {
    let bytes = Array(("<?xml-stylesheet href=\"x.css\"?>" + drawing("<g/>")).utf8)
    let picture = try PictureReader.read(WholeBytes(bytes), as: .svg)
    #expect(picture.removals == [DrawingRemoval(what: .instruction("xml-stylesheet"), line: 1)])
    #expect(!String(decoding: picture.cleanDrawing ?? [], as: UTF8.self).contains("x.css"))
  }

  @Test func anotherEncodingIsWrittenAnew() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + drawing("<title>Kæden &amp; mere</title>")
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let picture = try PictureReader.read(WholeBytes(bytes), as: .svg)
    #expect(picture.removals == [])
    let clean = String(decoding: picture.cleanDrawing ?? [], as: UTF8.self)
    #expect(clean.contains("<title>Kæden &amp; mere</title>"))
  }

  @Test(
    arguments: [
      ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"\(DrawingTests.svg)\">&a;</svg>", 1),
      (
        "<!DOCTYPE svg [\n<!ENTITY a \"aaaaaaaaaa\">\n<!ENTITY b \"&a;&a;&a;&a;\">\n]>"
          + "<svg xmlns=\"\(DrawingTests.svg)\"/>", 2
      ),
      (
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"\(DrawingTests.svg)\">&x;</svg>",
        1
      ),
    ])
  func entitiesAreRefused(_ text: String, _ line: Int) {
    #expect {
      try PictureReader.read(WholeBytes(Array(text.utf8)), as: .svg)
    } throws: { error in
      guard case .drawing(let error) = error as? PictureFault else { return false }
      return error.reason == .declaration && error.line == line
    }
  }

  @Test func aDoctypeAloneIsNoHarm() throws {
    let text =
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
      + "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" + drawing("<g/>")
    #expect(try PictureReader.read(WholeBytes(Array(text.utf8)), as: .svg).cleanDrawing == nil)
  }

  @Test func whatIsNotWellFormedIsToldAtItsLine() {
    #expect {
      try PictureReader.read(WholeBytes(Array(drawing("<g>\n<rect>\n</g>").utf8)), as: .svg)
    } throws: { error in
      guard case .drawing(let error) = error as? PictureFault else { return false }
      return error.reason == .malformed && error.line == 4
    }
  }

  @Test(arguments: ["<svg/>", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"])
  func onlySVGIsADrawing(_ text: String) {
    #expect(throws: PictureFault.noDrawing) {
      try PictureReader.read(WholeBytes(Array(text.utf8)), as: .svg)
    }
  }

  @Test func aDrawingCutAnywhereIsNeverRead() {
    let bytes = Array(drawing("<g fill=\"url(#a)\"><style>a{b:url('x')}</style></g>").utf8)
    for count in 0..<(bytes.count - 1) {
      #expect(throws: PictureFault.self) {
        try PictureReader.read(WholeBytes(Array(bytes[..<count])), as: .svg)
      }
    }
  }
}
