import Testing

@testable import Print

@Suite("Sheets of labels")
struct LabelSheetTests {
  @Test(
    "sheets are known by their number",
    arguments: ["L4785", "l4785", "Avery L4785", "avery-l4785", " L4785 "])
  func known(_ text: String) throws {
    #expect(try LabelSheet(text) == .l4785)
    #expect(try LabelSheet("L7418") == .l7418)
  }

  @Test("the known sheets fill the paper exactly", arguments: [LabelSheet.l4785, .l7418])
  func whole(_ sheet: LabelSheet) {
    let across = 2 * sheet.left + sheet.columns * sheet.width + (sheet.columns - 1) * sheet.gapX
    let down = 2 * sheet.top + sheet.rows * sheet.height + (sheet.rows - 1) * sheet.gapY
    #expect(across == 21_000 && down == 29_700)
  }

  @Test(
    "a grid as an office worker writes it",
    arguments: [
      "80x50, 2x5, venstre 17,5, top 13,5, afstand 15x5",
      "80 x 50; 2 x 5; top 13.5; afstand 15 x 5; venstre 17.5",
      "80×50 mm, 2×5, left 17,5 mm, top 13,5 mm, gap 15×5 mm", "80x50, 2x5, afstand 15x5",
    ])
  func grid(_ text: String) throws {
    var expected = LabelSheet.l4785
    expected.name = "80 × 50 mm"
    #expect(try LabelSheet(text) == expected)
  }

  @Test("labels that touch stand in the middle of the paper")
  func middle() throws {
    let sheet = try LabelSheet("63,5x38,1, 3x7")
    #expect(sheet.name == "63,5 × 38,1 mm")
    #expect(sheet.left == 975 && sheet.top == 1515)
    #expect(sheet.gapX == 0 && sheet.gapY == 0 && sheet.count == 21)
  }

  @Test(
    "what is no grid is refused",
    arguments: [
      "", "L9999", "80x50", "80x50, 2", "80x50, 0x5", "80x50, 2x5, bund 3", "80x50, 2x5, top",
      "80x50, 2x5, top x", "80x50, 2,5x5", "-80x50, 2x5", "80x50, 2x5, afstand 5", "1000x50, 1x1",
      "80x50, 2x5, 3x3", "80,123x50, 2x5",
    ])
  func unreadable(_ text: String) {
    #expect(throws: LabelSheetError.unreadable(text)) { try LabelSheet(text) }
  }

  @Test("labels that cannot be on the paper, or hold no name, are refused")
  func sizes() {
    for text in ["80x50, 3x5", "80x50, 2x6", "80x50, 2x5, venstre 60", "80x50, 2x5, top 60"] {
      #expect(throws: LabelSheetError.tooLarge(text)) { try LabelSheet(text) }
    }
    #expect(throws: LabelSheetError.tooSmall("30x30, 2x2")) { try LabelSheet("30x30, 2x2") }
    #expect(throws: LabelSheetError.tooLarge("999x999, 999x999")) {
      try LabelSheet("999x999, 999x999")
    }
  }
}
