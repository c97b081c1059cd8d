import Glibc
import Synchronization

/// Puts the files of the new site into staging: those that are the same as in the old site by hard
/// link, with their times; the others as new files.
///
/// Any number of tasks may write at once. After `SitePublication.commit` or once the publication is
/// gone nothing more may be written. When one file cannot be written, the site is not published.
package final class SiteWriter: Sendable {
  /// Where a file goes.
  private struct Spot {
    let path: OutputPath
    let folder: String
    let name: String
  }

  let disk: Disk
  private let keeper: FileKeeper
  let staging: FolderHandle
  private let previous: PreviousSite?
  /// The target's path, for messages.
  let shown: String
  let staged = Mutex(StagedSite())

  init(disk: Disk, staging: FolderHandle, previous: PreviousSite?, shown: String) {
    self.disk = disk
    keeper = FileKeeper(disk: disk)
    self.staging = staging
    self.previous = previous
    self.shown = shown
  }

  /// Writes `file`; see `stage(_:_:source:)`.
  package func stage(_ file: OutputFile) throws(OutputError) {
    try stage(file.path, file.bytes)
  }

  /// Writes `bytes` to `path`. A file of the old site that holds the same bytes and was not touched
  /// since is kept instead. `source`, a fingerprint of all the file was made from, lets the next
  /// build ask for it with `keep(_:source:)`.
  package func stage(_ path: OutputPath, _ bytes: [UInt8], source: Digest128? = nil)
    throws(OutputError)
  {
    try noting { () throws(OutputError) in
      let spot = try prepare(path)
      let content = Digest128(of: bytes)
      if var old = previous?.file(named: spot.name, in: spot.folder),
        old.content == content, old.size == Int64(bytes.count)
      {
        old.source = source
        if try keep(old, at: spot) { return }
      }
      let file = try create(spot)
      try write(bytes, to: file, at: spot)
      try add(file, at: spot, content: content, source: source)
    }
  }

  /// Takes `path` over from the old site when it was made from `source` and was not touched since;
  /// otherwise does nothing and answers false. So what is dear to make need not be made again.
  package func keep(_ path: OutputPath, source: Digest128) throws(OutputError) -> Bool {
    try noting { () throws(OutputError) in
      guard let old = previous?.file(named: path.name, in: path.folder), old.source == source
      else { return false }
      return try keep(old, at: prepare(path))
    }
  }

  /// Copies a file, such as a picture or a film, to `path`. An unchanged one is kept like in
  /// `stage(_:_:source:)`, and is not even read when its status tells that it is the same.
  package func copy(_ file: OutputPath, from folder: SourceFolder, to path: OutputPath)
    throws(OutputError)
  {
    try noting { () throws(OutputError) in
      let source = try folder.open(file)
      let spot = try prepare(path)
      if var old = previous?.file(named: spot.name, in: spot.folder), old.size == source.size {
        var isSame = old.source == source.fingerprint
        if !isSame { isSame = try source.digest() == old.content }
        old.source = source.settledFingerprint
        if isSame, try keep(old, at: spot) { return }
      }
      try write(source, to: spot, as: source.settledFingerprint)
    }
  }

  /// Copies a file to `path` in the form that `form` asks for. `method` names the rules by which it
  /// asks: a copy made by the same rules of a file whose status has not changed is kept, and then
  /// neither the file is read nor `form` called.
  package func copy(
    _ file: OutputPath, from folder: SourceFolder, to path: OutputPath, method: UInt64,
    form: () throws -> CopyForm
  ) throws {
    let source = try folder.open(file)
    let fingerprint = SiteWriter.mix(source.fingerprint, method)
    if try keep(path, source: fingerprint) { return }
    let settled = source.settledFingerprint.map { SiteWriter.mix($0, method) }
    switch try form() {
    case .bytes(let bytes): try stage(path, bytes, source: settled)
    case .same:
      try noting { () throws(OutputError) in
        let spot = try prepare(path)
        if var old = previous?.file(named: spot.name, in: spot.folder), old.size == source.size,
          try source.digest() == old.content
        {
          old.source = settled
          if try keep(old, at: spot) { return }
        }
        try write(source, to: spot, as: settled)
      }
    case .edited(let edits):
      try noting { () throws(OutputError) in
        try write(source, to: prepare(path), as: settled, edits: edits)
      }
    }
  }

  private static func mix(_ fingerprint: Digest128, _ method: UInt64) -> Digest128 {
    var digester = Digester()
    digester.update(fingerprint)
    digester.update(method)
    return digester.finish()
  }

  /// Ends the writing; throws what kept a file from being written.
  func close() throws(OutputError) -> StagedSite {
    let staged = staged.withLock { staged in
      staged.isClosed = true
      return staged
    }
    if let failure = staged.failure { throw failure }
    return staged
  }

  /// Remembers what went wrong, so that a site with half a file is never published.
  private func noting<Answer>(_ work: () throws(OutputError) -> Answer) throws(OutputError)
    -> Answer
  {
    do {
      return try work()
    } catch {
      staged.withLock { staged in
        if staged.failure == nil { staged.failure = error }
      }
      throw error
    }
  }

  private func prepare(_ path: OutputPath) throws(OutputError) -> Spot {
    let spot = Spot(path: path, folder: path.folder, name: path.name)
    if path.text == SiteTarget.marker || path.text == SiteTarget.ignoreFile {
      throw .pathTaken(path: shown(spot))
    }
    do {
      try staged.withLock { (staged) throws(SystemError) in
        precondition(!staged.isClosed, "a file was written after the site was published")
        try staged.makeFolder(spot.folder, in: staging, disk: disk)
      }
    } catch {
      throw failure(error, at: spot)
    }
    return spot
  }

  private func keep(_ old: Manifest.File, at spot: Spot) throws(OutputError) -> Bool {
    guard let folder = try? previous?.tree.folder(spot.folder),
      let status = try? Disk.status(of: spot.name, in: folder),
      PreviousSite.isUntouched(old, status)
    else { return false }
    do {
      let isKept = try keeper.keep(
        spot.name, of: folder, status: status, as: spot.path.text, in: staging)
      if isKept { staged.withLock { $0.add(old, to: spot.folder, isKept: true) } }
      return isKept
    } catch {
      throw failure(error, at: spot)
    }
  }

  private func write(
    _ source: borrowing SourceFile, to spot: Spot, as fingerprint: Digest128?,
    edits: [FileEdit] = []
  ) throws(OutputError) {
    var chunks = FileChunks()
    var pieces = EditedPieces(edits)
    var digester = Digester()
    let file = try create(spot)
    while let read = try source.next(&chunks) {
      let chunk = edits.isEmpty ? read : pieces.piece(read)
      digester.update(chunk)
      try write(chunk, to: file, at: spot)
    }
    let isWhole = chunks.offset == source.size
    try add(
      file, at: spot, content: digester.finish(), source: isWhole ? fingerprint : nil)
  }

  private func create(_ spot: Spot) throws(OutputError) -> FileHandle {
    do {
      return try disk.createFile(spot.path.text, in: staging)
    } catch {
      throw failure(error, at: spot)
    }
  }

  private func write(_ bytes: [UInt8], to file: borrowing FileHandle, at spot: Spot)
    throws(OutputError)
  {
    do {
      try disk.write(bytes, to: file, named: spot.path.text)
    } catch {
      throw failure(error, at: spot)
    }
  }

  private func add(
    _ file: borrowing FileHandle, at spot: Spot, content: Digest128, source: Digest128?
  ) throws(OutputError) {
    let status: FileStatus
    do {
      status = try Disk.status(of: file)
    } catch {
      throw failure(error, at: spot)
    }
    let entry = Manifest.File(
      name: spot.name, size: status.size, modified: status.modified,
      content: content, source: source)
    staged.withLock { $0.add(entry, to: spot.folder, isKept: false) }
  }

  private func shown(_ spot: Spot) -> String { "\(shown)/\(spot.path.text)" }

  private func failure(_ error: SystemError, at spot: Spot) -> OutputError {
    switch error.code {
    case EEXIST, ENOTDIR, EISDIR: .pathTaken(path: shown(spot))
    default: OutputError(error, path: shown(spot))
    }
  }
}
