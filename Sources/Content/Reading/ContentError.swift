package import Diagnostics

/// Why the content tree cannot be read at all: nobody can go on from here. What an author can mend
/// is a `Diagnostic` instead.
package struct ContentError: Error, Sendable, Hashable {
  /// What went wrong.
  package enum Reason: Sendable, Hashable {
    /// The content folder is not there, or is not a folder.
    case noContentFolder
    /// A folder cannot be listed.
    case unreadableFolder
    /// A file cannot be opened or read.
    case unreadableFile
    /// A file that was listed is no longer there.
    case vanished
    /// A file is now a symbolic link or something else than a file.
    case notAFile
    /// A file is larger than `ContentReader.largestFile`.
    case tooLarge
  }

  /// What went wrong.
  package let reason: Reason
  /// The path as the author knows it.
  package let path: String
  /// The system's error number; 0 when the system gave none.
  package let code: Int32

  /// An error about `path`.
  package init(_ reason: Reason, path: String, code: Int32 = 0) {
    self.reason = reason
    self.path = path
    self.code = code
  }

  /// What to tell the user.
  package var message: Phrase {
    let system = code == 0 ? "" : " (\(ContentError.systemText(code)))"
    return switch reason {
    case .noContentFolder:
      Phrase(
        "Mappen \(path) findes ikke. Angiv mappen med indholdet med --content",
        "There is no folder \(path). Say where the content lies with --content")
    case .unreadableFolder:
      Phrase(
        "Mappen \(path) kan ikke læses\(system). Se efter, om du har adgang til den",
        "The folder \(path) cannot be read\(system). See whether you have access to it")
    case .unreadableFile:
      Phrase(
        "Filen \(path) kan ikke læses\(system). Se efter, om du har adgang til den",
        "The file \(path) cannot be read\(system). See whether you have access to it")
    case .vanished:
      Phrase(
        "Filen \(path) forsvandt, mens indholdet blev læst. Prøv igen, når ingen flytter filer",
        "The file \(path) vanished while the content was read. Try again when nobody moves files")
    case .notAFile:
      Phrase(
        "\(path) er ikke en almindelig fil. Læg en rigtig fil i stedet for en genvej",
        "\(path) is not an ordinary file. Put a real file there instead of a link")
    case .tooLarge:
      Phrase(
        "Filen \(path) er for stor til at være en tekst. Læg store filer i medier/",
        "The file \(path) is too large to be a text. Put large files in medier/")
    }
  }
}
