import CommonMark
import Testing

/// A text in the house language with what must come of it.
struct HouseCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let dump: String
  let places: [String]
  let problems: [String]

  /// `text` gives the document `dump`, in which what has a place stands at `places`, and these
  /// `problems`, each an id and the source text it points at.
  init(
    _ name: String, _ text: String, gives dump: String, places: [String] = [],
    problems: [String] = []
  ) {
    testDescription = name
    self.text = text
    self.dump = dump
    self.places = places
    self.problems = problems
  }

  func check() {
    let parsed = Parsed(text)
    #expect(parsed.dump == dump)
    #expect(parsed.places == places)
    #expect(parsed.problems == problems)
  }
}
