internal import CAssets

/// A file that is part of the program: style, script, icon, and what the PDF worker runs.
package struct EmbeddedFile: Sendable {
  /// The room's folder and the file's name, `Site/base.js`.
  package let name: String
  private let index: Int

  /// All files, in the order of `CAssets/assets.c`.
  package static let all: [EmbeddedFile] = (0..<kursbuild_asset_count()).map { index in
    let asset = unsafe kursbuild_assets()[index]
    return unsafe EmbeddedFile(name: String(cString: asset.name), index: index)
  }

  /// What is in the file.
  package var bytes: [UInt8] {
    let asset = unsafe kursbuild_assets()[index]
    return unsafe Array(UnsafeBufferPointer(start: asset.bytes, count: asset.size))
  }

  /// The bytes of the file called `name`; none when there is no such file, which tests see to.
  package static func bytes(_ name: String) -> [UInt8] {
    all.first { $0.name == name }?.bytes ?? []
  }
}
