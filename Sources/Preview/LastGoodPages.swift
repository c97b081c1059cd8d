import Synchronization

/// The last version without errors of the pages somebody has looked at lately.
final class LastGoodPages: Sendable {
  /// How many pages are kept: more than anybody has open.
  static let most = 64

  private let pages = Mutex<[(path: String, bytes: [UInt8])]>([])

  /// Keeps a page's version, and lets go of the one nobody has looked at for longest.
  func keep(_ bytes: [UInt8], of path: String) {
    pages.withLock { pages in
      pages.removeAll { $0.path == path }
      pages.append((path, bytes))
      if pages.count > LastGoodPages.most { pages.removeFirst() }
    }
  }

  /// The version kept of a page.
  func page(_ path: String) -> [UInt8]? {
    pages.withLock { pages in pages.first { $0.path == path }?.bytes }
  }
}
