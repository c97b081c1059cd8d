import CZlib

/// The gzip form of files (RFC 1952), by zlib at its hardest. It holds neither name nor time, so the
/// same bytes give the same bytes.
package enum Gzip {
  /// `bytes` compressed; nil when zlib has no memory for it.
  package static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard unsafe kursbuild_deflate_init_gzip(&stream) == Z_OK else { return nil }
    defer { unsafe deflateEnd(&stream) }
    let most = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
    var isWhole = false
    let result = unsafe [UInt8](unsafeUninitializedCapacity: most) { target, count in
      unsafe bytes.withUnsafeBufferPointer { source in
        // zlib does not write to what it reads; its declaration is older than `const`.
        unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(target.count)
        isWhole = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = unsafe Int(stream.total_out)
    }
    return isWhole ? result : nil
  }
}
