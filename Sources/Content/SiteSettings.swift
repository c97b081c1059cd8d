package import Diagnostics

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

/// `farver` of `kursbuild.yml`: the light colours, and those under `mørk`.
package struct SiteColours: Sendable, Equatable {
  /// The colours of one theme; nil where the site's own colour is kept.
  package struct Palette: Sendable, Equatable {
    /// `fremhævning`: buttons and marks, and links unless they have a colour of their own.
    package var accent: Colour?
    /// `links`.
    package var link: Colour?
    /// `tekst`.
    package var text: Colour?
    /// `baggrund`.
    package var background: Colour?

    /// The site's own colours.
    package init() {}
  }

  /// What is used on light ground.
  package var light = Palette()
  /// What is used on dark ground.
  package var dark = Palette()

  /// The site's own colours.
  package init() {}
}

/// `logo` of `kursbuild.yml`.
package struct SiteLogo: Sendable, Equatable {
  /// The picture's path under the content folder.
  package var path: String
  /// What it shows, for those who do not see it.
  package var alternative: String
  /// Where the path stands in `kursbuild.yml`.
  package var range: SourceRange

  /// The picture at `path`, and what it shows.
  package init(path: String, alternative: String, range: SourceRange) {
    self.path = path
    self.alternative = alternative
    self.range = range
  }
}

/// A line of the footer that leads on: `was` and `privatliv` of `kursbuild.yml`.
package struct FooterLink: Sendable, Equatable {
  /// A web address, or the path of a page under the content folder.
  package var target: String
  /// Where it stands in `kursbuild.yml`.
  package var range: SourceRange

  /// A link to an address or a page.
  package init(target: String, range: SourceRange) {
    self.target = target
    self.range = range
  }

  /// True when it leads out of the site.
  package var isOutside: Bool { FieldValue.isWebAddress(target) }
}
