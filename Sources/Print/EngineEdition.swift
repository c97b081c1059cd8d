import Glibc
import Output

// Which engine it is. A new one, or new fonts, may set the same document otherwise.
extension PrintSettings {
  /// A fingerprint of the engine: its own files, the versions of the packages beside the interpreter, and
  /// the font files with their sizes and times. No program is started for it.
  func edition() -> Digest128 {
    var digester = Digester()
    for file in EngineFiles.all {
      digester.update(file.name)
      digester.update(Digest128(of: file.bytes))
    }
    for name in packages() { digester.update(name) }
    for folder in fontFolders + nameFontFolders {
      digester.update(folder)
      for name in PrintSettings.names(in: folder) {
        var status = stat()
        guard unsafe stat("\(folder)/\(name)", &status) == 0 else { continue }
        digester.update(name)
        digester.update(UInt64(status.st_size))
        digester.update(UInt64(bitPattern: Int64(status.st_mtim.tv_sec)))
        digester.update(UInt64(status.st_mtim.tv_nsec))
      }
    }
    return digester.finish()
  }

  /// The installed packages that make PDFs: Python names a package's folder of facts by its version
  /// (`typst-0.15.0.dist-info`). None where the interpreter is not in a folder of its own.
  private func packages() -> [String] {
    guard let interpreter else { return [] }
    let root = interpreter.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    let library = root.joined(separator: "/") + "/lib"
    return PrintSettings.names(in: library).flatMap { version in
      PrintSettings.names(in: "\(library)/\(version)/site-packages").filter { name in
        name.hasSuffix(".dist-info")
          && ["typst-", "pikepdf-", "pillow-", "segno-"].contains {
            name.lowercased().hasPrefix($0)
          }
      }
    }
  }

  /// What lies in a folder, in order of the bytes; nothing where it is none.
  private static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let record = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &record.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }
  }
}
