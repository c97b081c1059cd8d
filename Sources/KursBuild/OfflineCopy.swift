import Archive
import Content
import Diagnostics
import Output
import Site

/// `build --zip`: the whole site in one file, to be handed on and used without network. The file to
/// open lies on top, all others in a folder beside it.
struct OfflineCopy {
  /// The archive's path and size in bytes.
  struct Made {
    let path: String
    let size: Int
  }

  let settings: BuildSettings

  /// The archive lies beside the site and is called as its folder is.
  var path: String {
    var folder = settings.output[...]
    while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
    return folder + ".zip"
  }

  /// Writes the archive of the site that stands at `settings.output`.
  func write(_ outline: SiteOutline) throws -> Made {
    let start = StartPage(outline: outline)
    let path = path
    let archive = try ZipArchive(at: path)
    try archive.add(start.name, bytes: start.page)
    try archive.add("\(start.folder)/\(start.scriptAddress)", bytes: start.script)
    for file in try PublishedFiles.list(below: settings.output)
    where !file.text.hasSuffix(".gz") {
      try archive.add("\(start.folder)/\(file)", file: "\(settings.output)/\(file)")
    }
    try archive.close()
    return Made(path: path, size: PublishedFiles.size(ofFile: path))
  }
}

extension ArchiveError {
  /// What the user is told.
  var message: Phrase {
    Phrase(
      "Zip-filen \(path) kunne ikke skrives (\(reason)). Er der plads på disken, og må du skrive i mappen?",
      "The zip file \(path) could not be written (\(reason)). Is there room on the disk, and may you write to the folder?"
    )
  }
}
