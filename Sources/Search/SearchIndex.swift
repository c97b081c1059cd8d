/// The index of a whole site, put together from its parts:
///
/// 1. `IndexPart` – the words of a chunk of pages with their postings, made while the chunk is there.
/// 2. `SearchIndex` – the words of all parts, each with its stem; `Compounds` divides the stems.
/// 3. `WordFiles` – stems in alphabetical order with the postings of their forms, in files of about
///    the same size; `StemFiles` – the stems alone.
/// 4. `catalogue` – where each file begins.
package struct SearchIndex: Sendable {
  /// The site's language, a BCP 47 tag.
  private let tag: String
  private let kinds: [(document: Int, kind: SearchKind)]
  /// The postings of each part, and its first document.
  private let postings: [[UInt8]]
  private let firsts: [Int]
  /// All words as they stand in the texts, folded.
  let forms: WordTable
  /// Their stems.
  let stems: WordTable
  /// The stem of each form.
  let stemOfForm: [Int32]
  /// The forms of each stem, in the order they are met.
  let formsOfStem: Groups
  /// Where each form stands: entries of `places`.
  private let placesOfForm: Groups
  /// A word of a part: the part, and where its postings stand there.
  private let places: [(part: Int32, start: Int32, end: Int32)]

  /// The index of `parts`, which come in the order of their documents.
  /// `tag` is the language of the site (BCP 47).
  package init(_ parts: [IndexPart], language tag: String) {
    kinds = parts.flatMap(\.kinds)
    postings = parts.map(\.postings)
    firsts = parts.map(\.first)
    self.tag = tag
    var forms = WordTable(capacity: 1 << 14)
    var places: [(part: Int32, start: Int32, end: Int32)] = []
    var formOfPlace: [Int32] = []
    for (number, part) in parts.enumerated() {
      for word in 0..<part.words.count {
        formOfPlace.append(Int32(forms.number(of: part.words[word].span)))
        let range = part.postings(of: word)
        places.append((Int32(number), Int32(range.lowerBound), Int32(range.upperBound)))
      }
    }
    self.places = places
    placesOfForm = Groups(formOfPlace, count: forms.count)
    let stemmer = Stemmer(SearchLanguage(tag))
    var stems = WordTable(capacity: forms.count)
    stemOfForm = (0..<forms.count).map { form in
      let word = Array(forms[form])
      return Int32(stems.number(of: word.span.extracting(..<stemmer.stemLength(of: word))))
    }
    formsOfStem = Groups(stemOfForm, count: stems.count)
    self.forms = forms
    self.stems = stems
  }

  /// All files but those of the texts, which begin at the documents `texts`. `synonyms` are groups of
  /// words and phrases that mean the same, as the author wrote them.
  package func files(texts: [TextFiles.Place], synonyms: [[String]]) -> [IndexFile] {
    let order = alphabetical()
    let (compounds, partsOfStem) = compounds()
    var words = WordFiles()
    var sizes = [Int32](repeating: 0, count: stems.count)
    var gathering = Gathering()
    var entry: [UInt8] = []
    for stem in order {
      entry.removeAll(keepingCapacity: true)
      entry += stems[stem]
      for form in formsOfStem[stem] {
        entry.append(UInt8(ascii: ","))
        entry += forms[Int(form)].dropFirst(stems[stem].count)
        entry.append(UInt8(ascii: ":"))
        sizes[stem] += Int32(append(postingsOf: Int(form), to: &entry))
      }
      if !compounds[stem].isEmpty {
        entry.append(UInt8(ascii: "+"))
        for compound in compounds[stem] {
          for form in formsOfStem[Int(compound)] {
            each(of: Int(form)) { gathering.add($0) }
          }
        }
        gathering.write(to: &entry)
      }
      if !partsOfStem[stem].isEmpty {
        entry.append(UInt8(ascii: "="))
        for (index, part) in partsOfStem[stem].enumerated() {
          if index > 0 { entry.append(0x20) }
          entry += stems[Int(part)]
        }
      }
      words.append(entry, stem: stems[stem])
    }
    words.close()
    let forwards = StemFiles.files("f", order.map { (Array(stems[$0]), sizes[$0]) })
    let backwards = StemFiles.files(
      "b",
      order.map { (Array(stems[$0].reversed()), sizes[$0]) }
        .sorted { $0.0.lexicographicallyPrecedes($1.0) })
    let files = words.files + forwards.files + backwards.files
    var catalogue = Catalogue(language: tag, kinds: kinds)
    catalogue.list("o", words.starts)
    catalogue.list("f", forwards.starts)
    catalogue.list("b", backwards.starts)
    catalogue.write(texts: texts)
    catalogue.write(synonyms: synonyms)
    catalogue.write(stampOf: files, texts: texts)
    return files + [catalogue.file()]
  }

  /// The numbers of the stems in the order of their bytes.
  private func alphabetical() -> [Int] {
    // Most words differ within eight letters, which compare as one number.
    let keyed = (0..<stems.count).map { stem -> (key: UInt64, stem: Int) in
      var key: UInt64 = 0
      let word = stems[stem]
      for place in 0..<8 {
        key = key << 8 | (place < word.count ? UInt64(word[word.startIndex + place]) : 0)
      }
      return (key, stem)
    }
    return keyed.sorted {
      $0.key != $1.key
        ? $0.key < $1.key : stems[$0.stem].lexicographicallyPrecedes(stems[$1.stem])
    }.map(\.stem)
  }

  /// For each stem the stems of compounds that it is a part of, and its own parts.
  private func compounds() -> (wholes: [[Int32]], parts: [[Int32]]) {
    var wholes = [[Int32]](repeating: [], count: stems.count)
    var parts = wholes
    guard SearchLanguage(tag) == .danish else { return (wholes, parts) }
    let compounds = Compounds(forms: forms, stems: stems, stemOfForm: stemOfForm)
    for stem in 0..<stems.count {
      for part in compounds.parts(of: stem) where part != stem {
        wholes[part].append(Int32(stem))
        parts[stem].append(Int32(part))
      }
    }
    return (wholes, parts)
  }

  /// Appends a form's postings as the browser reads them; their number.
  private func append(postingsOf form: Int, to text: inout [UInt8]) -> Int {
    var count = 0
    var last = 0
    each(of: form) { posting in
      posting.write(after: last, to: &text)
      last = posting.document
      count += 1
    }
    return count
  }

  private func each(of form: Int, _ body: (Posting) -> Void) {
    for place in placesOfForm[form] {
      let (part, start, end) = places[Int(place)]
      Posting.read(
        postings[Int(part)], Int(start)..<Int(end), first: firsts[Int(part)], each: body)
    }
  }
}

/// Numbers 0..<n dealt out to groups, each group's in rising order: flat, without an array a group.
struct Groups: Sendable {
  private var starts: [Int32]
  private var members: [Int32]

  /// The groups when `group[n]` is the group of number n.
  init(_ group: [Int32], count: Int) {
    starts = Array(repeating: 0, count: count + 1)
    for number in group { starts[Int(number) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    members = Array(repeating: 0, count: group.count)
    var next = starts
    for (index, number) in group.enumerated() {
      members[Int(next[Int(number)])] = Int32(index)
      next[Int(number)] += 1
    }
  }

  /// The members of a group.
  subscript(group: Int) -> ArraySlice<Int32> {
    members[Int(starts[group])..<Int(starts[group + 1])]
  }
}
