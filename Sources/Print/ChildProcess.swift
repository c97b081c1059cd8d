import Glibc

/// Runs another program to its end, with a limit on how long that may take.
///
/// Its standard input is a file, so that nobody waits for anybody; its standard output is read while
/// it runs; its standard error goes to a file. It gets no variable but those named, and none of our
/// open files, which are all close-on-exec.
struct ChildProcess {
  /// How a program ended.
  enum Ending: Equatable {
    /// By itself, with this exit status.
    case exited(Int32)
    /// By this signal.
    case signalled(Int32)
    /// It was killed because the time was up.
    case timedOut
  }

  /// More output than this is not read.
  private static let mostOutput = 4 << 20

  /// The program's path.
  var program: String
  /// What follows it on the command line.
  var arguments: [String]
  /// Its variables, `NAME=value`.
  var environment: [String]
  /// The file it reads.
  var input: String
  /// The file its complaints go to.
  var errors: String

  /// Runs the program; throws when it cannot be started.
  func run(seconds: Int) throws(PrintError) -> (ending: Ending, output: [UInt8]) {
    var ends: [Int32] = [-1, -1]
    // Made with close-on-exec in one step: another task may be starting a program right now.
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw PrintError.system(path: program, code: errno)
    }
    let process: pid_t
    do {
      process = try start(output: ends[1])
    } catch {
      close(ends[0])
      close(ends[1])
      throw error
    }
    close(ends[1])
    defer { close(ends[0]) }
    let deadline = ContinuousClock.now + .seconds(seconds)
    let output = ChildProcess.readAll(ends[0], until: deadline)
    return (ChildProcess.wait(for: process, until: deadline), output)
  }

  private func start(output: Int32) throws(PrintError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
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
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var process: pid_t = 0
    let code = unsafe ChildProcess.withVector([program] + arguments) { commandLine in
      unsafe ChildProcess.withVector(environment) { variables in
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

  /// Reads until the other end is closed or the time is up.
  private static func readAll(
    _ descriptor: Int32, until deadline: ContinuousClock.Instant
  ) -> [UInt8] {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while output.count < mostOutput {
      let left = deadline - ContinuousClock.now
      let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / (1 << 50)
      guard milliseconds > 0 else { break }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&request, 1, Int32(clamping: milliseconds))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { break }
      let count = unsafe read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      output.append(contentsOf: chunk[..<count])
    }
    return output
  }

  /// Waits for the end, and brings it about when the time is up.
  private static func wait(
    for process: pid_t, until deadline: ContinuousClock.Instant
  ) -> Ending {
    var status: Int32 = 0
    while true {
      let answer = unsafe waitpid(process, &status, WNOHANG)
      if answer == process { return ending(status) }
      if answer < 0, errno != EINTR { return .exited(-1) }
      if ContinuousClock.now >= deadline { break }
      usleep(1000)
    }
    kill(process, SIGKILL)
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return .timedOut
  }

  private static func ending(_ status: Int32) -> Ending {
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }
}
