import JSON

/// The catalogue, which is fetched first:
///
///     {da:1,l:"da",k:"m12c1…",o:"a bes…",f:"…",b:"…",t:"…",s:[["handleplan","barnets plan"]],v:"5f3c…"}
///
/// - `da`: 1 when words are Danish; `l`: the site's language; `k`: the kinds of the documents in the
///   order of their numbers, each followed by how many there are in a row (`-` for numbers that are no
///   documents)
/// - `o`, `f`, `b`: what the first word of each file begins with, between blanks
/// - `t`: the first document of each file of texts, less that of the file before, in `Digits`
/// - `s`: the synonyms as the author wrote them; `v`: changes when the index does
struct Catalogue {
  private var json = JSONText("{da:", form: .script)

  /// A catalogue that tells language (a BCP 47 tag) and kinds so far.
  init(language tag: String, kinds: [(document: Int, kind: SearchKind)]) {
    json.raw(SearchLanguage(tag) == .danish ? "1" : "0")
    json.raw(",l:\"")
    json.text(tag)
    json.raw("\",k:\"")
    var runs: [UInt8] = []
    var next = 0
    var place = 0
    while place < kinds.count {
      if kinds[place].document > next {
        runs.append(UInt8(ascii: "-"))
        runs += String(kinds[place].document - next).utf8
      }
      var end = place + 1
      while end < kinds.count, kinds[end].kind == kinds[place].kind,
        kinds[end].document == kinds[end - 1].document + 1
      { end += 1 }
      runs.append(kinds[place].kind.rawValue)
      runs += String(end - place).utf8
      next = kinds[end - 1].document + 1
      place = end
    }
    json.text(runs)
    json.raw("\"")
  }

  /// Tells where the files of a kind begin.
  mutating func list(_ name: StaticString, _ starts: [[UInt8]]) {
    json.raw(",")
    json.raw(name)
    json.raw(":\"")
    json.text(Array(starts.joined(separator: [0x20])))
    json.raw("\"")
  }

  /// Tells where the texts' files begin.
  mutating func write(texts: [TextFiles.Place]) {
    var digits: [UInt8] = []
    var last = 0
    for text in texts {
      Digits.append(text.first - last, to: &digits)
      last = text.first
    }
    json.raw(",t:\"")
    json.text(digits)
    json.raw("\"")
  }

  /// Tells the synonyms.
  mutating func write(synonyms: [[String]]) {
    json.raw(",s:[")
    for (index, group) in synonyms.enumerated() {
      json.raw(index == 0 ? "[" : ",[")
      for (number, phrase) in group.enumerated() {
        json.raw(number == 0 ? "\"" : ",\"")
        json.text(phrase)
        json.raw("\"")
      }
      json.raw("]")
    }
    json.raw("]")
  }

  /// Tells what all other files hold, as a number: a browser that keeps old ones fetches new ones.
  mutating func write(stampOf files: [IndexFile], texts: [TextFiles.Place]) {
    var stamp: UInt64 = 0
    for part in files.map(\.stamp) + texts.map(\.stamp) {
      stamp = (stamp ^ part) &* 0x9E37_79B9_7F4A_7C15
      stamp ^= stamp >> 32
    }
    json.raw(",v:\"")
    json.text(String(stamp, radix: 36))
    json.raw("\"}")
  }

  /// The file.
  func file() -> IndexFile { IndexFile(catalogue: json.bytes) }
}
