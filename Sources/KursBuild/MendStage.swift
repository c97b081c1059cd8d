import Content
import Diagnostics
import Pipeline

/// `check --ret`: does the fixes that are certain, file by file, and writes a file only when it has
/// fewer problems than before.
///
/// 1. `FixRound` does as many fixes as do not touch each other. 2. `FileCheck` reads the result as if it
/// lay in the folder. 3. Is it better, and are the words the same, it stands; else the fixes of the
/// round are tried one by one. 4. So on until nothing is left to do; then the file is written.
struct MendStage {
  /// So many rounds at most: fixes that overlap take turns.
  private static let roundCount = 20
  /// So many fixes at most are tried one by one in a round that went wrong.
  private static let trialCount = 200

  let settings: BuildSettings
  let reader: ContentReader
  let check: FileCheck

  /// Mends the files that have certain fixes among `diagnostics`.
  func run(_ diagnostics: [Diagnostic]) throws -> MendReport {
    var files: [String] = []
    for diagnostic in diagnostics
    where diagnostic.fixes.contains(where: \.isCertain) && files.last != diagnostic.file {
      files.append(diagnostic.file)
    }
    var report = MendReport(writes: settings.mending == .write)
    for path in files {
      guard let mended = try mend(path) else { continue }
      report.files.append(mended)
    }
    return report
  }

  private func mend(_ path: String) throws -> MendReport.File? {
    let original = try reader.read(path)
    guard let first = check.check(original) else { return nil }
    var file = MendedFile(bytes: original.bytes, result: first)
    for _ in 0..<MendStage.roundCount {
      let round = FixRound(wanted(file.result.diagnostics), in: file.bytes)
      if round.applied.isEmpty { break }
      if let next = better(round, than: file, path) {
        file = next
      } else if let next = oneByOne(round.applied, file, path) {
        file = next
      } else {
        break
      }
    }
    let left = FixRound(wanted(file.result.diagnostics), in: file.bytes).applied.count
    var mended = MendReport.File(
      path: path, changes: LineChange.between(original.bytes, file.bytes), leftCount: left)
    if mended.changes.isEmpty { return left > 0 ? mended : nil }
    if settings.mending == .write {
      do throws(FileReplacement.Fault) {
        try FileReplacement(reader: reader).replace(path, original.bytes, with: file.bytes)
      } catch {
        mended.fault = error.message
      }
    }
    return mended
  }

  private func wanted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter(settings.filter.shows)
  }

  /// What a round comes to, when the file is better for it.
  private func better(_ round: FixRound, than file: MendedFile, _ path: String) -> MendedFile? {
    guard let result = check.check(SourceFile(path: path, bytes: round.bytes)),
      result.diagnostics.count < file.result.diagnostics.count,
      result.errorCount <= file.result.errorCount,
      result.signature == file.result.signature || isIndenting(file.bytes, round.bytes)
    else { return nil }
    return MendedFile(bytes: round.bytes, result: result)
  }

  /// True when nothing but blanks has been added: then no word can be lost, but what could not be read
  /// as a question before may be one now.
  private func isIndenting(_ old: [UInt8], _ new: [UInt8]) -> Bool {
    old.lazy.filter { $0 != 0x20 }.elementsEqual(new.lazy.filter { $0 != 0x20 })
  }

  /// The first of the fixes that makes the file better by itself.
  private func oneByOne(
    _ diagnostics: [Diagnostic], _ file: MendedFile, _ path: String
  ) -> MendedFile? {
    for diagnostic in diagnostics.prefix(MendStage.trialCount) {
      let round = FixRound([diagnostic], in: file.bytes)
      if let next = better(round, than: file, path) { return next }
    }
    return nil
  }
}

/// A file on its way to being mended.
private struct MendedFile {
  var bytes: [UInt8]
  var result: FileCheck.Result
}

extension FileCheck.Result {
  fileprivate var errorCount: Int {
    diagnostics.reduce(0) { $0 + ($1.severity == .error ? 1 : 0) }
  }
}

/// What is done with fixes.
enum Mending: Sendable {
  /// They are written.
  case write
  /// They are shown.
  case show
}
