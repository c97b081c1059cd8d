import Glibc
import Testing

@testable import Output

@Suite struct CopyFormTests {
  private let sandbox: Sandbox
  private let content: SourceFolder

  init() throws {
    sandbox = try Sandbox()
    try sandbox.makeFolder("content")
    try sandbox.write("content/a.svg", "0123456789")
    try sandbox.setModified("content/a.svg", 1_000_000)
    content = try SourceFolder(sandbox("content"))
    usleep(60_000)
  }

  private func copy(method: UInt64 = 1, _ form: () throws -> CopyForm) throws -> PublicationOutcome
  {
    var publication = try SitePublication(target: sandbox.site)
    try publication.beginStaging().copy(
      path("a.svg"), from: content, to: path("b.svg"), method: method, form: form)
    return try publication.commit()
  }

  @Test(
    arguments: [
      ([(0, 0, "x")], "x0123456789"), ([(2, 4, "")], "01456789"), ([(8, 10, "ab")], "01234567ab"),
      ([(0, 1, "a"), (1, 3, ""), (9, 10, "z")], "a345678z"),
    ])
  func aFileIsCopiedWithItsEdits(_ edits: [(Int, Int, String)], _ expected: String) throws {
    _ = try copy { .edited(edits.map { FileEdit($0..<$1, Array($2.utf8)) }) }
    #expect(try sandbox.text("site/b.svg") == expected)
  }

  @Test func editsMayLieAcrossPieces() {
    var pieces = EditedPieces([FileEdit(2..<7, [9, 9]), FileEdit(8..<9, [])])
    let made = [[0, 1, 2], [3, 4], [5, 6, 7], [8, 10]].map { pieces.piece($0) }
    #expect(made.flatMap { $0 } == [0, 1, 9, 9, 7, 10])
  }

  @Test func whatHasNotChangedIsNotLookedThroughAgain() throws {
    _ = try copy { .bytes(Array("ny".utf8)) }
    var isAsked = false
    let again = try copy {
      isAsked = true
      return .same
    }
    #expect(again.change == .unchanged && !isAsked)
    #expect(try sandbox.text("site/b.svg") == "ny")
    _ = try copy(method: 2) { .same }
    #expect(try sandbox.text("site/b.svg") == "0123456789")
  }

  @Test func aFileThatCannotBeLookedThroughIsNotPublished() throws {
    struct Fault: Error {}
    #expect(throws: Fault.self) { try copy { throw Fault() } }
  }
}
