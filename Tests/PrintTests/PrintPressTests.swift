import CommonMark
import Content
import Diagnostics
import Glibc
import Output
import Testing

@testable import Print

/// These run the real engine: `make test` has installed it in `.venv`.
@Suite("The press")
struct PrintPressTests {
  private static let settings = PrintSettings.found()

  /// A content folder with one picture, as long as the value lives.
  private struct ContentFolder: ~Copyable {
    let root: String

    init() throws {
      var template = Array("/tmp/kursbuild-press-XXXXXX".utf8CString)
      _ = unsafe mkdtemp(&template)
      root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      _ = unsafe mkdir(root + "/medier", 0o700)
    }

    deinit {
      _ = unsafe unlink(root + "/medier/a.svg")
      _ = unsafe unlink(root + "/hemmelig.svg")
      _ = unsafe rmdir(root + "/medier")
      _ = unsafe rmdir(root)
    }

    func write(_ text: String, to name: String) {
      let descriptor = unsafe open(root + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      let bytes = Array(text.utf8)
      _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
      close(descriptor)
    }
  }

  private static let picture =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>"

  private func press(
    _ root: String = "/nonexistent", _ settings: PrintSettings = PrintPressTests.settings
  ) -> PrintPress {
    PrintPress(settings: settings, reader: ContentReader(root: root))
  }

  @Test("a module becomes a PDF, the same bytes each time")
  func handout() throws {
    let folder = try ContentFolder()
    folder.write(PrintPressTests.picture, to: "medier/a.svg")
    let page = SamplePage(
      "## Æble\n\nTekst [@s1][^1]\n\n![Alt](../../medier/a.svg)\n\n[^1]: Note.\n")
    let first = try press(folder.root).set(page.job())
    let second = try press(folder.root).set(page.job())
    #expect(first.diagnostics.isEmpty)
    #expect(first.pageCount == 1)
    let bytes = try #require(first.file).bytes
    #expect(bytes.starts(with: Array("%PDF-1.7".utf8)))
    #expect(first.file?.path.text == "print/kurser/a/m.pdf")
    #expect(bytes == second.file?.bytes)
  }

  @Test("a character no font has is told at the author's place")
  func missingCharacter() throws {
    let page = SamplePage("Først\n\n- a\n- b 漢 c\n")
    let result = try press().set(page.job())
    #expect(result.file == nil)
    let problem = try #require(result.diagnostics.first)
    #expect(problem.id == "pdf-tegn")
    #expect(problem.severity == .error)
    #expect(problem.file == "kurser/a/m.md")
    #expect(problem.summary.danish.contains("漢"))
    let place = problem.range.start..<problem.range.end
    #expect(String(decoding: page.source[place], as: UTF8.self).contains("b 漢 c"))
  }

  @Test("a line in an alphabet no font has is told once, not once a letter")
  func missingAlphabet() throws {
    let result = try press().set(SamplePage("Først\n\n漢字仮名交文\n\nSå 漢\n").job())
    #expect(result.diagnostics.map(\.id) == ["pdf-tegn"])
    let said = try #require(result.diagnostics.first).summary
    #expect(said.danish.hasPrefix("Tegnene ”漢”, ”字”"))
    #expect(said.english.hasPrefix("The characters “漢”, “字”"))
  }

  @Test("papers of hundreds of people have longer than others")
  func patience() throws {
    var job = try SamplePage("Tekst\n").job()
    #expect(job.patience == 1)
    job.isPersonal = true
    #expect(job.patience == 3)
  }

  @Test("how the engine ended is told in plain words")
  func breakdown() throws {
    let job = try SamplePage("Tekst\n").job()
    let endings: [(EngineProcess.Ending, String)] = [
      (.signalled(11), "signal 11"), (.exited(0), "status 0"),
    ]
    for (ending, word) in endings {
      let error = #expect(throws: PrintError.self) {
        try EngineAnswer(job: job, ending: ending, output: [], complaints: [], seconds: 20)
      }
      let danish = error?.message.danish ?? ""
      #expect(danish.contains(": \(word).") && danish.contains("make site"), "\(danish)")
    }
  }

  @Test("a broken picture is told by name at the author's place")
  func brokenPicture() throws {
    let folder = try ContentFolder()
    folder.write("<svg", to: "medier/a.svg")
    let page = SamplePage("Først\n\n![Alt](../../medier/a.svg)\n")
    let result = try press(folder.root).set(page.job())
    let problem = try #require(result.diagnostics.first)
    #expect(problem.id == "pdf-billede")
    #expect(problem.summary.danish.contains("medier/a.svg"))
    #expect(problem.range.start == "Først\n\n".utf8.count)
  }

  @Test("a picture that is a symbolic link is not read")
  func linkedPicture() throws {
    let folder = try ContentFolder()
    folder.write(PrintPressTests.picture, to: "hemmelig.svg")
    _ = unsafe symlink(folder.root + "/hemmelig.svg", folder.root + "/medier/a.svg")
    let page = SamplePage("![Alt](../../medier/a.svg)\n")
    #expect(throws: PrintError.self) { try press(folder.root).set(page.job()) }
  }

  @Test("a programme that needs two pages is set with a warning")
  func longProgramme() throws {
    var page = SamplePage("Tekst\n", kind: .themeDay)
    let session = Programme.Session(
      title: [.text(Array("Punkt".utf8))], minutes: 10, range: SourceRange(0, 5))
    page.body.programmes = [
      0: Programme(
        slots: (0..<90).map {
          Programme.Slot(start: ClockTime(minutes: 400 + 10 * $0), minutes: 10, sessions: [session])
        })
    ]
    let result = try press().set(page.job())
    #expect(result.pageCount > 1)
    #expect(result.file != nil)
    #expect(result.diagnostics.map(\.id) == ["pdf-program-for-langt"])
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  @Test("a missing engine is told with the command that installs it")
  func missingEngine() throws {
    let job = try SamplePage("Tekst\n").job()
    for interpreter in [nil, "/nonexistent/python"] {
      var settings = PrintPressTests.settings
      settings.interpreter = interpreter
      let press = press("/nonexistent", settings)
      let error = #expect(throws: PrintError.self) { try press.set(job) }
      guard case .engineMissing? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(error?.message.danish.contains("make site") == true)
    }
  }

  @Test("an interpreter without Typst is told as a missing engine")
  func missingTypst() throws {
    var settings = PrintPressTests.settings
    settings.interpreter = "/usr/bin/python3"
    let press = press("/nonexistent", settings)
    let job = try SamplePage("Tekst\n").job()
    let error = #expect(throws: PrintError.self) { try press.set(job) }
    guard case .engineMissing(let detail)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(detail.contains("typst") || detail.contains("pikepdf"))
  }

  @Test("missing fonts are told by name")
  func missingFonts() throws {
    var settings = PrintPressTests.settings
    settings.fontFolders = ["/usr/share/fonts/opentype/inter"]
    let press = press("/nonexistent", settings)
    let job = try SamplePage("Tekst\n").job()
    #expect(throws: PrintError.fontsMissing(["Open Sans"])) { try press.set(job) }
  }

  @Test("a program that is no engine is told as a breakdown")
  func noEngine() throws {
    var settings = PrintPressTests.settings
    settings.interpreter = "/bin/false"
    let press = press("/nonexistent", settings)
    let job = try SamplePage("Tekst\n").job()
    let error = #expect(throws: PrintError.self) { try press.set(job) }
    guard case .engineFailed(let source, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(source == "kurser/a/m.md")
  }

  @Test("a limit that was hit is told", arguments: [SIGALRM, SIGXCPU])
  func limits(signal: Int32) throws {
    let job = try SamplePage("Tekst\n").job()
    #expect(throws: PrintError.tooSlow(source: "kurser/a/m.md", seconds: 20)) {
      try EngineAnswer(
        job: job, ending: .signalled(signal), output: [], complaints: [], seconds: 20)
    }
  }

  @Test("an address too long for a QR code is told at its place")
  func longAddress() throws {
    let job = try SamplePage("Tekst\n").job()
    let output =
      #"{"v":1,"ok":false,"kind":"document","errors":"#
      + #"[{"code":"qr","subject":"https://example.dk/lang","message":"x","at":[2,5]}]}"#
    let answer = try EngineAnswer(
      job: job, ending: .exited(1), output: Array(output.utf8), complaints: [], seconds: 20)
    #expect(
      answer.diagnostics.map(\.summary.danish) == [
        "Adressen er for lang til en QR-kode: https://example.dk/lang"
      ])
  }
}
