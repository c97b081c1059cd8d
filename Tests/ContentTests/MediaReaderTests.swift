import Diagnostics
import Media
import Testing

@testable import Content

/// Rules of the files under `medier/`.
@Suite struct MediaReaderTests {
  private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\">"
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0x20, 0, 0, 0, 0, 2, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] + Array("IDAT".utf8)
    + [7, 0, 0, 0, 0, 0, 0, 0, 0] + Array("IEND".utf8) + [0, 0, 0, 0]

  private func record(_ path: String, _ bytes: [UInt8]) -> MediaRecord {
    MediaReader.record(of: WholeBytes(bytes), path: path)
  }

  @Test func whatIsRightHasItsSizeAndNoProblems() {
    let drawing = record("medier/a.svg", Array((MediaReaderTests.svg + "</svg>").utf8))
    #expect(drawing.diagnostics.ids == [])
    #expect(drawing.facts.picture == .svg)
    #expect(drawing.facts.width == 4 && drawing.facts.height == 2)
    let captions = record("medier/a.vtt", Array("WEBVTT\n\n00:00.000 --> 00:01.000\nA\n".utf8))
    #expect(captions.diagnostics.ids == [])
    #expect(record("medier/a.webm", [0x1A, 0x45, 0xDF, 0xA3]).facts.film == .webm)
    #expect(record("medier/a.pdf", [1, 2, 3]).diagnostics.ids == [])
  }

  @Test(
    arguments: [
      Failing("svg-fejl", svg + "\n«<g>&x</g>»\n</svg>"),
      Failing("svg-fejl", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", says: "ikke en SVG"),
      Failing("svg-egne-entiteter", "<!DOCTYPE svg [\n  «<!ENTITY a \"b\">»\n]>" + svg + "</svg>"),
      Failing("svg-renset", svg + "\n  «<script>x</script>»\n</svg>", says: "<script>"),
      Failing("svg-renset", svg + "\n«<g onclick=\"x\"/>»\n</svg>", says: "onclick"),
      Failing(
        "svg-renset", svg + "\n«<image href=\"http://x.dk/a.png\"/>»\n</svg>", says: "http://x.dk"),
      Failing("svg-renset", svg + "\n«<style>@import 'x';</style>»\n</svg>", says: "@import"),
      Failing("billede-uden-maal", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", says: "viewBox"),
    ])
  func mistakesInDrawingsAreToldAtTheirLine(_ failing: Failing) {
    expectOnly(failing, record("medier/a.svg", failing.source.bytes).diagnostics)
  }

  @Test(
    arguments: [
      Failing("undertekst-hoved", "«1»\n00:00:01,000 --> 00:00:02,000\nA", says: "SRT"),
      Failing("undertekst-hoved", "«WEBVTT»\n", says: "ingen undertekster"),
      Failing("undertekst-tid", "WEBVTT\n\n«00:01,000» --> 00:02.000\nA", says: "00:01.000"),
      Failing("undertekst-tid", "WEBVTT\n\n«1:01.000» --> 00:02.000\nA"),
      Failing(
        "undertekst-raekkefoelge",
        "WEBVTT\n\n00:05.000 --> 00:06.000\nA\n\n«00:01.000» --> 00:02.000\nB"),
      Failing("undertekst-uden-tid", "WEBVTT\n\n«Goddag»\n"),
      Failing("undertekst-tom", "WEBVTT\n\n«00:01.000 --> 00:02.000»\n"),
      Failing("undertekst-opmaerkning", "WEBVTT\n\n00:01.000 --> 00:02.000\n«<font>»A"),
      Failing("ugyldig-utf8", ""),
    ])
  func mistakesInCaptionsAreToldAtTheirLine(_ failing: Failing) {
    let isText = failing.id != "ugyldig-utf8"
    let bytes = isText ? failing.source.bytes : Array("WEBVTT\n\n".utf8) + [0xE6, 0x0A]
    let found = record("medier/a.vtt", bytes).diagnostics
    if isText { expectOnly(failing, found) } else { #expect(found.ids == [failing.id]) }
  }

  @Test func aTimeWithACommaIsMended() throws {
    let bytes = Array("WEBVTT\n\n00:01,000 --> 00:02.000\nA".utf8)
    let fix = try #require(record("medier/a.vtt", bytes).diagnostics.first?.fixes.first)
    #expect(fix.replacement == "00:01.000" && fix.range == SourceRange(8, 17))
  }

  @Test(
    arguments: [
      ("medier/a.jpg", png, ["billede-forkert-type"]),
      ("medier/a.png", Array(png.dropLast(3)), ["billede-oedelagt"]),
      ("medier/a.png", [], ["billede-oedelagt"]),
      ("medier/a.gif", Array("hej".utf8), ["billede-oedelagt"]),
      ("medier/a.svg", png, ["billede-forkert-type"]),
      ("medier/a.png", Array((svg + "</svg>").utf8), ["billede-forkert-type"]),
      ("medier/a.png", png, ["billede-mange-pixels"]),
      ("medier/a.mp4", Array("OggS".utf8), ["film-forkert-type"]),
      ("medier/a.mp4", Array("hej med dig".utf8), ["film-oedelagt"]),
      ("medier/a.mp4", [0, 0, 0, 0x40] + Array("ftypisom".utf8), ["film-oedelagt"]),
    ])
  func filesThatAreNotWhatTheySayAreTold(_ path: String, _ bytes: [UInt8], _ ids: [String]) {
    let found = record(path, bytes).diagnostics
    #expect(found.ids == ids)
    #expect(found.first?.range == SourceRange(0, 0))
    #expect(found.first?.file == path)
  }

  @Test func heavyPicturesAreWarnedAbout() {
    let padding = [UInt8](repeating: 0, count: 3_100_000)
    let found = record("medier/a.png", MediaReaderTests.png + padding).diagnostics
    #expect(found.ids == ["billede-for-stort", "billede-mange-pixels"])
    #expect(found.first?.danish.contains("3,1 MB") == true)
  }

  @Test func mediaAreReadFromTheFolderAndKnownInTheOutline() throws {
    let folder = ScratchFolder([
      "kursbuild.yml": "titel: A", "medier/a.svg": MediaReaderTests.svg + "</svg>",
    ])
    folder.write("medier/b.png", MediaReaderTests.png)
    let result = try OutlineBuilder.build(reading: ContentReader(root: folder.root))
    #expect(result.diagnostics.ids == ["billede-mange-pixels"])
    #expect(result.outline.mediaFacts["medier/a.svg"]?.width == 4)
    #expect(result.outline.mediaFacts["medier/b.png"]?.width == 8192)
  }
}
