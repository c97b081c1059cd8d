/// Danish words written as one that are made of others: *udredningsværktøj* is *udredning* and
/// *værktøj*. Divided is only where both parts are words of the site themselves.
struct Compounds {
  /// Shorter stems are not divided.
  private static let shortestWhole = 7
  private static let shortestHead = 3
  private static let shortestTail = 3
  /// Parts of parts are followed this deep.
  private static let deepest = 2

  /// What begins many words that are no compounds to a reader: *afgørelse* is not about *gørelse*.
  private static let prefixes: Set<[UInt8]> = Set(
    """
    ad af alt an and bag bar ben bi bort dag den der des det din dog efter ele eller end ens ene er \
    fej fejl for foran fore forbi fra frem gen han hel hen her hin hos hun hver hvor idet ikke ind \
    inden igen imod jeg kan kon kom lov man med mel mellem men mens mere mest mis mod ned net nok \
    nogen noget nu nye og oegt om omkring op opad over paa per pro ren sam sammen sel selv sig sin \
    skal som til tilbage ter tre ud uden udad under ved vel vid vide ville vor
    """.utf8.split(separator: 0x20).map { Array($0) })

  let forms: WordTable
  let stems: WordTable
  /// The stem of each form.
  let stemOfForm: [Int32]

  /// The stems that stem number `stem` is made of, parts of parts among them; none when it is no
  /// compound.
  func parts(of stem: Int) -> [Int] {
    var parts: [Int] = []
    collect(Array(stems[stem]), depth: 0, into: &parts)
    return parts
  }

  private func collect(_ word: [UInt8], depth: Int, into parts: inout [Int]) {
    guard let (head, tail) = divided(word) else { return }
    for part in [head, tail] where !parts.contains(part) {
      parts.append(part)
      if depth + 1 < Compounds.deepest {
        collect(Array(stems[part]), depth: depth + 1, into: &parts)
      }
    }
  }

  /// The two stems a stem is made of: the longest tail there is, as what stands before it may itself
  /// be in two.
  private func divided(_ word: [UInt8]) -> (head: Int, tail: Int)? {
    guard word.count >= Compounds.shortestWhole, word[0] != WordScanner.paragraphMark else {
      return nil
    }
    var place = Compounds.shortestHead
    while place <= word.count - Compounds.shortestTail {
      if let tail = stems.find(word.span.extracting(place...)), let head = head(word[..<place]) {
        return (head, tail)
      }
      place += 1
    }
    return nil
  }

  /// The stem of a first part: a word as it is, or with the *s* or *e* that joins it to the next.
  private func head(_ part: ArraySlice<UInt8>) -> Int? {
    if Compounds.prefixes.contains(Array(part)) { return nil }
    if let form = forms.find(part.span) { return Int(stemOfForm[form]) }
    guard part.count > Compounds.shortestHead,
      part.last == UInt8(ascii: "s") || part.last == UInt8(ascii: "e")
    else { return nil }
    let bare = part.dropLast()
    if Compounds.prefixes.contains(Array(bare)) { return nil }
    if let form = forms.find(bare.span) { return Int(stemOfForm[form]) }
    return nil
  }
}
