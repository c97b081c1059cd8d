import Diagnostics
import Testing

@testable import Media

@Suite struct CaptionTests {
  private func file(_ text: String) -> CaptionFile { CaptionFile(Array(text.utf8)) }

  /// What the fault covers.
  private func covered(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return CaptionFile(bytes).faults.map {
      String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self)
    }
  }

  @Test func whatTheStandardAllowsIsRead() {
    let text = """
      \u{FEFF}WEBVTT – film om kæden
      Kind: captions

      NOTE
      Ikke til seerne

      STYLE
      ::cue { color: lime }

      REGION
      id:top width:40%

      første
      00:01.000 --> 00:04.500 line:0 position:20%,line-left align:start region:top
      <v Anna>Hvad ved vi om <b>Yusuf</b>?
      &amp; hvorfra?

      00:03.000 --> 01:00:05.250
      <i.svag>Overlap er i orden</i> <00:04.000>nu
      """
    let captions = file(text)
    #expect(captions.faults == [])
    #expect(captions.cues.map(\.start) == [1000, 3000])
    #expect(captions.cues.map(\.end) == [4500, 3_605_250])
    #expect(
      captions.cues.map { String(decoding: $0.text, as: UTF8.self) }
        == ["Anna: Hvad ved vi om Yusuf? & hvorfra?", "Overlap er i orden nu"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesMayEndInAnyWay(_ end: String) {
    let lines = ["WEBVTT", "", "00:00.000 --> 00:01.000", "Ja", ""]
    #expect(file(lines.joined(separator: end)).cues.count == 1)
  }

  @Test(
    arguments: [
      ("", .header, ""),
      ("1\n00:00:01,000 --> 00:00:02,000\nSRT\n", .header, "1"),
      ("WEBVTT\n", .empty, "WEBVTT"),
      ("WEBVTT\n00:01.000 --> 00:02.000\nA\n", .headerEnd, "00:01.000 --> 00:02.000"),
      ("WEBVTT\n\n00:01,000 --> 00:02.000\nA\n", .comma("00:01,000"), "00:01,000"),
      ("WEBVTT\n\n0:01.000 --> 00:02.000\nA\n", .time("0:01.000"), "0:01.000"),
      ("WEBVTT\n\n00:01.000 --> 00:61.000\nA\n", .time("00:61.000"), "00:61.000"),
      ("WEBVTT\n\n00:01.000 -->\nA\n", .time(""), ""),
      ("WEBVTT\n\n00:01.000-->00:02.000\nA\n", .arrow, "-->"),
      ("WEBVTT\n\nBare tekst\n", .textWithoutTime, "Bare tekst"),
      (
        "WEBVTT\n\n00:02.000 --> 00:01.000\nA\n", .endBeforeStart, "00:02.000 --> 00:01.000"
      ),
      (
        "WEBVTT\n\n00:03.000 --> 00:04.000\nA\n\n00:01.000 --> 00:02.000\nB\n", .order, "00:01.000"
      ),
      ("WEBVTT\n\n00:01.000 --> 00:02.000\n", .emptyCue, "00:01.000 --> 00:02.000"),
      (
        "WEBVTT\n\n00:01.000 --> 00:02.000 alignn:start\nA\n", .setting("alignn:start"),
        "alignn:start"
      ),
      ("WEBVTT\n\n00:01.000 --> 00:02.000 size:120%\nA\n", .setting("size:120%"), "size:120%"),
      ("WEBVTT\n\n00:01.000 --> 00:02.000\n<font>A\n", .tag("font"), "<font>"),
      ("WEBVTT\n\n00:01.000 --> 00:02.000\n<b>A\n", .unclosedTag("b"), "<b>"),
      ("WEBVTT\n\n00:01.000 --> 00:02.000\nA</b>\n", .unclosedTag("/b"), "</b>"),
      ("WEBVTT\n\n00:01.000 --> 00:02.000\nA\n\nSTYLE\nx\n", .lateBlock("STYLE"), "STYLE"),
    ] as [(String, CaptionFault.What, String)])
  func whatIsWrongIsToldAtItsPlace(_ text: String, _ what: CaptionFault.What, _ place: String) {
    #expect(file(text).faults.map(\.what).first == what)
    #expect(covered(text).first == place)
  }

  @Test func aFileCutAnywhereIsReadToItsEnd() {
    let text = Array(
      "WEBVTT\n\nREGION\nid:a\n\n1\n00:01.000 --> 00:02.000 region:a\n<v B>A&lt;<b>c</b>\n".utf8)
    for count in text.indices { _ = CaptionFile(Array(text[..<count])) }
  }

  @Test func theTranscriptHasAParagraphASpeakerAndAPause() {
    let captions = file(
      "WEBVTT\n\n00:00.000 --> 00:01.000\nDet er\n\n00:01.000 --> 00:02.000\nen sag.\n\n"
        + "00:09.000 --> 00:10.000\nEfter pausen.\n\n00:10.000 --> 00:11.000\n<v Bo>Jeg siger.\n")
    #expect(
      captions.transcript.map { String(decoding: $0, as: UTF8.self) }
        == ["Det er en sag.", "Efter pausen.", "Bo: Jeg siger."])
  }
}
