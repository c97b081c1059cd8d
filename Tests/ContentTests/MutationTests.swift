import Diagnostics
import Testing

@testable import Content

/// Whatever is in a file, reading it ends in values and in problems that lie inside the file.
@Suite struct MutationTests {
  private static let page = """
    ---
    titel: Sagsoplysning: Hvad ved vi?
    resumé: >
      Kort om
      sagen.
    emner:
      - "a: b"
      - [c, d]
    kilder: [s1, s2]
    udgivet: 3. november 2025
    ---

    ::: mål
    - forstå {#forstaa}
    :::

    ## Afsnit {#a}

    Se [Y](y.md#dim), [§ 22](lov:barnets-lov-22) og [@s2, s. 4].[^1]

    ![Kæden](../../medier/kaeden.svg "Tekst"){bredde=halv}

    ::: quiz {#q bestået=80}
    ### Hvad? {#h mål=forstaa}
    - [x] Ja
      > Fint.
    - [ ] Nej
      > Nej.
    :::

    ::: underviser
    Hemmeligt
    :::

    [^1]: Note.

    """

  private static func mutated(_ number: Int) -> [UInt8] {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(bound, 1)))
    }
    let signs = Array(":-\n \t[]{}#\"'*&!|>`@?%\r\u{0}\u{E5}().=/\\".utf8)
    var bytes = Array(page.utf8)
    for _ in 0..<(1 + next(6)) {
      let place = next(bytes.count)
      switch next(4) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(signs[next(signs.count)], at: place)
      case 2: bytes[place] = signs[next(signs.count)]
      default: bytes.removeSubrange(place..<min(place + next(30), bytes.count))
      }
    }
    return bytes
  }

  @Test func nothingAnAuthorCanWriteBreaksTheReading() {
    for number in 0..<250 {
      let bytes = MutationTests.mutated(number)
      let site = ScratchSite([ScratchSite.path: String(decoding: bytes, as: UTF8.self)])
      var problems = site.outlineDiagnostics.filter { $0.file == ScratchSite.path }
      let file = SourceFile(path: ScratchSite.path, bytes: bytes)
      let page = ContentTree.Page(
        file: ContentFile(path: file.path), kind: .module, address: "x.html")
      let reader = ContentReader(root: "/nowhere")
      problems +=
        HeaderReader(reader: reader, registries: HeaderReaderTests.registries())
        .read(file, as: page).diagnostics
      let parsed = PageParser(outline: site.outline, reader: reader).parse(file, page: site.index())
      problems += parsed.diagnostics
      for problem in problems {
        #expect(
          problem.range.start >= 0 && problem.range.end <= max(bytes.count, 0)
            || String(decoding: bytes, as: UTF8.self).utf8.count != bytes.count,
          "case \(number): \(problem)")
      }
    }
  }

  @Test func registriesOfAnyBytesAreRead() {
    let text = "s1:\n  titel: A: b\n  former:\n    - c\n    - \"d\"\ns2:\n  note: |\n    x\n"
    for number in 0..<400 {
      var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
      var bytes = Array(text.utf8)
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int((state >> 33) % UInt64(bytes.count))] =
          UInt8(truncatingIfNeeded: state >> 50) & 0x7F
      }
      let entries = RegistryEntries(SourceFile(path: "kilder.yml", bytes: bytes))
      for problem in entries.diagnostics {
        #expect(problem.range.end <= bytes.count, "case \(number): \(problem)")
      }
    }
  }
}
