import Glibc
import Synchronization

/// Bytes that wait on the disk till they can be finished, so that memory stays flat: a page that is to
/// say which other pages refer to it has to wait for the last of them.
///
/// The file has no name, so nothing is left of it when the process ends, however it does. Any number
/// of tasks may append and read at once.
package final class Spool: Sendable {
  private let raw: Int32
  private let shown: String
  private let end = Atomic<Int>(0)

  /// A spool in an open file that has no name any more; it is closed when the spool goes. `shown` is
  /// what messages call it.
  init(raw: Int32, shown: String) {
    self.raw = raw
    self.shown = shown
  }

  deinit { close(raw) }

  /// Takes `bytes` in; the answer asks for them again.
  package func append(_ bytes: [UInt8]) throws(OutputError) -> Range<Int> {
    let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    let code: Int32 = unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let base = buffer.baseAddress {
        let count = unsafe pwrite(raw, base + done, buffer.count - done, off_t(start + done))
        if count > 0 {
          done += count
        } else if count == 0 {
          return EIO
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    if code != 0 { throw OutputError(SystemError(code: code), path: shown) }
    return start..<(start + bytes.count)
  }

  /// The bytes that `append` answered `range` for.
  package func read(_ range: Range<Int>) throws(OutputError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, done in
      while done < range.count, let base = buffer.baseAddress {
        let count = unsafe pread(
          raw, base + done, range.count - done, off_t(range.lowerBound + done))
        if count > 0 {
          done += count
        } else if count == 0 {
          code = EIO
          return
        } else if errno != EINTR {
          code = errno
          return
        }
      }
    }
    if code != 0 { throw OutputError(SystemError(code: code), path: shown) }
    return bytes
  }
}

extension SiteWriter {
  /// A spool on the disk that the site is written to.
  package func makeSpool() throws(OutputError) -> Spool {
    // No page has such a name: addresses are slugs.
    let name = ".kursbuild-spool"
    let path = "\(shown)/\(name)"
    do {
      return Spool(raw: try disk.createNameless(name, in: staging), shown: path)
    } catch {
      throw OutputError(error, path: path)
    }
  }
}
