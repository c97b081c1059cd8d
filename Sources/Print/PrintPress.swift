package import Content
import Diagnostics
import Glibc
import JSON
import Media
package import Output

/// Sets PDFs with Typst.
///
/// How a page becomes a PDF:
/// 1. `PrintComposer` decides which document a page gets, if any, and makes a `PrintJob` of it;
///    a composer for each kind of document (`HandoutComposer`, `ProgrammeComposer` …) knows its shape.
/// 2. `ManuscriptWriter` writes the page's blocks as JSON: author text is data to the engine, never
///    Typst source. `Engine/README.md` tells the shape.
/// 3. `PrintPress` puts the templates (`EngineFiles`) and the job's pictures into a `PrivateFolder` and asks
///    an `EngineProcess` of its `EnginePool`, which starts a process for it, with limits and without the
///    network.
/// 4. `EngineAnswer` makes of what it says either a PDF or diagnostics at the author's places.
///
/// A value; `set` may be called from several tasks at once.
package struct PrintPress: Sendable {
  /// The largest PDF that is read back, in bytes.
  private static let largestFile = 200 << 20
  /// Seconds after its own limit that the engine is given to say so.
  private static let grace = 5

  private let settings: PrintSettings
  private let reader: ContentReader
  private let pool: EnginePool
  /// A fingerprint of the engine and its fonts.
  package let edition: Digest128

  /// A press that reads pictures with `reader`.
  package init(settings: PrintSettings, reader: ContentReader) {
    self.settings = settings
    self.reader = reader
    pool = EnginePool(settings)
    edition = settings.edition()
  }

  /// Ends what is being set; it and all that follows throw `PrintError.stopped`.
  package func stop() { pool.stop() }

  /// Sets one document. What the author can mend is in the result's diagnostics; it throws when the
  /// engine is missing, breaks down or is too slow, or a picture cannot be read. `inputs` are the PDFs
  /// that the job is made of, in the order it names them.
  package func set(
    _ job: PrintJob, inputs: [[UInt8]] = []
  ) throws(PrintError) -> PrintedDocument {
    let folder = try PrivateFolder()
    for file in EngineFiles.templates { try folder.write(file.bytes, to: file.name) }
    for picture in job.pictures { try folder.write(try read(picture), to: picture.name) }
    for (index, input) in inputs.enumerated() { try folder.write(input, to: Name.input(index)) }
    let seconds = settings.seconds * job.patience
    let outcome = try ask(
      request(for: job, in: folder), complaints: folder.path(of: Name.errors), seconds: seconds)
    let complaints = folder.read(Name.errors, atMost: 1 << 14) ?? []
    let answer = try EngineAnswer(
      job: job, ending: outcome.ending, output: outcome.output, complaints: complaints,
      seconds: seconds)
    guard answer.isPrinted, let bytes = folder.read(Name.result, atMost: PrintPress.largestFile)
    else {
      return PrintedDocument(file: nil, pageCount: 0, diagnostics: answer.diagnostics)
    }
    return PrintedDocument(
      file: OutputFile(path: job.path, bytes: bytes), pageCount: answer.pageCount,
      diagnostics: answer.diagnostics)
  }

  private enum Name {
    static let errors = "errors.txt"
    static let result = "result.pdf"
    static func input(_ number: Int) -> String { "input-\(number + 1).pdf" }
  }

  private func ask(
    _ request: [UInt8], complaints: String, seconds: Int
  ) throws(PrintError) -> EngineProcess.Outcome {
    do {
      return try pool.withMember { member in
        let outcome = member.process.ask(
          request, complaints: complaints, seconds: seconds + PrintPress.grace)
        return (outcome, outcome.isReady)
      }
    } catch .system(let path, let code) where code == ENOENT || code == EACCES {
      throw PrintError.engineMissing(detail: path)
    }
  }

  private func read(_ picture: PrintJob.Picture) throws(PrintError) -> [UInt8] {
    do {
      let bytes = try reader.read(picture.path).bytes
      // On paper there is what the site publishes, and nothing else.
      let ending = picture.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      return PictureKind(ending: ending).flatMap { PictureReader.cleaned(bytes, as: $0) } ?? bytes
    } catch {
      throw PrintError.content(error)
    }
  }

  private func request(for job: PrintJob, in folder: borrowing PrivateFolder) -> [UInt8] {
    let root = folder.path
    let result = folder.path(of: Name.result)
    var json = JSONWriter()
    json.object { json in
      json.member("v", 1)
      json.member("template", job.template.rawValue)
      json.member("root", root)
      json.member("out", result)
      json.key("fonts")
      let folders = settings.fontFolders + (job.isAboutPeople ? settings.nameFontFolders : [])
      json.array { json in for font in folders { json.string(font) } }
      json.key("families")
      json.array { json in for family in PrintSettings.families { json.string(family) } }
      json.member("timestamp", job.timestamp)
      json.key("limits")
      json.object { json in
        json.member("wallSeconds", settings.seconds * job.patience)
        if job.patience > 1 { json.member("cpuSeconds", settings.seconds * job.patience * 2) }
      }
      if !job.isForReading { json.member("standard", "none") }
      json.key("document")
      if job.inputs.isEmpty {
        json.raw(job.document)
      } else {
        let paths = job.inputs.indices.map { folder.path(of: Name.input($0)) }
        json.object { json in
          if job.template == .impose {
            json.member("input", paths[0])
          } else {
            if job.hasSeparators { json.member("separators", paths[0]) }
            let documents = paths.dropFirst(job.hasSeparators ? 1 : 0)
            json.key("inputs")
            json.array { json in for path in documents { json.string(path) } }
            json.key("onesided")
            json.array { json in for number in job.oneSided { json.integer(number) } }
            json.key("bookmarks")
            json.array { json in for title in job.bookmarks { json.string(title) } }
          }
          json.key("title")
          json.string(job.document)
          json.member("lang", job.language)
        }
      }
    }
    return json.bytes
  }
}
