import Content
import Diagnostics
import JSON
import Testing

@testable import Print

/// Charts and forms on paper.
@Suite("sheets on paper") struct SheetTests {
  private static let table = "| Uge | Tal |\n|---|---:|\n| 1 | 4 |\n"

  @Test("a chart is drawn, and its table stands below it")
  func chart() throws {
    let page = SamplePage("::: graf {art=søjle}\n\nTabel: Nætter\n\n\(SheetTests.table)\n:::\n")
    let blocks = try page.blocks()
    #expect(blocks.compactMap { $0["k"]?.text } == ["chart", "table"])
    #expect(blocks.first?["svg"]?.text?.hasPrefix("<svg ") == true)
    #expect(blocks.first?["alt"]?.text == "Søjlediagram: Nætter")
    #expect(blocks.first?["title"]?.plain == "Nætter")
    #expect(blocks.last?["caption"] == nil)
  }

  @Test("a form has its empty rows, and the next table none")
  func form() throws {
    let form = "::: skema {rækker=3}\n\n\(SheetTests.table)\n:::\n"
    let page = SamplePage(form + "\n\(SheetTests.table)\n")
    #expect(try page.blocks().map { $0["blank"]?.integer } == [3, nil])
  }
}
