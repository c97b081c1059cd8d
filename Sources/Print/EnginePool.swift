import JSON
import Synchronization

/// The engine's processes: as many as there are documents being set at once. One that is done waits for
/// the next document; all end with this value.
final class EnginePool: Sendable {
  /// A process and the folder that it has the engine's files in.
  final class Member: Sendable {
    let process: EngineProcess
    private let folder: PrivateFolder

    fileprivate init(_ settings: PrintSettings) throws(PrintError) {
      guard let interpreter = settings.interpreter else {
        throw PrintError.engineMissing(detail: ".venv/bin/python")
      }
      let folder = try PrivateFolder()
      for file in EngineFiles.all { try folder.write(file.bytes, to: file.name) }
      let errors = folder.path(of: "errors.txt")
      process = try EngineProcess(
        program: interpreter,
        arguments: ["-I", folder.path(of: EngineFiles.worker), "--many", settings.fontLists],
        environment: ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=\(folder.path)"],
        errors: errors)
      self.folder = folder
    }
  }

  private struct State {
    var waiting: [Member] = []
    var working: [Member] = []
    var isStopped = false
  }

  private let settings: PrintSettings
  private let state = Mutex(State())

  init(_ settings: PrintSettings) {
    self.settings = settings
    PrivateFolder.sweep()
  }

  /// Asks a process that waits, or a new one, and gives what `body` makes of it; `body` tells whether the
  /// process may be asked again.
  func withMember<Result>(
    _ body: (Member) -> (value: Result, isReady: Bool)
  ) throws(PrintError) -> Result {
    let member = try taken()
    var isReady = false
    defer {
      state.withLock { state in
        state.working.removeAll { $0 === member }
        if isReady, !state.isStopped { state.waiting.append(member) }
      }
    }
    let result = body(member)
    if isStopped { throw PrintError.stopped }
    isReady = result.isReady
    return result.value
  }

  /// Ends all processes, in the middle of whatever they are doing, and lets no new one begin.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      for member in state.working { member.process.end() }
      state.waiting = []
    }
  }

  private var isStopped: Bool { state.withLock(\.isStopped) }

  private func taken() throws(PrintError) -> Member {
    let member = state.withLock { state in
      state.waiting.popLast().map { member in
        state.working.append(member)
        return member
      }
    }
    if let member { return member }
    if isStopped { throw PrintError.stopped }
    let fresh = try Member(settings)
    let isStopped = state.withLock { state in
      state.working.append(fresh)
      return state.isStopped
    }
    if isStopped { fresh.process.end() }
    return fresh
  }
}

extension PrintSettings {
  /// The lists of folders that documents take their fonts from, as JSON.
  fileprivate var fontLists: String {
    var json = JSONWriter()
    json.array { json in
      for folders in [fontFolders, fontFolders + nameFontFolders] {
        json.array { json in for folder in folders { json.string(folder) } }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
