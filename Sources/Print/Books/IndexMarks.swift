import Content

/// What a book's text says that its indexes tell of: the terms and provisions it uses, under the names
/// by which the engine finds the pages again.
struct IndexMarks {
  /// The terms used, as indexes into `SiteOutline.glossary`.
  private(set) var terms: Set<Int> = []
  /// For each act used, an index into `SiteOutline.acts`, the provisions by their keys, as they were
  /// first written; the act as a whole has an empty key.
  private(set) var acts: [Int: [String: String]] = [:]

  /// Notes that a term is used here; the answer is the name of the place.
  mutating func mark(term: Int) -> String {
    terms.insert(term)
    return IndexMarks.name(term: term)
  }

  /// Notes that a provision of an act is used here; the answer is the name of the place.
  mutating func mark(_ provision: String, ofAct act: Int) -> String {
    let key = Provision.key(provision)
    if acts[act]?[key] == nil { acts[act, default: [:]][key] = provision }
    return IndexMarks.name(key, ofAct: act)
  }

  /// The name of the places where a term is used.
  static func name(term: Int) -> String { "ord-\(term)" }

  /// The name of the places where a provision of an act, given by its key, is used.
  static func name(_ key: String, ofAct act: Int) -> String { "lov-\(act)-\(key)" }
}
