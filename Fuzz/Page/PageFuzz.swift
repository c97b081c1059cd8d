import Audit
import CommonMark
import Content
import Diagnostics
import Glibc
import Site

/// A small site that any bytes can be a page of.
struct FuzzSite {
  private static let path = "kurser/a/fuzz.md"
  private let reader = ContentReader(root: "/nowhere")
  private let tree: ContentTree
  private let registries: Registries

  init() {
    let files = [
      "kursbuild.yml", FuzzSite.path, "kurser/a/kursus.md", "medier/a.svg", "viden/b.md",
    ]
    tree = ContentTree(ContentListing(files: files.map { ContentFile(path: $0) }))
    let none = SourceRange(0, 0)
    var registries = Registries(configuration: SiteConfiguration(title: "Prøve"))
    registries.sources = [Source(id: "s1", title: "Kilde", range: none)]
    registries.acts = [Act(id: "fvl", name: "Forvaltningsloven", range: none)]
    registries.glossary = [
      GlossaryTerm(
        id: "sag", term: "sag", forms: ["sagen"], definition: [.text(Array("En sag.".utf8))],
        path: "ordbog.yml", range: none)
    ]
    self.registries = registries
  }

  /// Takes `bytes` the whole way from file to audited page. Every problem must lie inside the file, be
  /// shown without trouble, and be mended inside the file; a page without errors must pass the audit.
  func run(_ bytes: [UInt8]) {
    let headers = HeaderReader(reader: reader, registries: registries)
    let file = SourceFile(path: FuzzSite.path, bytes: bytes)
    let records = tree.pages.map { page in
      headers.read(
        page.file.path == file.path
          ? file : SourceFile(path: page.file.path, bytes: Array("---\ntitel: T\n---\n".utf8)),
        as: page)
    }
    let result = OutlineBuilder(tree: tree, registries: registries).build(records)
    guard let page = result.outline.pages.firstIndex(where: { $0.path == file.path }) else {
      fail("the page is gone")
    }
    let parser = PageParser(outline: result.outline, reader: reader)
    let parsed = parser.parse(file, page: page)
    _ = parser.parse(file, page: page, for: .trainer)
    var diagnostics = (result.diagnostics + parsed.diagnostics).filter { $0.file == file.path }
    diagnostics += LinkChecker(outline: result.outline).check([parsed.facts])
    check(diagnostics, bytes)
    guard !diagnostics.contains(where: { $0.severity == .error }),
      result.outline.pages[page].isPublished
    else { return }
    audit(result.outline, parsed, page)
  }

  private func check(_ diagnostics: [Diagnostic], _ bytes: [UInt8]) {
    for diagnostic in diagnostics {
      require(DiagnosticCatalogue.severity(of: diagnostic.id) != nil, "unknown \(diagnostic.id)")
      let ranges = [diagnostic.range] + diagnostic.fixes.map(\.range)
      for range in ranges {
        require(
          range.start >= 0 && range.start <= range.end && range.end <= bytes.count,
          "\(diagnostic.id) at \(range) of \(bytes.count)")
      }
    }
    let report = DiagnosticReport(diagnostics, language: .danish) { _ in bytes }
    require(diagnostics.isEmpty == report.text().isEmpty, "an empty report")
  }

  private func audit(_ outline: SiteOutline, _ parsed: ParsedPage, _ page: Int) {
    let renderer = PageRenderer(outline: outline, options: RenderOptions(hasPrint: false))
    var audit = PageAudit()
    var site = SiteAudit()
    site.collect(
      audit.examine(path: outline.pages[page].address, bytes: renderer.render(parsed.body)))
    let own = site.finish().filter { finding in
      // The other pages of the site are not rendered here.
      finding.page == outline.pages[page].address && finding.rule != .missingTarget
        && finding.rule != .furtherFaults
        && (finding.rule != .missingFragment || finding.found.hasPrefix("#"))
    }
    require(own.isEmpty, own.first.map { "audit, line \($0.line): \($0.sentence.english)" } ?? "")
  }
}

/// Ends the run with the reason, so that libFuzzer keeps the input.
func fail(_ reason: String) -> Never {
  let line = Array("PageFuzz: \(reason)\n".utf8)
  _ = unsafe line.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  abort()
}

func require(_ isTrue: Bool, _ reason: @autoclosure () -> String) {
  if !isTrue { fail(reason()) }
}

/// libFuzzer's entry: any bytes are a page's file. It must not crash or hang.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzSite().run(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// libFuzzer's driver, which its runtime library exports for programs with a main of their own.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The name SwiftPM gives the program's main: with libFuzzer's flag Swift makes none itself.
@_cdecl("PageFuzz_main")
public func main(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  var count = count
  var arguments = unsafe arguments
  return unsafe runDriver(&count, &arguments) { unsafe fuzzOneInput($0, $1) }
}
