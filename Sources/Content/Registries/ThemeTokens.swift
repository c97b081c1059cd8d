/// A colour of the style sheet; the raw value is its name there, without the dashes in front.
package enum ThemeToken: String, Sendable, CaseIterable {
  case paper, tint, ink, quiet, line, edge, link, visited, accent
  case onAccent = "on-accent"
  case accentStrong = "accent-strong"
  case focus, blue
  case blueTint = "blue-tint"
  case green
  case greenTint = "green-tint"
  case amber
  case amberTint = "amber-tint"
  case red
  case redTint = "red-tint"
  case violet
  case violetTint = "violet-tint"
  case grey
  case onBadge = "on-badge"
}

/// Every colour of the light or the dark theme: the style sheet's own (`tokens.css`, which a test holds
/// this table against), and those that follow from `farver`.
package struct ThemeTokens: Sendable, Equatable {
  private var values: [ThemeToken: Colour]

  private init(_ numbers: [(ThemeToken, Int)]) {
    values = [:]
    for (token, number) in numbers { values[token] = Colour(number) }
  }

  /// The colour of a token.
  package internal(set) subscript(token: ThemeToken) -> Colour {
    get { values[token] ?? Colour(0) }
    set { values[token] = newValue }
  }

  /// The style sheet's own light colours.
  package static let light = ThemeTokens([
    (.paper, 0xFFFFFF), (.tint, 0xF5F5F5), (.ink, 0x1A1A1A), (.quiet, 0x595959),
    (.line, 0xD0D0D0), (.edge, 0x707070), (.link, 0x004D99), (.visited, 0x800080),
    (.accent, 0x004D99), (.onAccent, 0xFFFFFF), (.accentStrong, 0x00366B), (.focus, 0x1A1A1A),
    (.blue, 0x004D99), (.blueTint, 0xEDF4FA), (.green, 0x2A6600), (.greenTint, 0xEEF7EA),
    (.amber, 0x7D4E00), (.amberTint, 0xFFF5DF), (.red, 0xB00000), (.redTint, 0xFDEEEE),
    (.violet, 0x5C3A8C), (.violetTint, 0xF4F0FA), (.grey, 0x454545), (.onBadge, 0xFFFFFF),
  ])
  /// The style sheet's own dark colours.
  package static let dark = ThemeTokens([
    (.paper, 0x15181B), (.tint, 0x1F2428), (.ink, 0xEDEDED), (.quiet, 0xB5B9BD),
    (.line, 0x3F464D), (.edge, 0x8F98A1), (.link, 0x8FC4FF), (.visited, 0xDCAEE8),
    (.accent, 0x8FC4FF), (.onAccent, 0x10202F), (.accentStrong, 0xB9DBFF), (.focus, 0xFFFFFF),
    (.blue, 0x8FC4FF), (.blueTint, 0x182735), (.green, 0x93D36C), (.greenTint, 0x19281A),
    (.amber, 0xF2BD5C), (.amberTint, 0x2E2614), (.red, 0xFF9C93), (.redTint, 0x351D1D),
    (.violet, 0xCBB2F0), (.violetTint, 0x271F35), (.grey, 0xB5B9BD), (.onBadge, 0x15181B),
  ])
}

/// A theme with the colours of `farver` in it.
package struct SiteTheme: Sendable, Equatable {
  /// The key of `farver` that decides a token's colour.
  enum Key: String, Sendable, CaseIterable {
    case accent = "fremhævning"
    case link = "links"
    case text = "tekst"
    case background = "baggrund"
  }

  /// A colour, and what it stands on.
  struct Pair: Sendable, Equatable {
    var colour: ThemeToken
    var ground: ThemeToken
    /// The least contrast, in tenths: 45 for text, 30 for edges and signs (WCAG 2.2, 1.4.3 and
    /// 1.4.11).
    var least: Int
  }

  /// Every colour of the theme.
  package private(set) var tokens: ThemeTokens
  /// The tokens that are no longer the style sheet's own, in the order of `ThemeToken`.
  package var changed: [ThemeToken] {
    let own = isDark ? ThemeTokens.dark : .light
    return ThemeToken.allCases.filter { own[$0] != tokens[$0] }
  }

  private let isDark: Bool
  private let palette: SiteColours.Palette

  private init(_ palette: SiteColours.Palette, isDark: Bool) {
    self.palette = palette
    self.isDark = isDark
    tokens = isDark ? .dark : .light
    let own = tokens
    let (towards, away) = isDark ? (Colour(0xFFFFFF), Colour(0)) : (Colour(0), Colour(0xFFFFFF))
    if let text = palette.text { tokens[.ink] = text }
    if let ground = palette.background {
      tokens[.paper] = ground
      tokens[.tint] = ground.mixed(with: own[.ink], percent: 4)
      tokens[.line] = ground.mixed(with: own[.ink], percent: 20)
    }
    if let accent = palette.accent {
      tokens[.accent] = accent
      tokens[.link] = accent
      tokens[.accentStrong] = accent.mixed(with: towards, percent: 30)
      let choices = [away, Colour(0x1A1A1A), Colour(0xFFFFFF)]
      tokens[.onAccent] = choices.first { $0.contrastTenths(with: accent) >= 45 } ?? away
    }
    if let link = palette.link { tokens[.link] = link }
  }

  /// What is used on light ground.
  package static func light(_ colours: SiteColours) -> SiteTheme {
    SiteTheme(colours.light, isDark: false)
  }

  /// What is used on dark ground. A colour that is given for light ground only is made lighter until
  /// it can be read.
  package static func dark(_ colours: SiteColours) -> SiteTheme {
    var palette = colours.dark
    if palette.accent == nil, let accent = colours.light.accent {
      palette.accent = readable(accent, as: .accent, on: palette)
    }
    if palette.link == nil, let link = colours.light.link {
      palette.link = readable(link, as: .link, on: palette)
    }
    return SiteTheme(palette, isDark: true)
  }

  private static func readable(
    _ colour: Colour, as key: Key, on palette: SiteColours.Palette
  ) -> Colour {
    SiteTheme(palette, isDark: true).with(colour, as: key).mended(key) ?? Colour(0x8FC4FF)
  }

  /// The theme with another colour for a key.
  private func with(_ colour: Colour, as key: Key) -> SiteTheme {
    var palette = palette
    switch key {
    case .accent: palette.accent = colour
    case .link: palette.link = colour
    case .text: palette.text = colour
    case .background: palette.background = colour
    }
    return SiteTheme(palette, isDark: isDark)
  }

  /// The colour the author wrote for a key; nil when there is none.
  private func written(_ key: Key) -> Colour? {
    switch key {
    case .accent: palette.accent
    case .link: palette.link
    case .text: palette.text
    case .background: palette.background
    }
  }

  /// The pair that can be read worst for its measure, among those a key decides; nil when all can be
  /// read.
  func worst(_ key: Key) -> (pair: Pair, tenths: Int)? {
    guard written(key) != nil else { return nil }
    return SiteTheme.pairs.lazy.filter { decides(key, $0) }
      .map { (pair: $0, tenths: tokens[$0.colour].contrastTenths(with: tokens[$0.ground])) }
      .filter { $0.tenths < $0.pair.least }
      .min { $0.tenths * $1.pair.least < $1.tenths * $0.pair.least }
  }

  /// The nearest colour, lighter or darker than what the author wrote for a key, that can be read
  /// wherever it is used; nil when there is none.
  func mended(_ key: Key) -> Colour? {
    guard let colour = written(key) else { return nil }
    for percent in 0...100 {
      for end in isDark == (key == .background) ? [0, 0xFFFFFF] : [0xFFFFFF, 0] {
        let candidate = colour.mixed(with: Colour(end), percent: percent)
        if with(candidate, as: key).worst(key) == nil { return candidate }
      }
    }
    return nil
  }

  /// True when a key is to be mended for a pair: the colour's own key, or else the ground's.
  private func decides(_ key: Key, _ pair: Pair) -> Bool {
    if let owner = owner(of: pair.colour) { return owner == key }
    return owner(of: pair.ground) == key
  }

  /// The key the author wrote that decides a token.
  private func owner(of token: ThemeToken) -> Key? {
    let key: Key? =
      switch token {
      case .ink: .text
      case .paper, .tint, .line: .background
      case .link: palette.link == nil ? .accent : .link
      case .accent, .onAccent, .accentStrong: .accent
      default: nil
      }
    return key.flatMap { written($0) == nil ? nil : $0 }
  }

  /// Every colour with every ground it is used on; `Tests/Browser/contrast.py` has the same.
  static let pairs: [Pair] = {
    let grounds: [ThemeToken] = [
      .paper, .tint, .blueTint, .greenTint, .amberTint, .redTint, .violetTint,
    ]
    let hues: [(ThemeToken, ThemeToken)] = [
      (.blue, .blueTint), (.green, .greenTint), (.amber, .amberTint), (.red, .redTint),
      (.violet, .violetTint),
    ]
    var pairs: [Pair] = []
    for ground in grounds {
      for ink in [ThemeToken.ink, .link, .visited, .quiet] {
        pairs.append(Pair(colour: ink, ground: ground, least: 45))
      }
      for edge in [ThemeToken.edge, .accent, .focus] {
        pairs.append(Pair(colour: edge, ground: ground, least: 30))
      }
    }
    for ground in [ThemeToken.accent, .accentStrong] {
      pairs.append(Pair(colour: .onAccent, ground: ground, least: 45))
    }
    for (hue, tint) in hues {
      pairs.append(Pair(colour: hue, ground: tint, least: 45))
      pairs.append(Pair(colour: hue, ground: .paper, least: 45))
    }
    return pairs
  }()
}
