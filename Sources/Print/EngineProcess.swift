import Glibc

/// The engine as a process that has loaded what every document needs, and waits for requests. It starts a
/// process of its own for each, and is told the end of that one; requests never come to a file.
///
/// Its standard input and output are one socket, its standard error goes to a file. It gets no variable but
/// those named, and none of our open files, which are all close-on-exec. It leads a process group, so that
/// a Ctrl-C is ours to hear, and the end of it is the end of all it started.
final class EngineProcess: Sendable {
  /// How a program ended.
  enum Ending: Equatable {
    /// By itself, with this exit status.
    case exited(Int32)
    /// By this signal.
    case signalled(Int32)
    /// It was killed because the time was up.
    case timedOut
  }

  /// What came of a request.
  struct Outcome {
    /// How the process that took it ended.
    var ending: Ending
    /// What it said.
    var output: [UInt8]
    /// True when the engine waits for another request.
    var isReady: Bool
  }

  /// More output than this is not read.
  private static let mostOutput = 4 << 20

  /// The process, which leads the group of the same number.
  let process: pid_t
  private let socket: Int32

  /// Starts `program` with `arguments` and `environment` (`NAME=value`); its own complaints go to the file
  /// `errors`.
  init(
    program: String, arguments: [String], environment: [String], errors: String
  ) throws(PrintError) {
    var ends: [Int32] = [-1, -1]
    // Made with close-on-exec in one step: another task may be starting a program right now.
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw PrintError.system(path: program, code: errno)
    }
    defer { close(ends[1]) }
    do {
      process = try EngineProcess.start(
        program, arguments, environment, line: ends[1], errors: errors)
    } catch {
      close(ends[0])
      throw error
    }
    socket = ends[0]
  }

  deinit {
    close(socket)
    end()
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Ends the process and all that it started, whatever they are doing.
  func end() { kill(-process, SIGKILL) }

  /// Hands over a request and waits for what comes of it; where that takes longer than `seconds`, the
  /// process is ended. What the engine complains of goes to the file `complaints`.
  func ask(_ request: [UInt8], complaints: String, seconds: Int) -> Outcome {
    let deadline = ContinuousClock.now + .seconds(seconds)
    send(Array("\(request.count) \(complaints)\n".utf8) + request, seconds: seconds)
    let output = readAnswer(until: deadline)
    if let end = EngineProcess.end(of: output) {
      return Outcome(
        ending: end.code < 0 ? .signalled(-end.code) : .exited(end.code),
        output: Array(output[..<end.start]), isReady: (0...5).contains(end.code))
    }
    return Outcome(ending: wait(until: deadline), output: output, isReady: false)
  }

  private static func start(
    _ program: String, _ arguments: [String], _ environment: [String], line: Int32, errors: String
  ) throws(PrintError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, line, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, line, 1)
    let fresh = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, fresh, 0o600)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // A signal we ignore or hold back must still end the program.
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETPGROUP))
    var process: pid_t = 0
    let code = unsafe EngineProcess.withVector([program] + arguments) { commandLine in
      unsafe EngineProcess.withVector(environment) { variables in
        unsafe posix_spawn(&process, program, &actions, &attributes, commandLine, variables)
      }
    }
    guard code == 0 else { throw PrintError.system(path: program, code: code) }
    return process
  }

  private typealias Vector = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

  /// Lends `texts` as C has them: pointers to texts with a zero at the end, and a nil after the last.
  private static func withVector(_ texts: [String], _ body: (Vector) -> Int32) -> Int32 {
    var pointers = unsafe texts.map { unsafe strdup($0) }
    defer { unsafe pointers.forEach { unsafe free($0) } }
    unsafe pointers.append(nil)
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return EINVAL }
      return unsafe body(base)
    }
  }

  /// Sends as much as the engine takes; what it did not, its end tells.
  private func send(_ bytes: [UInt8], seconds: Int) {
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    _ = unsafe setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.send(socket, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads until an answer has ended, nobody is left to answer, or the time is up.
  private func readAnswer(until deadline: ContinuousClock.Instant) -> [UInt8] {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while output.count < EngineProcess.mostOutput, EngineProcess.end(of: output) == nil {
      let left = deadline - ContinuousClock.now
      let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / (1 << 50)
      guard milliseconds > 0 else { break }
      var request = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&request, 1, Int32(clamping: milliseconds))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { break }
      let count = unsafe read(socket, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      output.append(contentsOf: chunk[..<count])
    }
    return output
  }

  /// The line `ended CODE` that follows an answer, and where it begins; below 0 is a signal.
  private static func end(of output: [UInt8]) -> (start: Int, code: Int32)? {
    guard output.last == 0x0A else { return nil }
    let start = output.dropLast().lastIndex(of: 0x0A) ?? 0
    let line = output[start...].drop { $0 == 0x0A }
    let words = String(decoding: line.dropLast(), as: UTF8.self).split(separator: " ")
    guard words.count == 2, words[0] == "ended", let code = Int32(words[1]) else { return nil }
    return (start, code)
  }

  /// Waits for the process itself to end, and brings it about when the time is up.
  private func wait(until deadline: ContinuousClock.Instant) -> Ending {
    var information = unsafe siginfo_t()
    while ContinuousClock.now < deadline {
      // It is left to be collected by `deinit`, so that its number stays its own until then.
      let options = WEXITED | WNOHANG | WNOWAIT
      guard unsafe waitid(P_PID, id_t(process), &information, options) == 0 else { break }
      if unsafe information._sifields._sigchld.si_pid == process {
        let status = unsafe information._sifields._sigchld.si_status
        return unsafe information.si_code == CLD_EXITED ? .exited(status) : .signalled(status)
      }
      usleep(1000)
    }
    end()
    return .timedOut
  }
}
