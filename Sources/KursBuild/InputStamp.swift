import Content
import Glibc
import Output

/// A fingerprint of everything a build depends on, without reading any of it: names, sizes, times and
/// inodes of the content files, the options, the day, and the program itself.
enum InputStamp {
  /// The stamp of a build of `listing` with `settings`.
  static func make(_ listing: ContentListing, _ settings: BuildSettings) -> Digest128 {
    var digester = Digester()
    digester.update(KursBuildVersion.number)
    addProgram(to: &digester)
    digester.update(settings.date.iso)
    digester.update(settings.makesPrint ? 1 : 0)
    digester.update(settings.audits ? 1 : 0)
    digester.update(settings.compresses ? 1 : 0)
    digester.update(UInt64(listing.files.count))
    for file in listing.files {
      digester.update(file.path)
      digester.update(UInt64(truncatingIfNeeded: file.size))
      digester.update(UInt64(bitPattern: file.modified))
      digester.update(file.inode)
    }
    return digester.finish()
  }

  /// Another build of the program, even of the same version, is another input.
  private static func addProgram(to digester: inout Digester) {
    var status = stat()
    guard unsafe stat("/proc/self/exe", &status) == 0 else { return }
    digester.update(UInt64(truncatingIfNeeded: status.st_size))
    digester.update(UInt64(truncatingIfNeeded: status.st_mtim.tv_sec))
    digester.update(UInt64(truncatingIfNeeded: status.st_mtim.tv_nsec))
  }
}
