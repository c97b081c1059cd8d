import CommonMark
import Diagnostics
import Media
import Testing

@testable import Content

/// Rules of `::: figur` and `::: video`, and of pictures that are decoration.
@Suite struct MediaRulesTests {
  private static let media = [
    "medier/film.mp4": "", "medier/film.vtt": "", "medier/film.txt": "", "medier/lyd.mp3": "",
    "viden/udskrift.md": "---\ntitel: Udskrift\n---\n",
  ]

  private func problems(_ body: String) -> [Diagnostic] {
    let front = "---\ntitel: X\n---\n\n"
    let site = ScratchSite(MediaRulesTests.media.merging([ScratchSite.path: front + body]) { $1 })
    return site.parse().diagnostics.map { problem in
      var problem = problem
      problem.range = problem.range.shifted(by: -front.utf8.count)
      return problem
    }
  }

  private static let all =
    "fil=../../medier/film.mp4 undertekster=../../medier/film.vtt"

  @Test(
    arguments: [
      "::: figur Kæden\n\n![Tre led](../../medier/kaeden.svg)\n\n- Et\n- To\n\n:::",
      "::: figur\n![Tre led](../../medier/kaeden.svg \"Kæden\"){bredde=hel}\nTre led.\n:::",
      "![](../../medier/kaeden.svg){dekorativt bredde=hel}",
      "::: video {\(all)} Titel\n\nDet bliver sagt.\n\n:::",
      "::: video {\(all) udskrift=../../viden/udskrift.md sprog=en} Titel\n:::",
    ])
  func whatIsRightHasNoProblems(_ body: String) {
    #expect(problems(body).ids == [])
  }

  @Test(
    arguments: [
      Failing("billede-pynt-med-alt", "![En kæde](../../medier/kaeden.svg){«dekorativt»}"),
      Failing("figur-uden-billede", "::: «figur» Kæden\n\nTekst\n\n:::", says: "![Hvad det viser]"),
      Failing(
        "figur-uden-billedtekst", "::: «figur»\n\n![Tre](../../medier/kaeden.svg)\n\nTre.\n\n:::"),
      Failing(
        "figur-uden-beskrivelse", "::: «figur» Kæden\n\n![Tre](../../medier/kaeden.svg)\n\n:::"),
      Failing(
        "figur-to-billedtekster",
        "::: figur Kæden\n\n«![Tre](../../medier/kaeden.svg \"Led\")»\n\nTre.\n\n:::"),
      Failing("billede-mangler", "::: figur K\n\n«![Tre](../../medier/x.svg)»\n\nTre.\n\n:::"),
      Failing("video-uden-fil", "::: «video» Titel\nTekst\n:::", says: "fil="),
      Failing("video-uden-titel", "::: «video» {\(all)}\nTekst\n:::"),
      Failing(
        "video-uden-undertekster", "::: «video» {fil=../../medier/film.mp4} T\nTekst\n:::",
        says: "undertekster="),
      Failing("video-uden-udskrift", "::: «video» {\(all)} T\n:::", says: "udskrift="),
      Failing(
        "video-mangler",
        "::: video {«fil=../../medier/flim.mp4» undertekster=../../medier/film.vtt} T\nTekst\n:::",
        says: "Mente du ../../medier/film.mp4?"),
      Failing(
        "video-mangler",
        "::: video {«fil=https://youtu.be/x» undertekster=../../medier/film.vtt} T\nTekst\n:::",
        says: "andet websted"),
      Failing(
        "undertekster-mangler",
        "::: video {fil=../../medier/film.mp4 «undertekster=../../medier/film.txt»} T\nTekst\n:::",
        says: "Mente du ../../medier/film.vtt?"),
      Failing(
        "udskrift-mangler", "::: video {\(all) «udskrift=../../medier/udskrift.txt»} T\n:::"),
      Failing(
        "link-til-manglende-fil", "::: video {\(all) «udskrift=../../viden/x.md»} T\n:::"),
      Failing("video-er-lyd", "::: video {«fil=../../medier/lyd.mp3»} T\nTekst\n:::"),
      Failing("ukendt-egenskab", "::: video {\(all) «autoplay»} T\nTekst\n:::"),
    ])
  func mistakesAreToldWithTheirPlace(_ failing: Failing) {
    expectOnly(failing, problems(failing.source.text))
  }

  @Test func whatIsForOthersInAVideoIsNotItsTranscript() throws {
    let front = "---\ntitel: X\n---\n\n"
    let body =
      "::: video {\(MediaRulesTests.all)} T\n\nSagt.\n\n::: underviser\n\nHemmeligt\n\n:::\n\n:::\n"
    let site = ScratchSite(MediaRulesTests.media.merging([ScratchSite.path: front + body]) { $1 })
    let parsed = site.parse()
    #expect(parsed.body.videos.values.map(\.transcript) == [.own])
    #expect(!"\(parsed.body)".contains("Hemmeligt"))
  }

  @Test func aTranscriptIsReadFromItsFile() throws {
    let folder = ScratchFolder([
      "kursbuild.yml": "titel: A", "kurser/a/kursus.md": "---\ntitel: K\n---\n",
      "medier/film.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Anna>Goddag\n",
      "medier/film.txt": "\u{FEFF}Et\r\nto\r\n\r\ntre\n\n\n", "medier/film.mp4": "\0\0\0\u{8}ftyp",
      "fælles/tekst.md": "Fra **fælles**.\n",
      "kurser/a/m.md": "---\ntitel: M\n---\n\n"
        + ["../../medier/film.txt", "../../medier/film.vtt", "../../fælles/tekst.md"].map {
          "::: video {\(MediaRulesTests.all) udskrift=\($0)} T\n\n:::\n\n"
        }.joined(),
    ])
    let reader = ContentReader(root: folder.root)
    let result = try OutlineBuilder.build(reading: reader)
    #expect(result.diagnostics.ids == [])
    let page = try #require(result.outline.pages.firstIndex { $0.path == "kurser/a/m.md" })
    let parsed = try PageParser(outline: result.outline, reader: reader).parse(page)
    #expect(parsed.diagnostics.ids == [])
    let videos = parsed.body.videos.sorted { $0.key < $1.key }.map(\.value.transcript)
    #expect(videos.count == 3)
    #expect(texts(videos.first) == ["Et to", "tre"])
    #expect(texts(videos.dropFirst().first) == ["Anna: Goddag"])
    #expect(videos.last == .own)
    #expect(parsed.facts.includes.count == 1)
  }

  private func texts(_ transcript: Video.Transcript?) -> [String] {
    guard case .blocks(let blocks)? = transcript else { return [] }
    return blocks.map { block in
      guard case .paragraph(let content) = block.kind else { return "" }
      return String(decoding: content.plainText, as: UTF8.self)
    }
  }
}
