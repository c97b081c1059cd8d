import Testing

@testable import Search

@Suite("The search index")
struct SearchIndexTests {
  private func document(_ title: String, _ text: String, _ kind: SearchKind = .module)
    -> SearchDocument
  {
    var document = SearchDocument(kind: kind, title: title, address: Array("\(title).html".utf8))
    var section = SearchDocument.Section()
    section.text = Array(text.utf8)
    document.sections = [section]
    return document
  }

  private func files(
    _ documents: [SearchDocument], chunk: Int = 100, synonyms: [[String]] = [],
    texts: [TextFiles.Place] = []
  ) -> [String: String] {
    var parts: [IndexPart] = []
    for start in stride(from: 0, to: documents.count, by: chunk) {
      var part = IndexPart(first: start)
      for number in start..<min(start + chunk, documents.count) {
        part.append(documents[number], number: number)
      }
      part.finish()
      parts.append(part)
    }
    let files = SearchIndex(parts, language: "da").files(texts: texts, synonyms: synonyms)
    return Dictionary(
      uniqueKeysWithValues: files.map {
        ($0.name, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func wordsStandUnderTheirStemsWithTheirForms() throws {
    let words = try #require(files([document("A", "Sagen, sager og sagens sag")])["o0.js"])
    #expect(words.contains(";sag,en:"))
    #expect(words.contains(",er:") && words.contains(",ens:"))
  }

  @Test func aCompoundIsFoundByItsPartsAndKnowsThem() throws {
    let documents = [
      document("A", "udredningsværktøjet"), document("B", "værktøj"), document("C", "udredning"),
    ]
    let words = try #require(files(documents)["o0.js"])
    #expect(words.contains("udredningsvaerktoej,et:0P2=udredning vaerktoej"))
    // The part's own document is 1, the compound's 0.
    #expect(words.contains("vaerktoej,:1P2+0P2"))
  }

  @Test(arguments: ["afgørelse gørelse", "forældre ældre", "overgang gang", "barnet net bar"])
  func whatOnlyLooksLikeACompoundIsNone(text: String) throws {
    #expect(try #require(files([document("A", text)])["o0.js"]).contains("=") == false)
  }

  @Test func partsOfTheIndexGiveTheSameAsOne() {
    let documents = (0..<50).map { document("Titel \($0)", "sag \($0 % 7) barnet og planen") }
    #expect(files(documents) == files(documents, chunk: 7))
  }

  @Test func theCatalogueTellsKindsAndSynonyms() throws {
    let documents = [
      document("A", "x"), document("B", "x"), document("C", "x", .term),
    ]
    let catalogue = try #require(
      files(documents, synonyms: [["§ 41 (serviceloven)", "merudgifter"]])["katalog.js"])
    #expect(catalogue.hasPrefix("kursbuildSoeg(\"katalog\",0,{da:1,l:\"da\",k:\"m2o1\""))
    #expect(catalogue.contains("s:[[\"§ 41 (serviceloven)\",\"merudgifter\"]]"))
  }

  @Test func theStampIsAnotherWhenAnyTextIs() throws {
    func stamp(_ text: String) throws -> Substring {
      var texts = TextFiles(first: 0)
      texts.append(document("A", text), number: 0)
      texts.close()
      let catalogue = try #require(files([document("A", "x")], texts: texts.places)["katalog.js"])
      return try #require(catalogue.split(separator: "v:").last)
    }
    #expect(try stamp("Et ord.") == stamp("Et ord."))
    #expect(try stamp("Et ord.") != stamp("Et ord!"))
  }

  @Test func stemsStandForwardsAndBackwardsForWhatIsMistyped() throws {
    let files = files([document("A", "sagsoplysning sagsbehandling")])
    #expect(files["f0.js"] == "kursbuildSoeg(\"f\",0,\"0sagsbehandling1 4oplysning1\");\n")
    #expect(files["b0.js"] == "kursbuildSoeg(\"b\",0,\"0gnildnahebsgas1 3nsylposgas1\");\n")
  }

  @Test func aWordWeighsMoreInATitleAndInAShortText() {
    #expect(Posting.quantised(40, length: 400) > Posting.quantised(4, length: 400))
    #expect(Posting.quantised(4, length: 50) > Posting.quantised(4, length: 4000))
    #expect(Posting.quantised(Int32.max / 8, length: 1) == 63)
  }

  @Test func postingsAreReadAsTheyWereWritten() {
    var bytes: [UInt8] = []
    var last = 5
    let all = [(5, 0, 1), (6, 63, 0xFFFF), (700, 9, 2), (90_000, 1, 0x8001)]
    for (document, weight, mask) in all {
      Posting.append(
        distance: document - last, weight: UInt8(weight), mask: UInt16(mask), to: &bytes)
      last = document
    }
    var read: [(Int, Int, Int)] = []
    Posting.read(bytes, 0..<bytes.count, first: 5) {
      read.append(($0.document, Int($0.weight), Int($0.mask)))
    }
    #expect(read.map { [$0.0, $0.1, $0.2] } == all.map { [$0.0, $0.1, $0.2] })
  }

  @Test func textsAreDividedBySizeAndKeepTheirNumbers() {
    var texts = TextFiles(first: 10)
    texts.append(document("A", String(repeating: "ord ", count: 6000)), number: 10)
    texts.append(document("B", "\"kort\""), number: 12)
    texts.close()
    #expect(texts.places.map(\.first) == [10, 11])
    let names = texts.files.map(\.name)
    #expect(names == ["t10.js", "t11.js"])
    let last = String(decoding: texts.files[1].bytes, as: UTF8.self)
    #expect(last.hasPrefix("kursbuildSoeg(\"t\",11,[0,\n[\"m\",\"B\",\"B.html\",\"\",["))
  }
}
