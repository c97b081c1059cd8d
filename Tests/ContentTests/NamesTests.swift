import Testing

@testable import Content

@Suite struct DanishCollationTests {
  @Test func sortsTownsAsADanishListDoes() {
    let towns = [
      "Ølstykke", "Aarhus", "Zealand", "Ærø", "Aabenraa", "Albertslund", "Åben", "Allerød",
      "Ringsted",
    ]
    #expect(
      DanishCollation.sorted(towns) { $0 } == [
        "Albertslund", "Allerød", "Ringsted", "Zealand", "Ærø", "Ølstykke", "Åben", "Aabenraa",
        "Aarhus",
      ])
  }

  @Test(
    arguments: [
      ("å", "aa"), ("Å", "å"), ("bå", "baa"), ("Bent", "bent"), ("bent", "Bo"), ("z", "æ"),
      ("æ", "ø"), ("ø", "å"), ("idé", "idéer"), ("ide", "idé"), ("idé", "idef"), ("müsli", "mz"),
      ("my", "mü"), ("a b", "ab"), ("1", "a"), ("ö", "øb"), ("ä", "æb"), ("é", "f"), ("å", "я"),
    ])
  func precedes(_ first: String, _ second: String) {
    #expect(DanishCollation.precedes(first, second))
    #expect(!DanishCollation.precedes(second, first))
  }

  @Test func decomposedLettersSortAsComposedOnes() {
    #expect(DanishCollation.key("a\u{30A}ben").letters == DanishCollation.key("åben").letters)
  }

  @Test func equalNamesKeepTheirOrder() {
    #expect(DanishCollation.sorted([("a", 2), ("a", 1)]) { $0.0 }.map(\.1) == [2, 1])
  }
}

@Suite struct ByteIndexTests {
  @Test func findsEveryNameAndNoOther() {
    let names = (0..<1000).map { "kurser/\($0 % 30)/modul-\($0).md" }
    let index = ByteIndex(names)
    for (number, name) in names.enumerated() { #expect(index.value(of: name) == number) }
    #expect(index.value(of: "kurser/0/modul-1000.md") == nil)
    #expect(index.value(of: "") == nil)
  }

  @Test func theFirstOfTwoEqualNamesWins() {
    #expect(ByteIndex(["a", "b", "a"]).value(of: "a") == 0)
  }

  @Test func anEmptyIndexFindsNothing() {
    #expect(ByteIndex([String]()).value(of: "a") == nil)
  }
}

@Suite struct ComposedNameTests {
  @Test(
    arguments: [
      ("bla\u{30A}", "bl\u{E5}"), ("A\u{30A}", "\u{C5}"), ("ide\u{301}", "id\u{E9}"),
      ("mu\u{308}sli", "m\u{FC}sli"), ("q\u{30A}", "q\u{30A}"), ("æøå", "æøå"),
    ])
  func composes(_ written: String, _ composed: String) {
    #expect(ComposedName.compose(Array(written.utf8)) == Array(composed.utf8))
  }
}
