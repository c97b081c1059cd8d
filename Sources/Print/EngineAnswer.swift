import Content
import Diagnostics
import Glibc
import JSON

/// What the engine said about a job.
struct EngineAnswer {
  /// True when the PDF has been written.
  let isPrinted: Bool
  /// The number of pages; 0 without a PDF.
  let pageCount: Int
  /// What is wrong, at the author's places.
  let diagnostics: [Diagnostic]

  /// Understands how the engine ended and what it said; throws what no author can mend.
  init(
    job: PrintJob, ending: ChildProcess.Ending, output: [UInt8], complaints: [UInt8], seconds: Int
  ) throws(PrintError) {
    switch ending {
    case .timedOut, .signalled(SIGALRM), .signalled(SIGXCPU):
      throw PrintError.tooSlow(source: job.source, seconds: seconds)
    case .signalled, .exited: break
    }
    guard let answer = JSONReader.value(of: output) else {
      let detail = EngineAnswer.lastLine(of: complaints) ?? "\(ending)"
      throw PrintError.engineFailed(source: job.source, detail: detail)
    }
    if answer["ok"] == .boolean(true), let pages = answer["pages"]?.integer {
      isPrinted = true
      pageCount = pages
      diagnostics = EngineAnswer.remarks(on: job, pages: pages)
      return
    }
    let errors = answer["errors"]?.elements ?? []
    let messages = errors.compactMap { $0["message"]?.text }
    switch answer["kind"]?.text {
    case "document" where !errors.isEmpty:
      isPrinted = false
      pageCount = 0
      diagnostics = errors.map { job.map.settled(EngineAnswer.diagnostic($0, job: job)) }
    case "missing-engine":
      throw PrintError.engineMissing(detail: messages.first ?? "typst")
    case "missing-font":
      throw PrintError.fontsMissing(messages)
    default:
      let detail = messages.first ?? "\(ending)"
      throw PrintError.engineFailed(source: job.source, detail: detail)
    }
  }

  private static func remarks(on job: PrintJob, pages: Int) -> [Diagnostic] {
    guard job.template == .programme, pages > 1 else { return [] }
    return [.longProgramme(pages: pages, file: job.source, range: SourceRange(0, 0))]
  }

  private static func diagnostic(_ error: JSONValue, job: PrintJob) -> Diagnostic {
    let place = error["at"]?.elements.compactMap(\.integer) ?? []
    let range = place.count == 2 ? SourceRange(place[0], place[1]) : SourceRange(0, 0)
    let subject = error["subject"]?.text ?? ""
    let message = error["message"]?.text ?? ""
    switch error["code"]?.text {
    case "glyph": return .missingCharacter(subject, file: job.source, range: range)
    case "picture", "file":
      let picture = job.pictures.first { $0.range == range }
      return .unreadablePicture(picture?.path, file: job.source, range: range)
    case "depth": return .tooDeep(file: job.source, range: range)
    default: return .unprintable(message, file: job.source, range: range)
    }
  }

  private static func lastLine(of text: [UInt8]) -> String? {
    String(decoding: text, as: UTF8.self).split(separator: "\n").last.map(String.init)
  }
}
