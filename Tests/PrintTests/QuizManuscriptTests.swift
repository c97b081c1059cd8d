import Content
import Diagnostics
import Foundation
import JSON
import Testing

@testable import Print

/// Quizzes on paper: how each type of question is asked, and what its key says.
@Suite("quizzes on paper") struct QuizManuscriptTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Print/fixtures")

  /// `UPDATE_SNAPSHOTS=1 swift test --filter QuizManuscript` writes the sample anew: read what changed.
  @Test("the sample that the engine's own tests set is what its Markdown becomes")
  func sample() throws {
    let folder = QuizManuscriptTests.fixtures
    let markdown = try String(contentsOf: folder.appending(path: "quiz.md"), encoding: .utf8)
    let place = folder.appending(path: "quiz.json")
    let page = SamplePage(markdown)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
      let manuscript = String(decoding: try page.job().document, as: UTF8.self)
      let lines = manuscript.replacingOccurrences(of: "},{", with: "},\n{") + "\n"
      try lines.write(to: place, atomically: true, encoding: .utf8)
    }
    let expected = try #require(JSONReader.value(of: [UInt8](Data(contentsOf: place))))
    #expect(try page.document() == expected)
  }

  private func questions(_ markdown: String, quiz: String = "{#q}") throws -> [JSONValue] {
    let page = SamplePage("::: quiz \(quiz)\n\n\(markdown)\n:::\n")
    return try #require(try page.blocks().first?["questions"]).elements
  }

  private func question(_ markdown: String) throws -> JSONValue {
    try #require(try questions("### Spørgsmål {#s}\n\n\(markdown)\n").first)
  }

  private func typed(_ attributes: String, _ markdown: String) throws -> JSONValue {
    try #require(try questions("### Spørgsmål {#s \(attributes)}\n\n\(markdown)\n").first)
  }

  private func introduction(_ markdown: String, quiz: String = "{#q}") throws -> String? {
    try SamplePage("::: quiz \(quiz)\n\n\(markdown)\n:::\n").blocks().first?["intro"]?.text
  }

  @Test("choices have their boxes, a scale has no key")
  func choices() throws {
    let one = try question("- [ ] A\n- [x] B\n")
    #expect(one["form"]?.text == "choice")
    #expect(one["instruction"]?.text == "Vælg ét svar.")
    #expect(one["options"]?.elements.map { $0["right"] } == [.boolean(false), .boolean(true)])
    #expect(one["key"] == .boolean(true))
    let several = try question("- [x] A\n- [x] B\n- [ ] C\n")
    #expect(several["instruction"]?.text == "Vælg et eller flere svar.")
    let scale = try typed("type=skala", "- Slet ikke\n- Helt\n")
    #expect(scale["form"]?.text == "scale")
    #expect(scale["options"]?.elements.map { $0["c"]?.plain } == ["Slet ikke", "Helt"])
    #expect(scale["key"] == .boolean(false))
    let told = try typed("type=skala", "- Slet ikke\n  > Læs igen.\n- Helt\n")
    #expect(told["key"] == .boolean(true))
  }

  @Test("where the answers are is said where they are, and nowhere else")
  func placeOfTheKey() throws {
    let page = SamplePage("::: quiz {#q}\n\n### A? {#s}\n\n- [ ] A\n- [x] B\n\n:::\n")
    func words(_ key: KeyPlace) -> String? {
      var writer = ManuscriptWriter(
        outline: page.outline, links: LinkResolver(outline: page.outline), body: page.body)
      writer.key = key
      writer.array { $0.write($0.body.blocks) }
      return JSONReader.value(of: writer.json.bytes)?.elements.first?["intro"]?.text
    }
    #expect(words(.atBack) == "1 spørgsmål. Sæt kryds. Svarene står i facit bagest.")
    #expect(words(.withTrainer) == "1 spørgsmål. Sæt kryds. Underviseren har facit.")
    #expect(words(.unsaid) == "1 spørgsmål. Sæt kryds.")
  }

  @Test("steps stand in the order shown, each with its right place")
  func ordering() throws {
    let question = try typed("type=rækkefølge", "1. Oplys\n   > Først.\n2. Vurdér\n3. Begrund\n")
    #expect(question["form"]?.text == "order")
    #expect(
      question["instruction"]?.text?.hasPrefix("Skriv 1 i feltet ved det første trin") == true)
    #expect(question["keyLabel"]?.text == "Rigtig rækkefølge:")
    let items = try #require(question["items"]).elements
    let places = items.compactMap { $0["place"]?.integer }
    #expect(places != [1, 2, 3] && places.sorted() == [1, 2, 3])
    let first = try #require(items.first { $0["place"]?.integer == 1 })
    #expect(first["c"]?.plain == "Oplys")
    #expect(first["feedback"]?.plain == "Først.")
  }

  @Test("pairs have the left column as written and the choices by the alphabet")
  func matching() throws {
    let rows = "| Oplysning | Kilde |\n|---|---|\n| Søvn | Forældre |\n| Fravær | Skole |\n"
    let question = try typed("type=par", rows)
    #expect(question["form"]?.text == "pairs")
    #expect(
      question["instruction"]?.text
        == "Skriv i hvert felt til venstre bogstavet for det, der hører til.")
    #expect(question["heads"]?.elements.map(\.plain) == ["Oplysning", "Kilde"])
    #expect(question["items"]?.elements.map { $0["c"]?.plain } == ["Søvn", "Fravær"])
    #expect(question["items"]?.elements.map { $0["place"]?.integer } == [1, 2])
    #expect(question["choices"]?.elements.map(\.plain) == ["Forældre", "Skole"])
    let distracting = try typed("type=par", rows + "| | Nabo |\n")
    #expect(
      distracting["instruction"]?.text?.hasSuffix("kan bruges flere gange eller slet ikke.") == true
    )
    #expect(distracting["items"]?.elements.map { $0["place"]?.integer } == [1, 3])
  }

  @Test("items to be sorted know their category; without points there is no key")
  func sorting() throws {
    let list = "- Set\n  - Ni nætter\n- Tolket\n  - Aldrig\n  - Altid\n"
    let question = try typed("type=kategori", list)
    #expect(question["form"]?.text == "sorting")
    #expect(question["categories"]?.elements.map(\.plain) == ["Set", "Tolket"])
    let items = try #require(question["items"]).elements
    let places = Dictionary(
      items.map { ($0["c"]?.plain ?? "", $0["place"]?.integer ?? 0) }, uniquingKeysWith: { $1 })
    #expect(places == ["Ni nætter": 1, "Aldrig": 2, "Altid": 2])
    #expect(question["key"] == .boolean(true))
    let open = try typed("type=kategori uden-point", list)
    #expect(open["scored"] == .boolean(false))
    #expect(open["key"] == .boolean(false))
    #expect(open["instruction"]?.text?.hasSuffix("Ingen svar er rigtige eller forkerte.") == true)
  }

  @Test(
    "what is right in a gap is told in words",
    arguments: [
      ("[[varig]]", "varig"), ("[[a|b]]", "a eller b"), ("[[a|b|c]]", "a, b eller c"),
      ("[[?ja|nej]]", "ja"), ("[[=33,9]]", "33,9"), ("[[=1.000]]", "1.000"),
      ("[[=12±1]]", "11–13"), ("[[=10..12 uger]]", "10–12\u{A0}uger"),
      ("[[=-2..3]]", "−2 til 3"), ("[[=2±0]]", "2"), ("[[=2,5±0,5]]", "2–3"),
    ])
  func rightInGap(source: String, key: String) throws {
    let question = try question("Før \(source) efter.")
    #expect(question["form"]?.text == "gaps")
    #expect(question["gaps"]?.elements == [.string(key)])
  }

  @Test(
    "the instruction of a text with gaps fits its gaps",
    arguments: [
      ("Er [[a]].", "Udfyld hullet i teksten."), ("Er [[a]] [[b]].", "Udfyld hullerne i teksten."),
      ("Er [[?a|b]].", "Sæt ring om det rigtige svar i parentesen."),
      ("Er [[?a|b]] [[?c|d]].", "Sæt ring om det rigtige svar i hver parentes."),
      (
        "Er [[a]] [[?c|d]].",
        "Udfyld hullet i teksten, og sæt ring om det rigtige svar i parentesen."
      ),
      ("Er [[=1]].", "Skriv tallet i hullet."), ("Er [[=1]] [[=2]].", "Skriv tallene i hullerne."),
      ("[[a]]", "Skriv et kort svar på linjen."),
    ])
  func gapInstructions(text: String, instruction: String) throws {
    #expect(try question(text)["instruction"]?.text == instruction)
  }

  @Test("gaps stand in the text without a word of the answer, also in tables")
  func gaps() throws {
    let question = try typed(
      "stavefejl=ja",
      "Er **[[varig]]** nu.\n\n| A | B |\n|---|---|\n| x | [[?hemmelig\\|aaben]] |\n")
    let text = try #require(question["text"]).elements
    let first = try #require(text[0]["c"]?.elements[1]["c"]?.elements.first)
    #expect(first["k"]?.text == "gap")
    #expect(first["n"]?.integer == 1)
    #expect(first["alt"]?.text == "Hul 1 af 2")
    let second = try #require(
      text[1]["rows"]?.elements[0]["c"]?.elements[1].elements.first)
    #expect(second["n"]?.integer == 2)
    #expect(second["choices"]?.elements == [.string("aaben"), .string("hemmelig")])
    #expect(question["keyNote"]?.text?.hasPrefix("Én bogstavfejl godtages") == true)
    #expect(first["c"] == nil && first["t"] == nil)
  }

  @Test("a gap that is alone has no number")
  func loneGap() throws {
    let gap = try question("[[barnets plan]]")["text"]?.elements[0]["c"]?.elements[0]
    #expect(gap?["k"]?.text == "gap")
    #expect(gap?["n"] == nil)
    #expect(gap?["alt"]?.text == "Hul")
  }

  @Test("phrases to mark are numbered, and the key names the right ones")
  func marking() throws {
    let question = try typed("type=markér", "[[-Rod.]] Så: [[+Far er oppe.]]")
    #expect(question["form"]?.text == "marks")
    let text = try #require(question["text"]?.elements[0]["c"]).elements
    #expect(text.compactMap { $0["k"]?.text } == ["mark", "mark"])
    #expect(text.compactMap { $0["n"]?.integer } == [1, 2])
    #expect(text.map(\.plainOrText) == ["Rod.", " Så: ", "Far er oppe."])
    let marks = try #require(question["marks"]).elements
    #expect(marks.map { $0["n"]?.integer } == [2])
    #expect(marks.map { $0["c"]?.plain } == ["Far er oppe."])
  }

  @Test("a reflection has lines, a warning, and its example in the key")
  func reflection() throws {
    let with = try typed("type=refleksion linjer=7", "Tænk.\n\n> **Eksempelsvar:** Dato på.")
    #expect(with["form"]?.text == "lines")
    #expect(with["lines"]?.integer == 7)
    #expect(with["notice"]?.text == "Skriv ikke om rigtige børn og familier.")
    #expect(with["sample"]?.plain == "Dato på.")
    #expect(with["key"] == .boolean(true))
    let without = try typed("type=refleksion", "Tænk.")
    #expect(without["sample"] == nil)
    #expect(without["key"] == .boolean(false))
  }

  @Test("the introduction counts the questions and promises no key there is not")
  func introductions() throws {
    let choice = "### A {#a}\n\n- [x] A\n- [ ] B\n"
    let gap = "### B {#b}\n\n[[x]]\n"
    let free = "### C {#c type=refleksion}\n\nSkriv.\n"
    #expect(
      try introduction(choice) == "1 spørgsmål. Sæt kryds. Svarene står i facit bagest.")
    #expect(
      try introduction(choice + "\n" + gap) == "2 spørgsmål. Svarene står i facit bagest.")
    #expect(try introduction(free) == "1 spørgsmål.")
  }

  @Test("a draw gives the same questions each time, in the order written, and says so")
  func draw() throws {
    let all = (1...9).map { "### Nr. \($0) {#nr-\($0)}\n\n- [x] A\n- [ ] B\n" }
      .joined(separator: "\n")
    let drawn = try questions(all, quiz: "{#q træk=4}")
    let titles = drawn.map { $0["title"]?.plain ?? "" }
    #expect(titles.count == 4 && Set(titles).count == 4)
    #expect(titles == titles.sorted())
    #expect(drawn.map { $0["n"]?.integer } == [1, 2, 3, 4])
    #expect(try questions(all, quiz: "{#q træk=4}") == drawn)
    #expect(try introduction(all, quiz: "{#q træk=4}")?.hasPrefix("4 af 9 spørgsmål.") == true)
    // Another quiz of the same questions draws others, or a course would ask the same ones twice.
    let quizzes = try ["a", "b", "c", "d"].map { id in
      try questions(all, quiz: "{#\(id) træk=4}").map { $0["title"]?.plain ?? "" }
    }
    #expect(Set(quizzes).count > 1)
  }

  @Test("a draw of as many as there are is all of them")
  func wholeDraw() throws {
    let one = "### A {#a}\n\n- [x] A\n- [ ] B\n"
    #expect(try introduction(one, quiz: "{#q træk=1}")?.hasPrefix("1 spørgsmål.") == true)
  }
}

extension JSONValue {
  /// The text of one inline.
  fileprivate var plainOrText: String { text ?? plain }
}
