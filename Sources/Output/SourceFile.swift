import Glibc

/// A file that is copied into the site.
struct SourceFile: ~Copyable {
  /// A file that changed this short a time ago, in nanoseconds, may change again without its times
  /// showing it: file systems count time in ticks.
  private static let tick: Int64 = 20_000_000

  private let handle: FileHandle
  private let shown: String
  /// Length in bytes when it was opened.
  let size: Int64
  /// What tells that the file is the same as last time, without reading it.
  let fingerprint: Digest128
  /// The fingerprint, unless the file may still change without a new one.
  let settledFingerprint: Digest128?

  init(_ handle: consuming FileHandle, status: FileStatus, shown: String) {
    self.handle = handle
    self.shown = shown
    size = status.size
    var digester = Digester()
    for number in [status.size, status.modified, status.changed] {
      digester.update(UInt64(bitPattern: number))
    }
    digester.update(status.inode)
    fingerprint = digester.finish()
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    let age = FileStatus.nanoseconds(now) - max(status.modified, status.changed)
    settledFingerprint = age > SourceFile.tick ? fingerprint : nil
  }

  /// The next piece of the file; nil at its end.
  func next(_ chunks: inout FileChunks) throws(OutputError) -> [UInt8]? {
    do {
      return try chunks.next(of: handle)
    } catch {
      throw OutputError(error, path: shown)
    }
  }

  /// Reads the whole file for the fingerprint of what it holds.
  func digest() throws(OutputError) -> Digest128 {
    var digester = Digester()
    var chunks = FileChunks()
    while let chunk = try next(&chunks) { digester.update(chunk) }
    return digester.finish()
  }
}
