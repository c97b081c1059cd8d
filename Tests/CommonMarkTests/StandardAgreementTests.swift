import CommonMark
import Diagnostics
import Testing

/// Random text in which the house's line tracker and libcmark must agree on what is code, what is
/// text and where blocks begin. The text is parsed twice, with the extensions on and off: where no
/// notation changes the meaning, both must give the same tree.
struct StandardAgreementTests {
  private static let prefixes = [
    "", "", "", "", " ", "  ", "   ", "    ", "     ", "      ", "\t", " \t", "> ", ">", "> > ",
    "- ", "-   ", "-\t", "* ", "+ ", "1. ", "10) ", "2. ", "- - ", "> - ", "- > ", "1.     ", ">\t",
    ">     ", "  - ", "    - ", "        ",
  ]
  private static let contents = [
    "", "", "tekst", "[@s2]", "`", "``", "`[@s2]`", "a `b [@s2]", "c` [@s2] d", "```", "````",
    "``` x [@s2]", "~~~", "~~~~ [@s2]", "# h [@s2]", "####### h", "***", "- - -", "---", "--", "-",
    "===", "=", "___", "[t](/u) [@s2]", "*e [@s2]*", "**[@s2]**", "2. [@s2]", "1.", "-", "> [@s2]",
    "\\`[@s2]`", "\\", "x  ", "    [@s2]", "\t[@s2]", "![a](/b)", "[@s2]  ", "[@s2]\\",
    "<https://x.dk/`[@s2]`>", "[r]: /u", "[r]", "[r][r] [@s2]", "_a [@s2]_b", "![@s2]",
  ]

  struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func text(closers: Bool) -> String {
      var text = ""
      for _ in 0..<(3 + next(9)) {
        for _ in 0..<(1 + next(3) / 2) { text += prefixes[next(prefixes.count)] }
        text += closers && next(5) == 0 ? "::: /intet" : contents[next(contents.count)]
        text += ["\n", "\n", "\n", "\r\n", "\r"][next(5)]
      }
      return text
    }
  }

  @Test(arguments: 0..<25)
  func scannerAndLibcmarkSeeTheSameBlocks(_ seed: Int) {
    var generator = Generator(state: UInt64(seed) &* 977 &+ 3)
    for _ in 0..<25 {
      let text = generator.text(closers: false)
      #expect(flat(text, extended: true) == flat(text, extended: false), "\(text.debugDescription)")
    }
  }

  /// A lone closer is a block of its own: as a processing instruction would be.
  @Test(arguments: 0..<25)
  func directivesAreBlocksWhereInstructionsAre(_ seed: Int) {
    var generator = Generator(state: UInt64(seed) &* 1009 &+ 5)
    for _ in 0..<25 {
      let text = generator.text(closers: true)
      let marked = text.replacing("::: /intet", with: "<?intet?>")
      #expect(
        flat(text, extended: true) == flat(marked, extended: false), "\(text.debugDescription)")
    }
  }

  /// The document with tokens as text, neighbouring texts joined and dashes as typed.
  private func flat(_ text: String, extended: Bool) -> String {
    var options = DocumentParser.Options()
    options.extensions = extended
    let file = SourceFile(path: "prøve.md", bytes: Array(text.utf8))
    let document = DocumentParser(options: options).parse(file)
    let plain = Document(
      path: "", blocks: flat(document.blocks), footnotes: [], diagnostics: [])
    return DocumentDump.dump(plain).replacing("–", with: "-").replacing(
      "<?intet?>", with: "::: /intet")
  }

  private func flat(_ blocks: [Block]) -> [Block] {
    blocks.compactMap { block in
      var block = block
      switch block.kind {
      case .paragraph(let content): block.kind = .paragraph(joined(content))
      case .heading(var heading):
        heading.content = joined(heading.content)
        block.kind = .heading(heading)
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = flat(list.items[index].blocks)
        }
        block.kind = .list(list)
      case .quote(let blocks):
        let flat = flat(blocks)
        if flat.isEmpty { return nil }
        block.kind = .quote(flat)
      case .rawHTML(let html) where html.starts(with: "<?intet?>".utf8): return nil
      default: break
      }
      return block
    }
  }

  private func joined(_ content: [Inline]) -> [Inline] {
    var output: [Inline] = []
    for inline in content {
      let next: Inline =
        switch inline {
        case .citation(let citation): .text(Array("[@\(citation.key)]".utf8))
        case .rawHTML(let html) where html == Array("<?intet?>".utf8):
          .text(Array("::: /intet".utf8))
        case .emphasis(let content): .emphasis(joined(content))
        case .strong(let content): .strong(joined(content))
        case .link(let link):
          .link(
            Link(
              destination: link.destination, title: link.title, content: joined(link.content),
              attributes: .none, range: link.range))
        default: inline
        }
      if case .text(let bytes) = next, case .text(let before)? = output.last {
        output[output.count - 1] = .text(before + bytes)
      } else {
        output.append(next)
      }
    }
    return output
  }
}
