import Glibc
import Testing

@testable import Print

@Suite("The engine as a process that is asked again and again")
struct EngineProcessTests {
  /// A shell that runs `script` for each request, of which `$size` bytes are yet to be read.
  private func engine(_ script: String, in folder: borrowing PrivateFolder) throws -> EngineProcess
  {
    let loop = "while read -r size complaints; [ -n \"$size\" ]; do \(script); done"
    return try EngineProcess(
      program: "/bin/sh", arguments: ["-c", loop],
      environment: ["ONLY=this"], errors: folder.path(of: "errors"))
  }

  private func ask(
    _ script: String, _ request: String = "", seconds: Int = 10
  ) throws -> (ending: EngineProcess.Ending, output: String, isReady: Bool) {
    let folder = try PrivateFolder()
    let engine = try engine(script, in: folder)
    let outcome = engine.ask(
      Array(request.utf8), complaints: folder.path(of: "complaints"), seconds: seconds)
    return (outcome.ending, String(decoding: outcome.output, as: UTF8.self), outcome.isReady)
  }

  @Test("each request is answered by itself")
  func requests() throws {
    let folder = try PrivateFolder()
    let script =
      "echo \"<$(head -c $size)>\"; echo \"$size\" >\"$complaints\"; printf '\\nended 3\\n'"
    let engine = try engine(script, in: folder)
    for (number, text) in ["æøå", "", "ended 0\n", "{\n}"].enumerated() {
      let complaints = "complaints \(number)"
      let outcome = engine.ask(
        Array(text.utf8), complaints: folder.path(of: complaints), seconds: 10)
      #expect(outcome.ending == .exited(3) && outcome.isReady)
      let said = String(decoding: outcome.output, as: UTF8.self)
      // A shell's `$(…)` takes line ends off.
      #expect(said == "<\(text.hasSuffix("\n") ? String(text.dropLast()) : text)>\n")
      let size = folder.read(complaints, atMost: 10).map { String(decoding: $0, as: UTF8.self) }
      #expect(size == "\(text.utf8.count)\n")
    }
  }

  @Test("a signal is told, of what it started and of itself")
  func signal() throws {
    let started = try ask("printf '\\nended -14\\n'")
    #expect(started.ending == .signalled(SIGALRM) && !started.isReady)
    let itself = try ask("kill -9 $$")
    #expect(itself.ending == .signalled(SIGKILL) && !itself.isReady)
    let gone = try ask("exit 7")
    #expect(gone.ending == .exited(7) && !gone.isReady)
  }

  @Test("a large request to one that does not read it, and one that left, do not hang")
  func unread() throws {
    let large = String(repeating: "0123456789", count: 1 << 18)
    #expect(try ask("exit 7", large).ending == .exited(7))
    let start = ContinuousClock.now
    #expect(try ask("sleep 20", large, seconds: 1).ending == .timedOut)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test("it is ended with all it started when the time is up, also when it has closed its output")
  func timeOut() throws {
    let start = ContinuousClock.now
    #expect(try ask("sleep 20", seconds: 1).ending == .timedOut)
    #expect(try ask("exec >&- <&-; sleep 20", seconds: 1).ending == .timedOut)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test("what it started ends with it")
  func group() throws {
    let folder = try PrivateFolder()
    let path = folder.path(of: "number")
    do {
      let engine = try engine(
        "sleep 60 & echo $! >\(path); printf '\\nended 0\\n'", in: folder)
      #expect(engine.ask([], complaints: "/dev/null", seconds: 10).isReady)
    }
    let written = folder.read("number", atMost: 20) ?? []
    let process = try #require(Int32(String(decoding: written.dropLast(), as: UTF8.self)))
    let start = ContinuousClock.now
    // It is nobody's child any more: whoever collects it may take a moment.
    func isThere() -> Bool {
      state(of: process).map { !$0.contains(") Z") } ?? false
    }
    while isThere(), ContinuousClock.now - start < .seconds(5) { usleep(1000) }
    #expect(!isThere())
  }

  @Test("much output is read while it runs")
  func muchOutput() throws {
    let line = "0123456789012345678901234567890123456789"
    let result = try ask(
      "i=0; while [ $i -lt 4000 ]; do echo \(line); i=$((i+1)); done; printf '\\nended 0\\n'")
    #expect(result.ending == .exited(0) && result.isReady)
    #expect(result.output.utf8.count == 4000 * 41)
  }

  @Test("it gets no variable and no open file but its own")
  func isolation() throws {
    let secret = try PrivateFolder()
    try secret.write([1], to: "secret")
    let open = unsafe Glibc.open(secret.path(of: "secret"), O_RDONLY | O_CLOEXEC, 0)
    defer { close(open) }
    let result = try ask("echo \"<$ONLY$HOME>\"; ls -l /proc/$$/fd; printf '\\nended 0\\n'")
    #expect(result.output.hasPrefix("<this>\n"))
    #expect(result.output.contains("/errors") && result.output.contains("socket:"))
    #expect(!result.output.contains("secret"))
  }

  @Test("a program that is not there is an error")
  func missing() throws {
    #expect(throws: PrintError.system(path: "/nonexistent/python", code: ENOENT)) {
      try EngineProcess(
        program: "/nonexistent/python", arguments: [], environment: [], errors: "/dev/null")
    }
  }

  @Test("a private folder can be used by nobody else and is gone afterwards")
  func privateFolder() throws {
    var path = ""
    do {
      let folder = try PrivateFolder()
      path = folder.path
      try folder.write([1, 2, 3], to: "a")
      #expect(folder.read("a", atMost: 10) == [1, 2, 3])
      #expect(folder.read("a", atMost: 2) == [1, 2])
      #expect(folder.read("b", atMost: 2) == nil)
      #expect(throws: PrintError.self) { try folder.write([], to: "a") }
      var status = stat()
      #expect(unsafe stat(path, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o700)
    }
    #expect(unsafe access(path, F_OK) == -1)
  }
}

/// The line in which the system tells the state of a process; nil when there is none.
private func state(of process: Int32) -> String? {
  let file = unsafe open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var bytes = [UInt8](repeating: 0, count: 512)
  let count = unsafe read(file, &bytes, bytes.count)
  return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
}
