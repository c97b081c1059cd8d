import Glibc

/// A content folder that exists for as long as one test.
struct ScratchFolder: ~Copyable {
  /// Where it lies.
  let root: String

  /// A folder with these files: path → text.
  init(_ files: [String: String] = [:]) {
    var template = Array("/tmp/kursbuild-content-XXXXXX".utf8CString)
    root = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = unsafe mkdtemp(base) else { return "" }
      return unsafe String(cString: made)
    }
    for (path, text) in files { write(path, Array(text.utf8)) }
  }

  deinit {
    ScratchFolder.remove(root)
  }

  /// Writes a file, with the folders above it.
  func write(_ path: String, _ bytes: [UInt8]) {
    var folder = root
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      _ = unsafe mkdir(folder, 0o755)
    }
    let descriptor = unsafe open(root + "/" + path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }

  /// Writes an empty file whose name need not be text.
  func write(name: [UInt8]) {
    let path = (Array(root.utf8) + [0x2F] + name + [0]).map { CChar(bitPattern: $0) }
    unsafe path.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      close(unsafe open(base, O_WRONLY | O_CREAT, 0o644))
    }
  }

  /// Removes a file.
  func delete(_ path: String) {
    _ = unsafe unlink(root + "/" + path)
  }

  /// Makes a symbolic link.
  func link(_ path: String, to target: String) {
    _ = unsafe symlink(target, root + "/" + path)
  }

  private static func remove(_ path: String) {
    unsafe (path + "/").withCString { unsafe remove(folder: $0) }
  }

  /// Removes a folder and all in it; works on C strings, since names need not be text.
  private static func remove(folder path: UnsafePointer<CChar>) {
    guard let stream = unsafe opendir(path) else { return }
    let descriptor = unsafe dirfd(stream)
    while let entry = unsafe readdir(stream) {
      unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          guard unsafe strcmp(name, ".") != 0, unsafe strcmp(name, "..") != 0 else { return }
          if unsafe unlinkat(descriptor, name, 0) == 0 { return }
          var inner = unsafe Array(UnsafeBufferPointer(start: path, count: strlen(path)))
          inner += unsafe Array(UnsafeBufferPointer(start: name, count: strlen(name)))
          inner += [0x2F, 0]
          unsafe inner.withUnsafeBufferPointer { buffer in
            if let base = buffer.baseAddress { unsafe remove(folder: base) }
          }
        }
      }
    }
    _ = unsafe closedir(stream)
    _ = unsafe rmdir(path)
  }
}
