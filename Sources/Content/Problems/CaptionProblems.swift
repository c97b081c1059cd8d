import Diagnostics
import Media

/// Everything that can be wrong with a file of captions.
extension Diagnostic {
  static func captionFault(_ fault: CaptionFault, file: String) -> Diagnostic {
    let range = fault.range
    let (summary, explanation) = fault.what.texts
    switch fault.what {
    case .header, .headerEnd, .empty:
      return Diagnostic(
        "undertekst-hoved", file: file, range: range, summary: summary, explanation: explanation)
    case .comma(let written):
      return Diagnostic(
        "undertekst-tid", file: file, range: range, summary: summary, explanation: explanation,
        fixes: [Fix(range: range, replacement: written.replacing(",", with: "."))])
    case .time, .arrow, .endBeforeStart:
      return Diagnostic(
        "undertekst-tid", file: file, range: range, summary: summary, explanation: explanation)
    case .order:
      return Diagnostic(
        "undertekst-raekkefoelge", file: file, range: range, summary: summary,
        explanation: explanation)
    case .textWithoutTime:
      return Diagnostic(
        "undertekst-uden-tid", file: file, range: range, summary: summary,
        explanation: explanation)
    case .emptyCue:
      return Diagnostic(
        "undertekst-tom", .warning, file: file, range: range, summary: summary,
        explanation: explanation)
    case .lateBlock, .setting, .tag, .unclosedTag:
      return Diagnostic(
        "undertekst-opmaerkning", .warning, file: file, range: range, summary: summary,
        explanation: explanation)
    }
  }
}

extension CaptionFault.What {
  fileprivate var texts: (summary: Phrase, explanation: Phrase) {
    switch self {
    case .header:
      (
        Phrase("Filen begynder ikke med WEBVTT", "The file does not begin with WEBVTT"),
        Phrase(
          "Skriv WEBVTT alene på første linje og en tom linje efter. Er det en SRT-fil, så skriv også "
            + "punktum i stedet for komma i tiderne.",
          "Write WEBVTT alone on the first line and a blank line after it. If it is an SRT file, "
            + "also write a full stop instead of the comma in the times.")
      )
    case .headerEnd:
      (
        Phrase(
          "Der mangler en tom linje før den første tid",
          "A blank line before the first time is missing"),
        Phrase("Lav en tom linje efter WEBVTT.", "Make a blank line after WEBVTT.")
      )
    case .empty:
      (
        Phrase("Filen har ingen undertekster", "The file has no captions"),
        Phrase(
          "Skriv en tid og på næste linje det, der bliver sagt: 00:01.000 --> 00:04.000",
          "Write a time, and on the next line what is said: 00:01.000 --> 00:04.000")
      )
    case .time(let written):
      (
        written.isEmpty
          ? Phrase("Der mangler en tid ved pilen", "A time is missing at the arrow")
          : Phrase("”\(written)” er ikke en tid", "”\(written)” is not a time"),
        Phrase(
          "Skriv minutter, sekunder og tusindedele med to, to og tre cifre: 00:01.000 --> 00:04.000",
          "Write minutes, seconds and thousandths with two, two and three digits: "
            + "00:01.000 --> 00:04.000")
      )
    case .comma(let written):
      (
        Phrase("Tiden \(written) har komma", "The time \(written) has a comma"),
        Phrase(
          "Skriv punktum: \(written.replacing(",", with: "."))",
          "Write a full stop: \(written.replacing(",", with: "."))")
      )
    case .arrow:
      (
        Phrase("Der mangler mellemrum ved -->", "Blanks around --> are missing"),
        Phrase("Skriv 00:01.000 --> 00:04.000", "Write 00:01.000 --> 00:04.000")
      )
    case .textWithoutTime:
      (
        Phrase("Teksten har ingen tid", "The text has no time"),
        Phrase(
          "Skriv en tid på linjen over, eller slet en tom linje, hvis teksten hører til den før. Er "
            + "det en bemærkning, så skriv NOTE foran.",
          "Write a time on the line above, or delete a blank line if the text belongs to the one "
            + "before. If it is a remark, write NOTE before it.")
      )
    case .endBeforeStart:
      (
        Phrase("Underteksten slutter, før den begynder", "The caption ends before it begins"),
        Phrase(
          "Den sidste tid skal være senere end den første.",
          "The second time must be later than the first.")
      )
    case .order:
      (
        Phrase(
          "Underteksten begynder før den foregående",
          "The caption begins before the one before it"),
        Phrase("Sæt dem i den rækkefølge, de vises.", "Put them in the order they appear.")
      )
    case .emptyCue:
      (
        Phrase("Underteksten er tom", "The caption is empty"),
        Phrase(
          "Skriv teksten på linjen under tiden, eller slet tiden.",
          "Write the text on the line below the time, or delete the time.")
      )
    case .lateBlock(let word):
      (
        Phrase(
          "\(word) står efter den første undertekst", "\(word) stands after the first caption"),
        Phrase("Flyt det op under WEBVTT.", "Move it up below WEBVTT.")
      )
    case .setting(let written):
      (
        Phrase("Indstillingen ”\(written)” kendes ikke", "The setting ”\(written)” is not known"),
        Phrase(
          "Slet den, eller skriv for eksempel align:start, line:0 eller position:50%",
          "Delete it, or write for example align:start, line:0 or position:50%")
      )
    case .tag(let name):
      (
        Phrase("Mærket <\(name)> findes ikke i undertekster", "Captions have no tag <\(name)>"),
        Phrase(
          "Slet det, eller brug <b>, <i>, <u> eller <v Navn>. Skal der stå <, så skriv &lt;",
          "Delete it, or use <b>, <i>, <u> or <v Navn>. If it is to say <, write &lt;")
      )
    case .unclosedTag(let name):
      (
        Phrase("Mærket <\(name)> står alene", "The tag <\(name)> stands alone"),
        Phrase(
          "Skriv både <b> og </b>. Skal der stå <, så skriv &lt;",
          "Write both <b> and </b>. If it is to say <, write &lt;")
      )
    }
  }
}
