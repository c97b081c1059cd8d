import JSON
import Testing

@testable import Print

@Suite("JSON")
struct JSONTests {
  @Test("a writer puts commas between members and elements, and nowhere else")
  func commas() {
    var json = JSONWriter()
    json.object { json in
      json.member("a", 1)
      json.key("b")
      json.array { json in
        json.string("x")
        json.object { _ in }
        json.array { _ in }
        json.boolean(false)
      }
      json.key("c")
      json.raw(Array("null".utf8))
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == #"{"a":1,"b":["x",{},[],false],"c":null}"#)
  }

  @Test("a reader gives back what a writer wrote, whatever the characters")
  func roundTrip() {
    let text = "”æøå” \"\\ / \u{1}\u{1F}\n\t\u{7F} 😀 \u{2028}"
    var json = JSONWriter()
    json.array { $0.string(text) }
    #expect(JSONReader.value(of: json.bytes) == .array([.string(text)]))
  }

  @Test(
    "a reader understands numbers, words and escapes",
    arguments: [
      ("-1.5e2", JSONValue.number(-150)), (" true ", .boolean(true)), ("null", .null),
      (#""\u00e6\ud83d\ude00\/\n""#, .string("æ😀/\n")), ("[]", .array([])),
      (#"{"a":{"b":[1]}}"#, .object(["a": .object(["b": .array([.number(1)])])])),
    ])
  func values(source: String, expected: JSONValue) {
    #expect(JSONReader.value(of: Array(source.utf8)) == expected)
  }

  @Test(
    "a reader refuses what is not JSON",
    arguments: [
      "", "{", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "\"", "\"\\x\"", "\"\\ud83d\"", "1 2",
      "tru", String(repeating: "[", count: 5000),
    ])
  func refusals(source: String) {
    #expect(JSONReader.value(of: Array(source.utf8)) == nil)
  }
}
