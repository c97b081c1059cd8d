import CommonMark

/// The keys authors may write, as they are spelt in the handbook.
struct FieldCatalogue: Sendable {
  /// The keys as authors are to spell them.
  let keys: [String]
  private let names: Set<String>

  /// A catalogue of `keys`.
  init(_ keys: [String]) {
    self.keys = keys
    self.names = Set(keys.map { Slug.make($0) })
  }

  /// True when the slug of a key is known here.
  func contains(_ name: String) -> Bool { names.contains(name) }

  /// The known key an author may have meant.
  func nearest(to spelling: String) -> String? {
    NearestName.find(spelling, among: keys)
  }

  /// Front matter of any page.
  static let page = FieldCatalogue(pageKeys)
  /// Front matter of `kursus.md`.
  static let course = FieldCatalogue(pageKeys + ["gennemført"])
  /// Front matter of `temadag.md`.
  static let themeDay = FieldCatalogue(pageKeys + themeDayKeys)
  /// Front matter of a file in `nyheder/`.
  static let news = FieldCatalogue(pageKeys + newsKeys)
  /// Front matter of a file in `ordbog/`, and an entry of `ordbog.yml`.
  static let term = FieldCatalogue(["term", "id", "former", "definition", "kilde", "ignorer"])
  /// `kursbuild.yml`.
  static let configuration = FieldCatalogue([
    "titel", "undertitel", "resumé", "sprog", "adresse", "udgiver", "kontakt", "bundtekst",
    "hoved", "logo", "skrift", "ansvarlig", "was", "privatliv", "farver", "standard", "synonymer",
    "tjek", "stil",
  ])
  /// Keys under `tjek`.
  static let checks = FieldCatalogue(ReviewSettings.Rule.allCases.map(\.rawValue))
  /// Keys of an item under `stil`.
  static let style = FieldCatalogue(["brug", "ikke", "fordi"])
  /// Keys under `farver`.
  static let colours = FieldCatalogue(SiteTheme.Key.allCases.map(\.rawValue) + ["mørk"])
  /// Keys under `mørk` under `farver`.
  static let darkColours = FieldCatalogue(SiteTheme.Key.allCases.map(\.rawValue))
  /// Keys under `logo`.
  static let logo = FieldCatalogue(["fil", "alt"])
  /// Keys under `standard`: what many pages share.
  static let defaults = FieldCatalogue([
    "varighed", "målgruppe", "emner", "ansvarlig", "udgivet", "kontrolleret", "revideres", "type",
    "papir", "ordbog", "ignorer",
  ])
  /// An entry of `kilder.yml`.
  static let source = FieldCatalogue([
    "id", "titel", "udgiver", "dato", "url", "art", "læst", "læst-hos", "kontrolleret", "note",
  ])
  /// An entry of `love.yml`.
  static let act = FieldCatalogue([
    "id", "navn", "bekendtgørelse", "dato", "url", "kontrolleret", "note",
  ])

  /// Every key there is.
  static let all: [String] =
    pageKeys + themeDayKeys + newsKeys + ["gennemført"] + term.keys + configuration.keys
    + source.keys + act.keys

  private static let pageKeys = [
    "titel", "resumé", "rækkefølge", "varighed", "målgruppe", "emner", "ansvarlig", "udgivet",
    "kontrolleret", "revideres", "lov", "kilder", "kladde", "type", "billede", "alt", "papir",
    "ordbog", "tidligere", "ignorer", "sprog",
  ]

  private static let newsKeys = [
    "dato", "slutdato", "start", "slut", "sted", "adresse", "tilmelding", "arrangør", "pris",
    "status",
  ]

  private static let themeDayKeys = [
    "dato", "start", "slut", "sted", "adresse", "tilmelding", "pladser", "arrangør",
    "facilitatorer", "status",
  ]
}
