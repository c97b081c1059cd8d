/// What the rest of the site needs to know about one page: its ids and its links to other files, as
/// fingerprints, and what is wrong on it. A page with 40 ids and 80 links takes about 4 KB.
package struct PageRecord: Sendable {
  /// A link to another file of the site.
  struct Link: Sendable {
    /// Fingerprint of the file's path in the site.
    let target: UInt64
    /// Short fingerprint of the fragment; 0 when there is none.
    let fragment: UInt32
    /// The line of the page.
    let line: UInt32
    /// Where the file's path and the fragment stand in `linkText`, as `viden/x.html#afsnit`.
    let textStart: UInt32
    let textCount: UInt32

    var text: Range<Int> { Int(textStart)..<Int(textStart) + Int(textCount) }
  }

  /// The page's path in the site.
  package let path: String
  /// What is wrong on the page itself, in report order.
  package let findings: [AuditFinding]
  /// Whether the page could be read, so that its ids are known.
  let isReadable: Bool
  /// Short fingerprints of its ids, in rising order.
  let identifiers: [UInt32]
  /// Its links to other files, each once.
  let links: [Link]
  /// Where the links lead, one after the other: for the findings.
  let linkText: [UInt8]

  /// The short form of an id's or fragment's fingerprint: 32 bits are enough on one page.
  static func short(_ fingerprint: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: fingerprint >> 32))
  }
}
