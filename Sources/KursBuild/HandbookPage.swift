import CHandbook
import Diagnostics

/// The handbook's page on a kind of problem, for reading in a terminal.
struct HandbookPage {
  /// The problem's id.
  let id: String
  /// The page as its author wrote it, front matter included.
  private let source: String

  /// The page on `id`; nil when there is none.
  init?(_ id: String) {
    let mark = "\nBeskeden `\(id)` er "
    guard let source = HandbookPage.sources.first(where: { $0.contains(mark) }) else { return nil }
    self.id = id
    self.source = source
  }

  /// Every page's text, as it lies in the program.
  private static var sources: [String] {
    let bytes = unsafe UnsafeBufferPointer(
      start: kursbuild_handbook(), count: kursbuild_handbook_size())
    return unsafe bytes.split(separator: 0).map { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// The page in lines no longer than `width` where it is running text; examples are indented and
  /// left as they are.
  func text(width: Int = 79) -> String {
    var output: [String] = []
    // How many marks the open code block began with.
    var fence = 0
    for line in source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .drop(while: { !$0.hasPrefix("Beskeden ") })
    {
      let marks = line.prefix { $0 == "`" }.count
      if fence == 0 && marks >= 3 {
        fence = marks
      } else if fence > 0 && marks >= fence && marks == line.count {
        fence = 0
      } else if fence > 0 {
        output.append(line.isEmpty ? "" : "    " + line)
      } else if line.hasPrefix("## ") {
        output.append(line.dropFirst(3) + ":")
      } else {
        output += HandbookPage.wrapped(HandbookPage.withoutAddresses(line), width)
      }
    }
    while output.last?.isEmpty == true { output.removeLast() }
    return "\(title) [\(id)]\n\n" + output.joined(separator: "\n") + "\n"
  }

  private var title: String {
    let line = source.split(separator: "\n").first { $0.hasPrefix("titel: ") }
    return line.map { String($0.dropFirst("titel: ".count)) } ?? id
  }

  /// A line whose links are only their texts: the pages they lead to are not in the terminal.
  private static func withoutAddresses(_ line: String) -> String {
    var output = ""
    var rest = line[...]
    while let middle = rest.firstRange(of: "]("),
      let close = rest[middle.upperBound...].firstIndex(of: ")"),
      let open = rest[..<middle.lowerBound].lastIndex(of: "["),
      !rest[..<open].reduce(false, { $1 == "`" ? !$0 : $0 })
    {
      output += rest[..<open] + rest[rest.index(after: open)..<middle.lowerBound]
      rest = rest[rest.index(after: close)...]
    }
    output += rest
    return output.hasPrefix("Mere: ") ? "Mere i håndbogen: " + output.dropFirst(6) : output
  }

  private static func wrapped(_ line: String, _ width: Int) -> [String] {
    guard line.count > width, !line.hasPrefix("|") else { return [line] }
    let indent = line.hasPrefix("- ") ? "  " : ""
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ") {
      if !current.isEmpty, current.count + word.count >= width {
        lines.append(current)
        current = indent + word
      } else {
        current += (current.isEmpty ? "" : " ") + word
      }
    }
    return lines + [current]
  }
}
