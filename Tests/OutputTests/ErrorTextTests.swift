import Glibc
import Testing

@testable import Output

@Suite struct ErrorTextTests {
  static let errors: [OutputError] = [
    .diskFull(path: "ud/å"), .permissionDenied(path: "ud/å"), .readOnly(path: "ud/å"),
    .foreignTarget(path: "ud/å"), .repositoryInTarget(path: "ud/å"), .notFolder(path: "ud/å"),
    .notFile(path: "ud/å"), .symbolicLink(path: "ud/å"), .locked(path: "ud/å", process: 7),
    .locked(path: "ud/å", process: nil), .vanished(path: "ud/å"), .pathTaken(path: "ud/å"),
    .invalidPath(path: "ud/å"), .immovableTarget(path: "ud/å"), .targetReplaced(path: "ud/å"),
    .system(path: "ud/å", code: EIO),
  ]

  @Test(arguments: errors)
  func namesThePathInBothLanguages(_ error: OutputError) {
    #expect(error.danish.contains("”ud/å”"))
    #expect(error.english.contains("“ud/å”"))
    #expect(error.danish.hasSuffix(".") && error.english.hasSuffix("."))
    #expect(error.danish != error.english)
  }

  @Test func namesTheProcessThatHoldsTheLock() {
    #expect(OutputError.locked(path: "ud", process: 7).danish.contains("proces 7"))
    #expect(OutputError.locked(path: "ud", process: 7).english.contains("process 7"))
  }

  @Test(arguments: [
    (ENOSPC, OutputError.diskFull(path: "x")), (EDQUOT, .diskFull(path: "x")),
    (EACCES, .permissionDenied(path: "x")), (EPERM, .permissionDenied(path: "x")),
    (EROFS, .readOnly(path: "x")), (ENOENT, .vanished(path: "x")),
    (ELOOP, .symbolicLink(path: "x")), (EIO, .system(path: "x", code: EIO)),
  ])
  func tellsTheSystemsReasonsApart(code: Int32, expected: OutputError) {
    #expect(OutputError(SystemError(code: code), path: "x") == expected)
  }
}
