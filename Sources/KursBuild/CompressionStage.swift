import Archive
import Output
import Pipeline

/// `build --gz`: beside each file of text its gzip form, for web servers that can send it as it is.
/// What is compressed already in the old site is taken over from it.
struct CompressionStage {
  /// What shrinks much; pictures, films and PDFs are compressed in themselves.
  private static let endings = [
    ".html", ".css", ".js", ".json", ".xml", ".svg", ".ics", ".txt", ".vtt",
  ]
  /// Below this a packet of the network is not filled anyway. In bytes.
  private static let least: Int64 = 512

  let writer: SiteWriter
  let jobs: Int

  /// Compresses what is staged.
  func run() async throws {
    let files = writer.stagedFiles.filter { file in
      file.size >= CompressionStage.least
        && CompressionStage.endings.contains { file.path.text.hasSuffix($0) }
    }
    let chunks = Chunks(count: files.count, size: 32)
    let writer = writer
    try await concurrentMap(count: chunks.count, width: jobs) { chunk in
      for file in files[chunks[chunk]] { try CompressionStage.compress(file, writer) }
    } consume: { _, _ in
    }
  }

  private static func compress(_ file: StagedFile, _ writer: SiteWriter) throws {
    guard let path = OutputPath(file.path.text + ".gz") else { return }
    if try writer.keep(path, source: file.content) { return }
    guard let bytes = Gzip.compressed(try writer.bytes(of: file.path)) else { return }
    try writer.stage(path, bytes, source: file.content)
  }
}
