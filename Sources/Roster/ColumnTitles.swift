/// What a column of a list may be.
enum ColumnKind: Int, Sendable, Hashable, CaseIterable {
  case name
  case firstName
  case lastName
  case organisation
  case role
  case table

  /// The title to write.
  var title: String {
    switch self {
    case .name: "navn"
    case .firstName: "fornavn"
    case .lastName: "efternavn"
    case .organisation: "organisation"
    case .role: "rolle"
    case .table: "bord"
    }
  }

  /// The kind that a title means; nil when it is none of KursBuild's.
  init?(title: String) {
    guard let kind = ColumnKind.kinds[ColumnKind.folded(title)] else { return nil }
    self = kind
  }

  /// The kind whose title was likely meant: one letter is wrong, missing, too many or exchanged.
  static func near(_ title: String) -> ColumnKind? {
    let folded = Array(folded(title).utf8)
    guard folded.count > 3 else { return nil }
    return allCases.first { isNear(folded, Array($0.title.utf8)) }
  }

  /// A title as it is compared: small letters and digits, nothing between them, å as aa and so on.
  static func folded(_ title: String) -> String {
    var folded = ""
    for scalar in title.lowercased().unicodeScalars {
      switch scalar {
      case "æ", "ä": folded += "ae"
      case "ø", "ö": folded += "oe"
      case "å": folded += "aa"
      case "é": folded += "e"
      case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
      default: continue
      }
    }
    return folded
  }

  private static func isNear(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard long.count - short.count < 2 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let end = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    if short.count < long.count { return start + end >= short.count }
    if start + end >= long.count - 1 { return true }
    return start + end >= long.count - 2 && start + 1 < long.count
      && short[start] == long[start + 1] && short[start + 1] == long[start]
  }

  private static let kinds: [String: ColumnKind] = {
    var kinds: [String: ColumnKind] = [:]
    for (kind, titles) in synonyms { for title in titles { kinds[folded(title)] = kind } }
    return kinds
  }()

  /// What people and registration systems call the columns, in Danish and English.
  private static let synonyms: [(ColumnKind, [String])] = [
    (
      .name,
      [
        "navn", "fulde navn", "fuldt navn", "deltager", "deltagernavn", "deltagerens navn",
        "deltagers navn", "navn på deltager", "dit navn", "for- og efternavn",
        "fornavn og efternavn", "medarbejder", "name", "full name", "participant",
        "participant name", "your name",
      ]
    ),
    (.firstName, ["fornavn", "fornavne", "fornavn(e)", "first name", "given name", "forename"]),
    (.lastName, ["efternavn", "efternavne", "last name", "surname", "family name"]),
    (
      .organisation,
      [
        "organisation", "arbejdsplads", "arbejdssted", "kommune", "firma", "virksomhed",
        "institution", "myndighed", "forvaltning", "afdeling", "forening", "skole", "region",
        "ansættelsessted", "arbejdsgiver", "organization", "company", "workplace", "employer",
        "municipality", "organisationsnavn", "organisation/kommune", "kommune/organisation",
      ]
    ),
    (
      .role,
      [
        "rolle", "stilling", "stillingsbetegnelse", "titel", "jobtitel", "funktion", "faggruppe",
        "profession", "uddannelse", "job", "role", "position", "job title", "title",
      ]
    ),
    (
      .table,
      [
        "bord", "bordnr", "bord nr", "bord nummer", "bordnummer", "gruppe", "gruppenr",
        "gruppe nr", "gruppenummer", "hold", "table", "table no", "table number", "group",
      ]
    ),
  ]
}
