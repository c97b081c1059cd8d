import CommonMark
import Testing

@testable import Charts

/// From a table to a drawing.
@Suite struct ChartTests {
  private static func table(_ head: [String], _ rows: [[String]]) -> Table {
    func cell(_ text: String) -> [Inline] { text.isEmpty ? [] : [.text(Array(text.utf8))] }
    return Table(
      alignments: head.map { _ in .none }, head: head.map(cell), rows: rows.map { $0.map(cell) })
  }

  @Test(arguments: [
    ("33,9", 33.9, 1, ""), ("1.234", 1234, 0, ""), ("35\u{A0}%", 35, 0, "%"), ("−5", -5, 0, ""),
    ("-0,25", -0.25, 2, ""), ("1.234.567,5 kr.", 1_234_567.5, 1, "kr."), ("0", 0, 0, ""),
    (" 12 timer ", 12, 0, "timer"), ("+3", 3, 0, ""),
  ])
  func danishNumbersAreRead(_ text: String, _ value: Double, _ decimals: Int, _ unit: String) {
    let number = ChartNumber(text)
    #expect(number?.value == value)
    #expect(number?.decimals == decimals)
    #expect(number?.unit == unit)
  }

  @Test(arguments: ["", "mange", "1.5", "1,5,2", "12.34", "10-12", "1.", ",5", "3 af 4", "1 2"])
  func otherTextIsNoNumber(_ text: String) {
    #expect(ChartNumber(text) == nil)
  }

  @Test(arguments: [
    (1234.5, 1, "1.234,5"), (-0.04, 1, "0,0"), (-2.0, 0, "\u{2212}2"), (1_000_000, 0, "1.000.000"),
  ])
  func numbersAreWrittenTheDanishWay(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(ChartNumber.text(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    ([4.0, 5, 2], 0.0, 5.0, 1.0), ([33.9, 12], 0, 40, 10), ([-5, 7], -5, 10, 5),
    ([0.03, 0.01], 0, 0.03, 0.01), ([0], 0, 1, 0.2), ([1234], 0, 1500, 500),
  ])
  func theAxisHasRoundMarksAndZero(
    _ values: [Double], _ low: Double, _ high: Double, _ step: Double
  ) {
    let scale = ChartScale(values, marks: 5)
    #expect(abs(scale.low - low) < 1e-9)
    #expect(abs(scale.high - high) < 1e-9)
    #expect(abs(scale.step - step) < 1e-9)
    #expect(scale.marks.contains { abs($0) < 1e-9 })
  }

  @Test(arguments: [
    (["1", "2", "3 %"], [2], "%", ""), (["1 %", "2 %", "3"], [2], "", "%"),
    (["1", "2 %"], [0], "", "%"), (["1", "", "3"], [], "", ""), (["1 %", "–", "3 %"], [], "", ""),
  ])
  func aUnitInSomeCellsOfASeriesIsTold(
    _ cells: [String], _ rows: [Int], _ unit: String, _ expected: String
  ) {
    let table = ChartTests.table(["Uge", "A", "B"], cells.map { ["Uge", $0, "7"] })
    #expect(
      Chart.read(table, as: .columns).faults
        == rows.map { .mixedUnits(row: $0, column: 1, unit: unit, expected: expected) })
  }

  @Test func everyBadCellIsTold() {
    let table = ChartTests.table(
      ["Uge", "A", "B"], [["1", "4", "mange"], ["2", "x", ""], ["3", "5 %", "6 kr."]])
    #expect(
      Chart.read(table, as: .columns).faults == [
        .notNumber(row: 0, column: 2, text: "mange"), .notNumber(row: 1, column: 1, text: "x"),
        .mixedUnits(row: 2, column: 2, unit: "kr.", expected: "%"),
        .mixedUnits(row: 0, column: 1, unit: "", expected: "%"),
      ])
  }

  @Test func sharesAreOneSeriesOfNothingNegative() {
    let two = ChartTests.table(["a", "b", "c"], [["x", "1", "2"]])
    #expect(Chart.read(two, as: .shares).faults == [.tooManySeries(2)])
    let negative = ChartTests.table(["a", "b"], [["x", "3"], ["y", "-1"]])
    #expect(Chart.read(negative, as: .shares).faults == [.negativeShare(row: 1, column: 1)])
    let nothing = ChartTests.table(["a", "b"], [["x", "0"]])
    #expect(Chart.read(nothing, as: .shares).faults == [.emptyWhole])
    #expect(Chart.read(ChartTests.table(["a"], [["x"]]), as: .lines).faults == [.noSeries])
    #expect(Chart.read(ChartTests.table(["a", "b"], []), as: .lines).faults == [.noRows])
  }

  private static func svg(_ table: Table, _ kind: Chart.Kind) throws -> String {
    let chart = try #require(Chart.read(table, as: kind).chart)
    return String(decoding: ChartDrawing.svg(of: chart, label: "Titel & <tal>"), as: UTF8.self)
  }

  @Test(arguments: Chart.Kind.allCases)
  func aDrawingHasANameAndNoColourOfItsOwn(_ kind: Chart.Kind) throws {
    let table = ChartTests.table(["Uge", "Nætter"], [["Uge 1", "4"], ["Uge 2", "5,5"]])
    let svg = try ChartTests.svg(table, kind)
    #expect(svg.contains("role=\"img\" aria-label=\"Titel &amp; &lt;tal&gt;\""))
    #expect(!svg.contains("style="))
    #expect(svg == (try ChartTests.svg(table, kind)))
  }

  @Test func longNamesMakeBarsLie() throws {
    let short = try ChartTests.svg(
      ChartTests.table(["U", "N"], [["Uge 1", "4"], ["Uge 2", "5"]]), .columns)
    #expect(short.contains("text-anchor=\"middle\""))
    let long = try ChartTests.svg(
      ChartTests.table(
        ["U", "N"], (1...8).map { ["Kommunernes sagsbehandlingstider \($0)", "4"] }), .columns)
    #expect(!long.contains("text-anchor=\"middle\""))
    #expect(long.contains(">Kommunernes sagsbehandlingstider 1<"))
  }

  @Test func nothingIsDrawnOutsideTheDrawing() throws {
    let names = (1...24).map { "Nummer \($0)" }
    for kind in Chart.Kind.allCases {
      let rows = names.prefix(kind.mostRows).enumerated().map { index, name in
        [name, "\(index * 1_000_000 - (kind == .shares ? 0 : 3_000_000))"]
      }
      let svg = try ChartTests.svg(ChartTests.table(["a", "b"], rows), kind)
      let xs = svg.matches(of: /\bx[12]?="(-?\d+)"/).compactMap { Int($0.1) }
      #expect(xs.allSatisfy { (0...ChartDrawing.width).contains($0) }, "\(kind): \(xs)")
      #expect(svg.matches(of: /width="-/).isEmpty)
    }
  }

  @Test func aMissingValueIsAGapInTheLine() throws {
    let rows = [["1", "1"], ["2", "2"], ["3", ""], ["4", "3"], ["5", "4"]]
    let svg = try ChartTests.svg(ChartTests.table(["a", "b"], rows), .lines)
    #expect(svg.matches(of: /<polyline/).count == 2)
    #expect(svg.matches(of: /<circle/).count == 4)
  }
}
