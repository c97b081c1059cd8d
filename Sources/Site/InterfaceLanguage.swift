/// A language that the site itself speaks: what no author wrote, on its pages and in its script.
enum InterfaceLanguage {
  case danish, english

  /// The language's BCP 47 tag.
  var tag: String { self == .danish ? "da" : "en" }

  /// English for `en` and its kin (a BCP 47 tag), else Danish.
  init(_ tag: String) {
    self = tag == "en" || tag.hasPrefix("en-") ? .english : .danish
  }
}
