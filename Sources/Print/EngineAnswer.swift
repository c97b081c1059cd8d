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
    job: PrintJob, ending: EngineProcess.Ending, output: [UInt8], complaints: [UInt8], seconds: Int
  ) throws(PrintError) {
    switch ending {
    case .timedOut, .signalled(SIGALRM), .signalled(SIGXCPU):
      throw PrintError.tooSlow(source: job.source, seconds: seconds)
    case .signalled, .exited: break
    }
    guard let answer = JSONReader.value(of: output) else {
      let said = job.isPersonal ? nil : EngineAnswer.lastLine(of: complaints)
      let detail = said ?? EngineAnswer.words(ending)
      throw PrintError.engineFailed(source: job.source, detail: detail)
    }
    if answer["ok"] == .boolean(true), let pages = answer["pages"]?.integer {
      isPrinted = true
      pageCount = pages
      diagnostics = EngineAnswer.remarks(on: job, pages: pages)
      return
    }
    let errors = answer["errors"]?.elements ?? []
    // What the engine says of a paper with names may hold one, and messages end up in logs.
    let messages = job.isPersonal ? [] : errors.compactMap { $0["message"]?.text }
    switch answer["kind"]?.text {
    case "document" where !errors.isEmpty:
      isPrinted = false
      pageCount = 0
      diagnostics = EngineAnswer.grouped(errors).map { EngineAnswer.diagnostic($0, job: job) }
    case "missing-engine":
      throw PrintError.engineMissing(detail: messages.first ?? "typst")
    case "missing-font":
      throw PrintError.fontsMissing(errors.compactMap { $0["message"]?.text })
    default:
      let detail = messages.first ?? EngineAnswer.words(ending)
      throw PrintError.engineFailed(source: job.source, detail: detail)
    }
  }

  /// How the engine ended, in words of both languages.
  private static func words(_ ending: EngineProcess.Ending) -> String {
    switch ending {
    case .exited(let status): "status \(status)"
    case .signalled(let signal): "signal \(signal)"
    case .timedOut: "stop"
    }
  }

  /// The errors with those about characters of one place together: a line in another alphabet is told
  /// once, not once a letter.
  private static func grouped(_ errors: [JSONValue]) -> [[JSONValue]] {
    var groups: [[JSONValue]] = []
    for error in errors {
      let place = error["at"]?.elements.compactMap(\.integer)
      let same = groups.firstIndex { group in
        error["code"]?.text == "glyph" && group[0]["code"]?.text == "glyph"
          && group[0]["at"]?.elements.compactMap(\.integer) == place
      }
      if let same { groups[same].append(error) } else { groups.append([error]) }
    }
    return groups
  }

  private static func remarks(on job: PrintJob, pages: Int) -> [Diagnostic] {
    guard job.template == .programme, job.fitsOnePage, pages > 1 else { return [] }
    return [.longProgramme(pages: pages, file: job.source, range: SourceRange(0, 0))]
  }

  private static func diagnostic(_ errors: [JSONValue], job: PrintJob) -> Diagnostic {
    let place = errors[0]["at"]?.elements.compactMap(\.integer) ?? []
    let range = place.count >= 2 ? SourceRange(place[0], place[1]) : SourceRange(0, 0)
    let number = place.count > 2 ? place[2] : 0
    let part =
      job.parts.indices.contains(number - 1)
      ? job.parts[number - 1] : PrintJob.Part(source: job.source, map: job.map)
    return part.map.settled(diagnostic(errors, at: range, of: part.source, number, job))
  }

  private static func diagnostic(
    _ errors: [JSONValue], at range: SourceRange, of file: String, _ part: Int, _ job: PrintJob
  ) -> Diagnostic {
    let error = errors[0]
    let subjects = job.isPersonal ? [""] : errors.map { $0["subject"]?.text ?? "" }
    let message = job.isPersonal ? "" : error["message"]?.text ?? ""
    switch error["code"]?.text {
    case "glyph": return .missingCharacters(subjects, file: file, range: range)
    case "picture", "file":
      let picture = job.pictures.first { $0.range == range && $0.part == part }
      return .unreadablePicture(picture?.path, file: file, range: range)
    case "qr": return .longCodeAddress(subjects[0], file: file, range: range)
    case "depth": return .tooDeep(file: file, range: range)
    default: return .unprintable(message, file: file, range: range)
    }
  }

  private static func lastLine(of text: [UInt8]) -> String? {
    String(decoding: text, as: UTF8.self).split(separator: "\n").last.map(String.init)
  }
}
