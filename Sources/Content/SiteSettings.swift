/// `tjek` of `kursbuild.yml`: what `kursbuild check` looks at beside what must be right.
package struct ReviewSettings: Sendable, Equatable {
  /// One thing to look at; the raw value is its key, as it is spelt in the handbook.
  package enum Rule: String, Sendable, CaseIterable {
    /// Spelling, with hunspell.
    case spelling = "stavning"
    /// How hard sections and modules are to read; its value may be the target.
    case readability = "lix"
    /// Long sentences; its value may be the number of words.
    case sentences = "sætninger"
    /// Whether `varighed` is right.
    case duration = "tid"
    /// The site's own list of words (`stil`).
    case style = "stil"
    /// Link texts that do not say where the link leads.
    case linkTexts = "linktekster"
    /// Headings that repeat on a page.
    case headings = "overskrifter"
    /// Tables without heads.
    case tables = "tabeller"
    /// Text in capitals.
    case capitals = "versaler"
    /// `::: mangler` is listed.
    case missing = "mangler"
    /// `kladde: ja` is listed.
    case drafts = "kladder"
    /// Sources nobody cites.
    case sources = "kilder"
    /// Pages nobody links to.
    case pages = "sider"
    /// Glossary terms nobody uses.
    case glossary = "ordbog"
    /// The form of links to other sites.
    case outsideLinks = "udelinks"
    /// Numbers, provisions and names of bodies in a section without a source.
    case claims = "påstande"
    /// Questions that give themselves away or say too little.
    case quizzes = "quiz"

    /// True for rules whose value may be a number.
    var takesNumber: Bool { self == .readability || self == .sentences }
  }

  /// The rules that are switched off.
  package var switchedOff: Set<Rule> = []
  /// The highest LIX that is not told about.
  package var readabilityTarget = 45
  /// The most words a sentence may have.
  package var longestSentence = 35

  /// Every rule, with the usual measures.
  package init() {}

  /// Whether a rule is switched on.
  package func checks(_ rule: Rule) -> Bool { !switchedOff.contains(rule) }
}

/// A line of `stil`: the one word for a concept, and those that are not used for it.
package struct StyleRule: Sendable, Equatable {
  /// The word to write.
  package var preferred: String
  /// The words not to write, inflections as given.
  package var discouraged: [String]
  /// Why, where the author says so.
  package var reason: String?

  /// A rule that prefers a word to others.
  package init(preferred: String, discouraged: [String], reason: String? = nil) {
    self.preferred = preferred
    self.discouraged = discouraged
    self.reason = reason
  }
}

/// `farver` of `kursbuild.yml`; nil where the site's own colour is kept.
package struct SiteColours: Sendable, Equatable {
  /// `fremhævning`: links and buttons.
  package var accent: Colour?
  /// `tekst`.
  package var text: Colour?
  /// `baggrund`.
  package var background: Colour?

  /// The site's own colours.
  package init() {}
}

/// A colour of the screen (sRGB, eight bits a channel).
package struct Colour: Sendable, Equatable {
  /// Red, 0 to 255.
  package var red: Int
  /// Green, 0 to 255.
  package var green: Int
  /// Blue, 0 to 255.
  package var blue: Int

  /// `#004d99` or `#04d`; nil for anything else.
  package init?(_ text: String) {
    var digits = text.utf8.dropFirst(text.utf8.first == 0x23 ? 1 : 0).compactMap { byte -> Int? in
      switch byte {
      case 0x30...0x39: Int(byte) - 0x30
      case 0x41...0x46, 0x61...0x66: Int(byte | 0x20) - 0x61 + 10
      default: nil
      }
    }
    guard text.utf8.first == 0x23, digits.count == text.utf8.count - 1 else { return nil }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6 else { return nil }
    red = digits[0] * 16 + digits[1]
    green = digits[2] * 16 + digits[3]
    blue = digits[4] * 16 + digits[5]
  }

  /// Black on white has 21, the same on the same 1: ten times the contrast ratio of WCAG 2.2, rounded
  /// down.
  package func contrastTenths(with other: Colour) -> Int {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return Int((light + 0.05) / (dark + 0.05) * 10)
  }

  /// Relative luminance, 0 to 1.
  private var luminance: Double {
    func linear(_ channel: Int) -> Double {
      let value = Double(channel) / 255
      if value <= 0.04045 { return value / 12.92 }
      return power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// `base` to the power of 2.4 for 0 < `base` ≤ 1: the square times the fifth root of the square,
  /// which Newton's method finds.
  private func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}
