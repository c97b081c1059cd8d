import Glibc
import Testing
import XML

@Suite struct XMLRefusalTests {
  static func refusal(of document: String) -> XMLError? {
    var reader = XMLReader()
    do throws(XMLError) {
      try reader.read(Array(document.utf8))
      return nil
    } catch {
      return error
    }
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let document: String
    let line: Int
    let part: String
    var testDescription: String { document }
  }

  @Test(arguments: [
    Fault(document: "", line: 1, part: "empty"),
    Fault(document: "<a>\n<b>\n</a>", line: 3, part: "mismatch"),
    Fault(document: "<a>\n", line: 2, part: "Premature end"),
    Fault(document: "<a>\n<b c='1' c='2'/></a>", line: 2, part: "redefined"),
    Fault(document: "<a>&nbsp;</a>", line: 1, part: "nbsp"),
    Fault(document: "<a b='&nbsp;'/>", line: 1, part: "nbsp"),
    Fault(document: "<a>\næ & ø</a>", line: 2, part: "xmlParseEntityRef"),
    Fault(document: "<a b=c/>", line: 1, part: "AttValue"),
    Fault(document: "<a b/>", line: 1, part: "Specification mandates value"),
    Fault(document: "<a/><b/>", line: 1, part: "Extra content"),
    Fault(document: "<a>\n<x:b/></a>", line: 2, part: "prefix x"),
    Fault(document: "<a>\u{1}</a>", line: 1, part: "PCDATA invalid Char"),
    Fault(document: "<a>&#1;</a>", line: 1, part: "xmlChar value 1"),
    Fault(document: "<br>", line: 1, part: "Premature end"),
  ])
  func namesLineAndFaultOfMalformedDocuments(_ fault: Fault) throws {
    let error = try #require(Self.refusal(of: fault.document))
    #expect(error.reason == .malformed)
    #expect(error.line == fault.line)
    #expect(error.column >= 1)
    #expect(error.message.contains(fault.part), "\(error.message)")
  }

  @Test func givesTheColumn() {
    #expect(Self.refusal(of: "<a>\n  <b></c></a>")?.column == 10)
  }

  @Test func refusesAMegabyteOfNesting() {
    #expect(Self.refusal(of: String(repeating: "<a>", count: 350_000))?.reason == .limit)
  }

  @Test func refusesADocumentOverTenMegabytes() {
    let text = String(repeating: "a", count: 10_000_001)
    #expect(Self.refusal(of: "<a>\(text)</a>")?.reason == .limit)
  }

  @Test func refusesEntitiesThatGrow() {
    var document = "<!DOCTYPE l [<!ENTITY a0 \"lol\">"
    for level in 1...9 {
      let inner = String(repeating: "&a\(level - 1);", count: 10)
      document += "<!ENTITY a\(level) \"\(inner)\">"
    }
    #expect(Self.refusal(of: document + "]><l>&a9;</l>")?.reason == .declaration)
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
    "<!DOCTYPE a [<!ENTITY % e SYSTEM \"file:///etc/passwd\"> %e;]><a/>",
    "<!DOCTYPE a [<!ENTITY e PUBLIC \"x\" \"http://localhost:1/\">]><a b='&e;'/>",
    "<!DOCTYPE a [<!ENTITY e SYSTEM \"x\" NDATA n>]><a/>",
    "<!DOCTYPE a [<!ATTLIST a b (c|d) \"c\">]><a/>",
    "<!DOCTYPE a [<!ELEMENT a (#PCDATA)>]><a/>",
    "<!DOCTYPE a [<!NOTATION n SYSTEM \"x\">]><a/>",
  ])
  func refusesDeclarations(_ document: String) {
    #expect(Self.refusal(of: document)?.reason == .declaration)
  }

  @Test func neverLoadsAnExternalSubset() throws {
    let path = "/tmp/kursbuild-xml-\(getpid()).dtd"
    let declarations = "<!ENTITY secret \"loaded\"><!ATTLIST a b CDATA \"loaded\">"
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    try #require(unsafe write(descriptor, declarations, declarations.utf8.count) > 0)
    close(descriptor)
    defer { unsafe unlink(path) }
    #expect(try happenings("<!DOCTYPE a SYSTEM \"\(path)\"><a>x</a>") == ["<a>", "x", "</a>"])
    #expect(Self.refusal(of: "<!DOCTYPE a SYSTEM \"\(path)\"><a>&secret;</a>") != nil)
    #expect(Self.refusal(of: "<!DOCTYPE a SYSTEM \"\(path)\"><a b='&secret;'/>") != nil)
  }

  @Test func followsNoInclusion() throws {
    let document = """
      <a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd"/></a>
      """
    #expect(
      try happenings(document) == ["<a>", "<include href=/etc/passwd/>", "</include>", "</a>"])
  }
}
