import CStemmer

/// Reduces words to the stem their inflections share: Snowball's Danish rules, on words that are
/// folded to ASCII (`WordScanner`), so that *spørgsmål* and *spoergsmaal* have one stem. Words of
/// other languages only lose a plural *s*. `Sources/Site/Assets/search-words.js` does the same in
/// the browser; `Tests/Fixtures/stems.json` holds both to libstemmer.
///
/// Owns libstemmer's object and is used by one task at a time.
@safe
package struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer?

  /// A stemmer for a site in `language`.
  package init(_ language: SearchLanguage) {
    switch language {
    case .danish: unsafe stemmer = sb_stemmer_new("danish", "UTF_8")
    case .other: unsafe stemmer = nil
    }
  }

  deinit {
    if let stemmer = unsafe stemmer { unsafe sb_stemmer_delete(stemmer) }
  }

  /// The number of bytes of `word`, from its beginning, that are its stem: both languages' rules only
  /// take endings away. Numbers and § references are their own stems.
  package func stemLength(of word: [UInt8]) -> Int {
    guard let last = word.last, last >= UInt8(ascii: "a"), word.first != WordScanner.paragraphMark
    else { return word.count }
    guard let stemmer = unsafe stemmer else { return Stemmer.withoutPlural(word) }
    return unsafe word.withUnsafeBufferPointer { buffer in
      unsafe sb_stemmer_stem(stemmer, buffer.baseAddress, Int32(buffer.count))
      return Int(unsafe sb_stemmer_length(stemmer))
    }
  }

  private static func withoutPlural(_ word: [UInt8]) -> Int {
    guard word.count > 3, word.last == UInt8(ascii: "s") else { return word.count }
    switch word[word.count - 2] {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return word.count
    default: return word.count - 1
    }
  }
}

/// What rules the words of an index follow.
package enum SearchLanguage: Sendable {
  /// Danish: stems by Snowball, compounds found by their parts.
  case danish
  /// Anything else.
  case other

  /// The rules for a BCP 47 tag.
  package init(_ tag: String) {
    let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") }
    self = primary.elementsEqual("da".utf8) || primary.elementsEqual("DA".utf8) ? .danish : .other
  }
}
