import Content
import HTML

/// A language that the site itself speaks: what no author wrote, on its pages and in its script.
enum InterfaceLanguage: Sendable {
  case danish, english

  /// The language's BCP 47 tag.
  var tag: String { self == .danish ? "da" : "en" }

  /// The language of `tag` (BCP 47) or of its kin; nil for one that KursBuild does not speak.
  init?(spoken tag: String) {
    switch tag.split(separator: "-").first?.lowercased() {
    case "da": self = .danish
    case "en": self = .english
    default: return nil
    }
  }

  /// English for `en` and its kin (a BCP 47 tag), else Danish.
  init(_ tag: String) {
    self = InterfaceLanguage(spoken: tag) ?? .danish
  }

  /// What a page says its language is when KursBuild's own words on it are in this one and its author
  /// writes in `tag`: that of `html`, and that of `main` where it is another. So every word is read out
  /// in its language: in one that KursBuild speaks the whole page is; in others only what is written.
  func ofPage(in tag: String) -> (html: String, main: String?) {
    InterfaceLanguage(spoken: tag) == self ? (tag, nil) : (self.tag, tag)
  }

  /// The language of what stands in `tag` among words in this language; nil when it is the same.
  func mark(_ tag: String) -> Attribute? {
    InterfaceLanguage(spoken: tag) == self ? nil : .lang(tag)
  }

  /// The other language that some page of `outline` is to speak; nil when all speak the site's.
  static func other(in outline: SiteOutline) -> InterfaceLanguage? {
    let own = InterfaceLanguage(outline.configuration.language)
    for page in outline.pages.indices {
      guard let tag = outline.pages[page].language,
        let language = InterfaceLanguage(spoken: tag), language != own
      else { continue }
      return language
    }
    return nil
  }
}

extension SiteOutline {
  /// The language a page is written in, a BCP 47 tag.
  func language(of page: Int) -> String { pages[page].language ?? configuration.language }
}
