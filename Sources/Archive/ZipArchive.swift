import CLibzip
import Glibc

/// Why an archive was not made.
package struct ArchiveError: Error, Equatable {
  /// The archive's path as the user wrote it.
  package let path: String
  /// libzip's own words, in English.
  package let reason: String
}

/// A zip archive being written, by libzip. Every file has the same time, so the same files give the
/// same bytes; it takes the old archive's place when it is whole, in one step.
@safe package struct ZipArchive: ~Copyable {
  private let path: String
  private var archive: OpaquePointer?

  /// An archive that is to lie at `path`, in place of one that lies there.
  package init(at path: String) throws(ArchiveError) {
    self.path = path
    var code: Int32 = 0
    unsafe archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code)
    if unsafe archive == nil {
      var error = unsafe zip_error_t()
      unsafe zip_error_init_with_code(&error, code)
      defer { unsafe zip_error_fini(&error) }
      throw unsafe ArchiveError(path: path, reason: String(cString: zip_error_strerror(&error)))
    }
  }

  deinit {
    if let archive = unsafe archive { unsafe zip_discard(archive) }
  }

  /// Adds the file at `file` under `name`. It is read when the archive is closed.
  package func add(_ name: String, file: String) throws(ArchiveError) {
    unsafe try add(name, source: zip_source_file(archive, file, 0, -1))
  }

  /// Adds `bytes` under `name`.
  package func add(_ name: String, bytes: [UInt8]) throws(ArchiveError) {
    // libzip reads them when the archive is closed, and frees them then.
    let copy = unsafe malloc(max(bytes.count, 1))
    guard let copy = unsafe copy else { throw ArchiveError(path: path, reason: "out of memory") }
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    guard let source = unsafe zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
      unsafe free(copy)
      throw failure()
    }
    unsafe try add(name, source: source)
  }

  private func add(_ name: String, source: OpaquePointer?) throws(ArchiveError) {
    guard let source = unsafe source else { throw failure() }
    let added = unsafe zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard added >= 0 else {
      unsafe zip_source_free(source)
      throw failure()
    }
    let index = zip_uint64_t(added)
    // 1 January 1980 is the first time the format knows.
    let firstDay: UInt16 = 1 << 5 | 1
    let mode: UInt32 = 0o100644 << 16
    guard unsafe zip_file_set_dostime(archive, index, 0, firstDay, 0) == 0,
      unsafe zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 9) == 0,
      unsafe zip_file_set_external_attributes(archive, index, 0, UInt8(ZIP_OPSYS_UNIX), mode) == 0
    else { throw failure() }
  }

  /// Writes the archive.
  package consuming func close() throws(ArchiveError) {
    guard unsafe zip_close(archive) == 0 else { throw failure() }
    unsafe archive = nil
  }

  private func failure() -> ArchiveError {
    unsafe ArchiveError(path: path, reason: String(cString: zip_strerror(archive)))
  }
}
