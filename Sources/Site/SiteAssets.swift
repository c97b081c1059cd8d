package import Content
import Embedded
package import Output

/// The files every site needs beside its pages: style sheet, scripts and icon.
package enum SiteAssets {
  /// The files of the configuration; where some pages are in the other language that KursBuild speaks,
  /// those pages' scripts as well (`assets/site-en.js`).
  package static func files(for outline: SiteOutline) -> [OutputFile] {
    let files = files(for: outline.configuration)
    guard let other = InterfaceLanguage.other(in: outline) else { return files }
    return files + scripts(other, suffix: suffix(of: other, on: outline))
  }

  /// What stands at the end of the names of scripts that speak `language`: nothing for the site's own.
  static func suffix(of language: InterfaceLanguage, on outline: SiteOutline) -> String {
    InterfaceLanguage(outline.configuration.language) == language ? "" : "-" + language.tag
  }

  private static func scripts(_ language: InterfaceLanguage, suffix: String) -> [OutputFile] {
    let text = InterfaceText.forLanguage(language.tag)
    return output([
      ("assets/site\(suffix).js", SiteScript.joined(in: language)),
      ("assets/tema\(suffix).js", SiteScript.theme(in: text)),
      ("assets/soeg\(suffix).js", SiteScript.search(in: language)),
      ("assets/offline\(suffix).js", SiteScript.offline(in: text)),
    ])
  }

  /// `assets/site.css`, `site.js`, `soeg.js`, `tema.js`, `offline.js` and `icon.svg`, which are built
  /// into the program, for a site with this configuration: in its language, colours and fonts.
  package static func files(for configuration: SiteConfiguration) -> [OutputFile] {
    output([("assets/site.css", SiteStyle.joined(configuration))])
      + scripts(InterfaceLanguage(configuration.language), suffix: "")
      + output([("assets/icon.svg", EmbeddedFile.bytes("Site/icon.svg"))])
  }

  private static func output(_ assets: [(path: String, bytes: [UInt8])]) -> [OutputFile] {
    assets.compactMap { path, bytes in
      OutputPath(path).map { OutputFile(path: $0, bytes: bytes) }
    }
  }
}
