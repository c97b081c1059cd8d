import Content
import Diagnostics
import Output
import Print

/// Sets PDFs, but for those that were set before from the same: they are in the cache. What names people
/// is never looked for there, nor kept, but taken from where its owner has it.
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

  init(_ settings: BuildSettings, _ press: PrintPress, reader: ContentReader) {
    self.press = press
    self.reader = reader
    cache = PrintCache(folder: CachedPress.folder(beside: settings.content))
  }

  /// Sets a job. `inputs` are the PDFs it is made of; `kept` is where the last one that names people lies.
  func set(_ job: PrintJob, inputs: [[UInt8]] = [], kept: KeptPaper? = nil) throws -> Result {
    let key = try job.inputs(reading: reader, engine: press.edition, made: inputs)
    if let found = job.isPersonal ? kept?.find(key) : cache.find(key) {
      return Result(bytes: found.bytes, pages: found.pages)
    }
    let document = try press.set(job, inputs: inputs)
    var bytes = document.file?.bytes ?? []
    // What something is said of is set again, so that it is said again.
    let isWell = document.diagnostics.isEmpty
    if !bytes.isEmpty, job.isPersonal {
      bytes = KeptPaper.marked(bytes, isWell ? key : nil, pages: document.pageCount)
    } else if !bytes.isEmpty, isWell {
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
