import CommonMark
import Diagnostics

/// Everything that can be wrong with links and pictures.
extension Diagnostic {
  static func missingLinkTarget(
    _ range: SourceRange, written: String, nearest: String?, isFolder: Bool, file: String
  ) -> Diagnostic {
    Diagnostic(
      "link-til-manglende-fil", file: file, range: range,
      summary: isFolder
        ? Phrase("Linket fører til en mappe: \(written)", "The link leads to a folder: \(written)")
        : Phrase("Filen \(written) findes ikke", "There is no file \(written)"),
      explanation: nearest.map {
        Phrase("Mente du \($0)?", "Did you mean \($0)?")
      }
        ?? (isFolder ? fileInFolder(written) : nil)
        ?? Phrase(
          "Skriv stien til sidens .md-fil, set fra denne fil, for eksempel ../viden/emne.md",
          "Write the path to the page's .md file as seen from this file, such as ../viden/emne.md"))
  }

  private static func fileInFolder(_ written: String) -> Phrase {
    let path = written + (written.hasSuffix("/") ? "" : "/") + "kursus.md"
    return Phrase(
      "Link til filen i mappen, for eksempel \(path)",
      "Link to the file in the folder, such as \(path)")
  }

  static func missingAnchor(
    _ range: SourceRange, anchor: String, target: String?, nearest: String?, file: String
  ) -> Diagnostic {
    Diagnostic(
      "link-til-manglende-anker", file: file, range: range,
      summary: Phrase(
        "Stedet #\(anchor) findes ikke " + (target.map { "i \($0)" } ?? "på siden"),
        "There is no #\(anchor) " + (target.map { "in \($0)" } ?? "on the page")),
      explanation: nearest.map {
        Phrase("Mente du #\($0)?", "Did you mean #\($0)?")
      }
        ?? Phrase(
          "Sæt {#\(anchor)} efter den overskrift, linket skal føre til.",
          "Put {#\(anchor)} after the heading the link is to lead to."))
  }

  static func linkToDraft(_ range: SourceRange, target: String, file: String) -> Diagnostic {
    Diagnostic(
      "link-til-kladde", file: file, range: range,
      summary: Phrase(
        "\(target) er en kladde og bliver ikke udgivet", "\(target) is a draft and is not published"
      ),
      explanation: Phrase(
        "Fjern linket, eller slet kladde: ja i den anden fil.",
        "Remove the link, or delete kladde: ja in the other file."))
  }

  static func linkWithoutText(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "link-uden-tekst", file: file, range: range,
      summary: Phrase("Linket har ingen tekst", "The link has no text"),
      explanation: Phrase(
        "Skriv i de kantede parenteser, hvad linket fører til: [Læs om ICS](…)",
        "Write in the brackets what the link leads to: [Læs om ICS](…)"))
  }

  /// A destination that no page can have.
  static func unusableLink(
    _ fault: LinkFault, _ range: SourceRange, written: String, file: String
  ) -> Diagnostic {
    let relative = Phrase(
      "Skriv stien, som den ses fra denne fil, for eksempel ../viden/emne.md",
      "Write the path as seen from this file, such as ../viden/emne.md")
    switch fault {
    case .empty:
      return Diagnostic(
        "link-uden-adresse", file: file, range: range,
        summary: Phrase("Linket har ingen adresse", "The link has no address"),
        explanation: Phrase(
          "Skriv adressen i parentesen: [tekst](../viden/emne.md)",
          "Write the address in the parentheses: [tekst](../viden/emne.md)"))
    case .scheme(let scheme):
      return Diagnostic(
        "link-ikke-tilladt", file: file, range: range,
        summary: Phrase(
          "Links med \(scheme): er ikke tilladt", "Links with \(scheme): are not allowed"),
        explanation: Phrase(
          "Brug https:, mailto: eller tel:, eller stien til en .md-fil.",
          "Use https:, mailto: or tel:, or the path to an .md file."))
    case .absolute:
      return Diagnostic(
        "link-absolut", file: file, range: range,
        summary: Phrase(
          "Linket begynder med / og virker kun ét sted",
          "The link begins with / and works in one "
            + "place only"),
        explanation: relative)
    case .windowsPath:
      return Diagnostic(
        "link-absolut", file: file, range: range,
        summary: Phrase(
          "Linket er en sti på en computer: \(written)",
          "The link is a path on a computer: \(written)"),
        explanation: Phrase(
          "Skriv stien, som den ses fra denne fil, med / mellem mapperne: ../viden/emne.md",
          "Write the path as seen from this file, with / between folders: ../viden/emne.md"))
    case .outside:
      return Diagnostic(
        "link-ud-af-indhold", file: file, range: range,
        summary: Phrase(
          "Linket fører ud af mappen med indhold", "The link leads out of the content folder"),
        explanation: Phrase(
          "Skriv færre ../ foran, eller flyt filen ind i mappen.",
          "Write fewer ../ before it, or move the file into the folder."))
    case .notPublished(let path):
      return Diagnostic(
        "link-til-uudgivet", file: file, range: range,
        summary: Phrase("\(path) bliver ikke en side", "\(path) does not become a page"),
        explanation: Phrase(
          "Link til en side i kurser/, viden/, sider/ eller temadage/, til en fil i medier/, eller "
            + "skriv ordbog:… for et ord i ordbogen.",
          "Link to a page in kurser/, viden/, sider/ or temadage/, to a file in medier/, or write "
            + "ordbog:… for a term of the glossary."))
    case .withoutScheme:
      return Diagnostic(
        "link-til-manglende-fil", file: file, range: range,
        summary: Phrase(
          "Linket mangler https:// foran: \(written)",
          "The link lacks https:// before it: \(written)"),
        explanation: Phrase("Skriv https://\(written)", "Write https://\(written)"))
    case .unusableAddress, .missing, .unknownTerm, .unknownAct:
      return Diagnostic(
        "ugyldig-adresse", file: file, range: range,
        summary: Phrase("”\(written)” er ikke en adresse", "”\(written)” is not an address"),
        explanation: Phrase(
          "Skriv hele adressen, for eksempel https://www.retsinformation.dk eller "
            + "mailto:navn@kommune.dk",
          "Write the whole address, for example https://www.retsinformation.dk or "
            + "mailto:navn@kommune.dk"))
    }
  }

  /// `problem` for a path that has backslashes where slashes belong.
  static func backslashes(
    _ problem: Diagnostic, written: String, path: SourceRange
  ) -> Diagnostic {
    let instead = written.split(separator: "\\", omittingEmptySubsequences: false).joined(
      separator: "/")
    var told = problem
    told.summary = Phrase(
      "Stien har \\ mellem mapperne: \(written)",
      "The path has \\ between the folders: \(written)")
    told.explanation = Phrase(
      "Skriv / i stedet for \\, også på Windows: \(instead)",
      "Write / in place of \\, on Windows as well: \(instead)")
    told.fixes = [Fix(range: path, replacement: instead)]
    return told
  }

  // MARK: Pictures

  static func missingPicture(
    _ range: SourceRange, written: String, nearest: String?, file: String
  ) -> Diagnostic {
    Diagnostic(
      "billede-mangler", file: file, range: range,
      summary: Phrase("Billedet \(written) findes ikke", "There is no picture \(written)"),
      explanation: nearest.map {
        Phrase("Mente du \($0)?", "Did you mean \($0)?")
      }
        ?? Phrase(
          "Læg billedet i medier/, og skriv stien, som den ses fra denne fil: ../../medier/navn.svg",
          "Put the picture in medier/ and write the path as seen from this file: "
            + "../../medier/navn.svg"))
  }

  static func pictureOutsideMedia(_ range: SourceRange, found: String, file: String) -> Diagnostic {
    Diagnostic(
      "billede-mangler", file: file, range: range,
      summary: Phrase(
        "Billedet \(found) ligger ikke i medier/", "The picture \(found) does not lie in medier/"),
      explanation: Phrase(
        "Flyt det til medier/, og ret stien.", "Move it to medier/ and mend the path."))
  }

  static func pictureWithoutText(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "billede-uden-alt", file: file, range: range,
      summary: Phrase(
        "Billedet har ingen beskrivelse til dem, der ikke kan se det",
        "The picture has no description for those who cannot see it"),
      explanation: Phrase(
        "Skriv i de kantede parenteser, hvad billedet viser: ![Kæden fra oplysning til begrundelse]"
          + "(…). Er det kun pynt, så skriv {dekorativt} efter.",
        "Write in the brackets what the picture shows: ![Kæden fra oplysning til begrundelse](…). If "
          + "it is decoration only, write {dekorativt} after it."))
  }

  static func headerPictureWithoutText(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "billede-uden-alt", file: file, range: range,
      summary: Phrase(
        "Sidens billede har ingen beskrivelse til dem, der ikke kan se det",
        "The page's picture has no description for those who cannot see it"),
      explanation: Phrase(
        "Skriv en linje mere: alt: Hvad billedet viser",
        "Write one more line: alt: What the picture shows"))
  }

  static func foreignPicture(_ range: SourceRange, file: String) -> Diagnostic {
    Diagnostic(
      "billede-udefra", file: file, range: range,
      summary: Phrase(
        "Billedet ligger på et andet websted", "The picture lies on another site"),
      explanation: Phrase(
        "Læg en kopi i medier/, hvis du må bruge det. Siden henter intet fra andre, når nogen læser "
          + "den.",
        "Put a copy in medier/ if you may use it. The site fetches nothing from others while it is "
          + "read."))
  }

  static func notAPicture(_ range: SourceRange, written: String, file: String) -> Diagnostic {
    Diagnostic(
      "billede-mangler", file: file, range: range,
      summary: Phrase("\(written) er ikke et billede", "\(written) is not a picture"),
      explanation: Phrase(
        "Brug en fil, der ender på svg, png, jpg eller webp. Skal det være et link, så slet ! foran [",
        "Use a file that ends in svg, png, jpg or webp. If it is to be a link, delete the ! before ["
      ))
  }

  static func unknownWidth(_ entry: Attributes.Entry, file: String) -> Diagnostic {
    Diagnostic(
      "ukendt-vaerdi", file: file, range: entry.range,
      summary: Phrase(
        "Bredden ”\(entry.value ?? "")” findes ikke", "There is no width ”\(entry.value ?? "")”"),
      explanation: Phrase(
        "Skriv bredde=halv, eller lad det være.", "Write bredde=halv, or leave it out."))
  }
}
