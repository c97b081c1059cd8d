import Content
import Diagnostics
import Output
import Print

/// Sets PDFs, but for those that were set before from the same: they are in the cache. What names people
/// is never looked for there, nor kept.
struct CachedPress: Sendable {
  /// What became of a job.
  struct Result: Sendable {
    /// The PDF; empty when the document has errors.
    var bytes: [UInt8] = []
    var pages = 0
    var diagnostics: [Diagnostic] = []
  }

  private let press: PrintPress
  private let reader: ContentReader
  private let cache: PrintCache

  init(_ settings: BuildSettings, reader: ContentReader) {
    press = PrintPress(settings: PrintSettings.found(), reader: reader)
    self.reader = reader
    cache = PrintCache(folder: CachedPress.folder(beside: settings.content))
  }

  /// Sets a job, what names people without a look at the cache. `inputs` are the PDFs it is made of.
  func set(_ job: PrintJob, inputs: [[UInt8]] = []) throws -> Result {
    if job.isPersonal {
      let document = try press.set(job, inputs: inputs)
      return Result(
        bytes: document.file?.bytes ?? [], pages: document.pageCount,
        diagnostics: document.diagnostics)
    }
    let key = try job.inputs(reading: reader, made: inputs)
    if let kept = cache.find(key) { return Result(bytes: kept.bytes, pages: kept.pages) }
    let document = try press.set(job, inputs: inputs)
    let bytes = document.file?.bytes ?? []
    // What something is said of is set again, so that it is said again.
    if !bytes.isEmpty, document.diagnostics.isEmpty {
      cache.keep(key, bytes, pages: document.pageCount)
    }
    return Result(bytes: bytes, pages: document.pageCount, diagnostics: document.diagnostics)
  }

  /// PDFs that were made before lie beside the content.
  static func folder(beside content: String) -> String {
    var content = content[...]
    while content.count > 1, content.hasSuffix("/") { content = content.dropLast() }
    let parent = content.lastIndex(of: "/").map { content[..<$0] } ?? "."
    return (parent.isEmpty ? "" : parent) + "/.kursbuild/tryk"
  }
}
