/// What is in the staging folder so far.
struct StagedSite: Sendable {
  private var numbers: [String: Int] = ["": 0]
  private(set) var folders = [Manifest.Folder(path: "")]
  /// How many files were written anew.
  private(set) var written = 0
  /// How many files were taken over from the old site.
  private(set) var kept = 0
  /// The first thing that went wrong.
  var failure: OutputError?
  var isClosed = false

  /// Makes the folder at `path` and those above it, each once.
  mutating func makeFolder(_ path: String, in staging: FolderHandle, disk: Disk)
    throws(SystemError)
  {
    if numbers[path] != nil { return }
    try makeFolder(OutputPath.folder(of: path), in: staging, disk: disk)
    try disk.makeFolder(path, in: staging)
    numbers[path] = folders.count
    folders.append(Manifest.Folder(path: path))
  }

  /// Notes a file; its folder must have been made.
  mutating func add(_ file: Manifest.File, to folder: String, isKept: Bool) {
    guard let number = numbers[folder] else { preconditionFailure("the folder was never made") }
    folders[number].files.append(file)
    if isKept { kept += 1 } else { written += 1 }
  }
}
