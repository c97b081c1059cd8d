/// Finds attributes that an author has written without braces: `::: quiz bestået=50`. They are read
/// as part of the title, so that nobody obeys them.
package enum BareAttribute {
  /// The words of `title` that are attributes: a known name (in ASCII, `bestaaet`), `=` and a value.
  package static func words(in title: [Inline], known: some Sequence<String>) -> [String] {
    let text = title.plainText
    guard text.contains(0x3D) else { return [] }
    return text.split(separator: 0x20).compactMap { word in
      guard let sign = word.firstIndex(of: 0x3D), sign > word.startIndex,
        word.index(after: sign) < word.endIndex
      else { return nil }
      let name = String(decoding: FoldedName.fold(Array(word[..<sign])), as: UTF8.self)
      return known.contains(name) ? String(decoding: word, as: UTF8.self) : nil
    }
  }
}
