/// An example of what authors write: a code block whose info string begins with `kursbuild`. It is
/// shown as source and as what becomes of it.
///
/// In a page's blocks a directive with the name `PageExample.name`, which no author can write, stands
/// for it; its blocks are the result, as far as that is blocks.
package struct PageExample: Sendable, Equatable {
  /// The name of the directive that stands for an example.
  package static let name = "kursbuild eksempel"

  /// What is shown below the source.
  package enum Outcome: Sendable, Equatable {
    /// What the page looks like: the directive's blocks.
    case result
    /// What `kursbuild check` says of it.
    case answer([UInt8])
    /// Nothing.
    case none
  }

  /// What the author wrote in the code block.
  package var source: [UInt8]
  /// What becomes of it.
  package var outcome: Outcome

  /// True for the info string of an example.
  package static func isExample(_ info: [UInt8]) -> Bool {
    info.starts(with: "kursbuild".utf8) && (info.count == 9 || info[9] == 0x20)
  }
}
