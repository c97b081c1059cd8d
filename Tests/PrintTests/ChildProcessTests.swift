import Glibc
import Testing

@testable import Print

@Suite("A program run as a child")
struct ChildProcessTests {
  private func run(
    _ script: String, input: String = "", seconds: Int = 10
  ) throws -> (ending: ChildProcess.Ending, output: String, errors: String) {
    let folder = try PrivateFolder()
    try folder.write(Array(input.utf8), to: "input")
    let process = ChildProcess(
      program: "/bin/sh", arguments: ["-c", script], environment: ["ONLY=this"],
      input: folder.path(of: "input"), errors: folder.path(of: "errors"))
    let (ending, output) = try process.run(seconds: seconds)
    let errors = folder.read("errors", atMost: 1000) ?? []
    return (
      ending, String(decoding: output, as: UTF8.self), String(decoding: errors, as: UTF8.self)
    )
  }

  @Test("its output, complaints and status are told")
  func ending() throws {
    let result = try run("read line; echo \"<$line>\"; echo no >&2; exit 7", input: "æøå\n")
    #expect(result.ending == .exited(7))
    #expect(result.output == "<æøå>\n")
    #expect(result.errors == "no\n")
  }

  @Test("a signal is told")
  func signal() throws {
    #expect(try run("kill -14 $$").ending == .signalled(SIGALRM))
  }

  @Test("it is killed when the time is up, also when it has closed its output")
  func timeOut() throws {
    let start = ContinuousClock.now
    #expect(try run("sleep 20", seconds: 1).ending == .timedOut)
    #expect(try run("exec >&-; sleep 20", seconds: 1).ending == .timedOut)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test("much output is read while it runs")
  func muchOutput() throws {
    let line = "0123456789012345678901234567890123456789"
    let result = try run("i=0; while [ $i -lt 4000 ]; do echo \(line); i=$((i+1)); done")
    #expect(result.ending == .exited(0))
    #expect(result.output.utf8.count == 4000 * 41)
  }

  @Test("it gets no variable and no open file but its own")
  func isolation() throws {
    let secret = try PrivateFolder()
    try secret.write([1], to: "secret")
    let open = unsafe Glibc.open(secret.path(of: "secret"), O_RDONLY | O_CLOEXEC, 0)
    defer { close(open) }
    let result = try run("echo \"<$ONLY$HOME>\"; ls -l /proc/$$/fd")
    #expect(result.output.hasPrefix("<this>\n"))
    #expect(result.output.contains("/input"))
    #expect(!result.output.contains("secret"))
  }

  @Test("a program that is not there is an error")
  func missing() throws {
    let process = ChildProcess(
      program: "/nonexistent/python", arguments: [], environment: [], input: "/dev/null",
      errors: "/dev/null")
    #expect(throws: PrintError.system(path: "/nonexistent/python", code: ENOENT)) {
      try process.run(seconds: 1)
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
