import CommonMark
import Diagnostics

/// Everything that can be wrong with `::: figur` and `::: video`.
extension Diagnostic {
  static func decorationWithText(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "billede-pynt-med-alt", .warning, file: file, range: range,
      summary: Phrase(
        "Billedet er både beskrevet og kaldt pynt", "The picture is both described and decoration"),
      explanation: Phrase(
        "Beskrivelsen bliver ikke læst op. Slet {dekorativt}, eller tøm de kantede parenteser: ![](…)",
        "The description is not read out. Delete {dekorativt}, or empty the brackets: ![](…)"))
  }

  static func figureWithoutPicture(_ directive: Directive, file: String) -> Diagnostic {
    Diagnostic(
      "figur-uden-billede", file: file, range: directive.nameRange,
      summary: Phrase("Figuren har intet billede", "The figure has no picture"),
      explanation: Phrase(
        "Skriv billedet på en linje for sig lige under: ![Hvad det viser](../../medier/navn.svg)",
        "Write the picture on a line of its own right below: ![Hvad det viser](../../medier/navn.svg)"
      ))
  }

  static func figureWithoutCaption(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "figur-uden-billedtekst", .hint, file: file, range: range,
      summary: Phrase("Figuren har ingen billedtekst", "The figure has no caption"),
      explanation: Phrase(
        "Skriv den efter navnet: ::: figur Kæden fra oplysning til begrundelse",
        "Write it after the name: ::: figur Kæden fra oplysning til begrundelse"))
  }

  static func figureWithTwoCaptions(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "figur-to-billedtekster", .warning, file: file, range: range,
      summary: Phrase("Figuren har to billedtekster", "The figure has two captions"),
      explanation: Phrase(
        "Den efter ::: figur bliver vist. Slet den, der står i anførselstegn ved billedet.",
        "The one after ::: figur is shown. Delete the one in quotes at the picture."))
  }

  static func figureWithoutDescription(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "figur-uden-beskrivelse", .hint, file: file, range: range,
      summary: Phrase("Figuren har ingen lang beskrivelse", "The figure has no long description"),
      explanation: Phrase(
        "Skriv under billedet, hvad det viser, så den, der ikke ser det, får det samme at vide. Er "
          + "billedet enkelt, så skriv det uden ::: figur.",
        "Write below the picture what it shows, so that those who do not see it learn the same. If the "
          + "picture is simple, write it without ::: figur."))
  }

  // MARK: Films

  static func videoWithoutFile(_ directive: Directive, file: String) -> Diagnostic {
    Diagnostic(
      "video-uden-fil", file: file, range: directive.nameRange,
      summary: Phrase("Videoen har ingen fil", "The video has no file"),
      explanation: Phrase(
        "Skriv ::: video {fil=../../medier/film.mp4 undertekster=../../medier/film.vtt "
          + "udskrift=../../medier/film.txt} Titel",
        "Write ::: video {fil=../../medier/film.mp4 undertekster=../../medier/film.vtt "
          + "udskrift=../../medier/film.txt} Titel"))
  }

  static func videoWithoutTitle(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "video-uden-titel", .warning, file: file, range: range,
      summary: Phrase("Videoen har ingen titel", "The video has no title"),
      explanation: Phrase(
        "Skriv titlen sidst på linjen: ::: video {fil=…} Et hjemmebesøg",
        "Write the title at the end of the line: ::: video {fil=…} Et hjemmebesøg"))
  }

  static func videoWithoutCaptions(_ directive: Directive, file: String) -> Diagnostic {
    Diagnostic(
      "video-uden-undertekster", file: file, range: directive.nameRange,
      summary: Phrase("Videoen har ingen undertekster", "The video has no captions"),
      explanation: Phrase(
        "Læg en .vtt-fil i medier/, og skriv undertekster=../../medier/film.vtt. Uden den er den, der "
          + "ikke hører, udelukket.",
        "Put a .vtt file in medier/ and write undertekster=../../medier/film.vtt. Without it those who "
          + "do not hear are shut out."))
  }

  static func videoWithoutTranscript(_ directive: Directive, file: String) -> Diagnostic {
    Diagnostic(
      "video-uden-udskrift", file: file, range: directive.nameRange,
      summary: Phrase(
        "Videoen har ingen udskrift af det, der siges og vises",
        "The video has no transcript of what is said and shown"),
      explanation: Phrase(
        "Skriv teksten mellem ::: video og :::, eller skriv udskrift= og en fil i medier/ (.txt eller "
          + ".vtt) eller en side (.md).",
        "Write the text between ::: video and :::, or write udskrift= and a file in medier/ (.txt or "
          + ".vtt) or a page (.md)."))
  }

  static func missingFilm(
    _ range: SourceRange, written: String, nearest: String?, file: String
  ) -> Diagnostic {
    let isForeign = written.contains("://") || written.hasPrefix("www.")
    let danish = "Læg filmen i medier/ som .mp4 eller .webm, og skriv stien, som den ses herfra: "
    let english = "Put the film in medier/ as .mp4 or .webm and write the path as seen from here: "
    return Diagnostic(
      "video-mangler", file: file, range: range,
      summary: isForeign
        ? Phrase("Videoen ligger på et andet websted", "The video lies on another site")
        : Phrase(
          "Der er ingen film \(written) i medier/", "There is no film \(written) in medier/"),
      explanation: nearest.map { Phrase("Mente du \($0)?", "Did you mean \($0)?") }
        ?? Phrase(danish + "../../medier/film.mp4", english + "../../medier/film.mp4"))
  }

  static func missingCaptions(
    _ range: SourceRange, written: String, nearest: String?, file: String
  ) -> Diagnostic {
    Diagnostic(
      "undertekster-mangler", file: file, range: range,
      summary: Phrase(
        "Der er ingen undertekster \(written) i medier/",
        "There are no captions \(written) in medier/"),
      explanation: nearest.map { Phrase("Mente du \($0)?", "Did you mean \($0)?") }
        ?? Phrase(
          "Undertekster er en .vtt-fil i medier/. Den begynder med linjen WEBVTT.",
          "Captions are a .vtt file in medier/. It begins with the line WEBVTT."))
  }

  static func missingTranscript(
    _ range: SourceRange, written: String, nearest: String?, file: String
  ) -> Diagnostic {
    Diagnostic(
      "udskrift-mangler", file: file, range: range,
      summary: Phrase(
        "Der er ingen udskrift \(written)", "There is no transcript \(written)"),
      explanation: nearest.map { Phrase("Mente du \($0)?", "Did you mean \($0)?") }
        ?? Phrase(
          "Skriv stien til en .txt- eller .vtt-fil i medier/ eller til en side (.md).",
          "Write the path to a .txt or .vtt file in medier/ or to a page (.md)."))
  }

  static func soundInVideo(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "video-er-lyd", .hint, file: file, range: range,
      summary: Phrase("Filen er lyd uden billeder", "The file is sound without pictures"),
      explanation: Phrase(
        "Den vises som en lydafspiller. Undertekster er ikke nødvendige, men udskriften er.",
        "It is shown as a sound player. Captions are not needed, but the transcript is."))
  }
}
