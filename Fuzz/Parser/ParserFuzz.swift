import CommonMark
import Diagnostics
import Quiz

/// libFuzzer's entry: any bytes are parsed as a Markdown file of the house language, quizzes and all.
/// It must not crash or hang, and every problem must lie inside the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  // The parser is only ever handed UTF-8: `PageParser` has refused anything else.
  let bytes = Array(String(decoding: input, as: UTF8.self).utf8)
  let document = DocumentParser().parse(SourceFile(path: "fuzz.md", bytes: bytes))
  var diagnostics = document.diagnostics
  for block in document.blocks {
    if case .directive(let directive) = block.kind, directive.name == "quiz" {
      _ = QuizParser(path: "fuzz.md").parse(directive, diagnostics: &diagnostics)
    }
  }
  for diagnostic in diagnostics {
    precondition(diagnostic.range.start >= 0 && diagnostic.range.end <= bytes.count)
  }
  return 0
}

/// libFuzzer's driver, which its runtime library exports for programs with a main of their own.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The name SwiftPM gives the program's main: with libFuzzer's flag Swift makes none itself.
@_cdecl("ParserFuzz_main")
public func main(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  var count = count
  var arguments = unsafe arguments
  return unsafe runDriver(&count, &arguments) { unsafe fuzzOneInput($0, $1) }
}
