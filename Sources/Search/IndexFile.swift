/// A file of the index, below `assets/soeg/`. It is a script and not data, because a page opened
/// straight from a disk may load scripts beside it but nothing else. Each calls one function:
///
///     kursbuildSoeg("o", 12, …);
///
/// | name | what is handed over |
/// |---|---|
/// | `katalog.js` | how many documents there are and of which kind, where each of the other files begins, the synonyms |
/// | `oN.js` | words with their postings, in alphabetical order of the stems |
/// | `fN.js`, `bN.js` | the stems alone, forwards and backwards, to find what was mistyped |
/// | `tN.js` | title, address and text of the documents from number N on |
package struct IndexFile: Sendable {
  /// The name without folder.
  package var name: String
  /// The script.
  package var bytes: [UInt8]

  /// A file that hands over `content`, a JavaScript expression, as number `number` of its kind.
  init(_ kind: String, _ number: Int, _ content: [UInt8]) {
    name = "\(kind)\(number).js"
    bytes = Array("kursbuildSoeg(\"\(kind)\",\(number),".utf8)
    bytes.reserveCapacity(bytes.count + content.count + 3)
    bytes += content
    bytes += ");\n".utf8
  }

  /// A number that is another when the bytes are. Eight of them at a time: a site has many.
  var stamp: UInt64 {
    let bytes = bytes.span
    var stamp = UInt64(bytes.count)
    var index = 0
    while index < bytes.count {
      var part: UInt64 = 0
      let end = min(index &+ 8, bytes.count)
      while index < end {
        part = part << 8 | UInt64(bytes[index])
        index &+= 1
      }
      stamp = (stamp ^ part) &* 0x9E37_79B9_7F4A_7C15
      stamp ^= stamp >> 29
    }
    return stamp
  }

  /// `katalog.js`.
  init(catalogue: [UInt8]) {
    name = "katalog.js"
    bytes = Array("kursbuildSoeg(\"katalog\",0,".utf8) + catalogue + Array(");\n".utf8)
  }
}
