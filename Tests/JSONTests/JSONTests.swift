import Foundation
import JSON
import Testing

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
    "text as data comes back as it was, and no control character stands in it",
    arguments: [
      "", "æøå – ”x”", "\"", "\\", "\n\r\t", "\u{0}\u{1}\u{1F}\u{7F}\u{85}\u{2028}", "😀 a\u{30A}",
      "/", String(repeating: "æ", count: 40) + "\u{7}" + String(repeating: "–\"", count: 20),
    ])
  func data(text: String) throws {
    let json = JSONText.quoted(text)
    #expect(json.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    #expect(try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8)) == [text])
    #expect(JSONReader.value(of: Array(json.utf8)) == .string(text))
  }

  @Test(
    "text for a script ends no line and keeps the rest",
    arguments: [
      ("a\u{2028}b\u{2029}c\nd\u{0}", "a b c d "), ("\"\\", #"\"\\"#),
      ("– \u{2027}\u{202A}€", "– \u{2027}\u{202A}€"),
      (String(repeating: "x", count: 31) + "\u{2028}", String(repeating: "x", count: 31) + " "),
    ])
  func script(text: String, expected: String) {
    for isBytes in [false, true] {
      var json = JSONText("[\"", form: .script)
      if isBytes { json.text(Array(text.utf8)) } else { json.text(text) }
      json.raw("\"]")
      #expect(String(decoding: json.bytes, as: UTF8.self) == "[\"\(expected)\"]")
    }
  }

  @Test("bytes that end inside a character are kept as they are")
  func brokenEnd() {
    var json = JSONText(form: .script)
    json.text([0x61, 0xE2, 0x80])
    #expect(json.bytes == [0x61, 0xE2, 0x80])
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
