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
    let assets = [
      ("assets/site\(suffix).js", SiteScript.joined(in: language)),
      ("assets/tema\(suffix).js", SiteScript.theme(in: .forLanguage(language.tag))),
    ]
    return assets.compactMap { path, bytes in
      OutputPath(path).map { OutputFile(path: $0, bytes: bytes) }
    }
  }

  /// `assets/site.css`, `site.js`, `soeg.js`, `tema.js`, `offline.js` and `icon.svg`, which are built
  /// into the program, for a site with this configuration: in its language, colours and fonts.
  package static func files(for configuration: SiteConfiguration) -> [OutputFile] {
    let language = configuration.language
    let assets = [
      ("assets/site.css", SiteStyle.joined(configuration)),
      ("assets/site.js", SiteScript.joined(in: InterfaceLanguage(language))),
      ("assets/tema.js", SiteScript.theme(in: InterfaceText.forLanguage(language))),
      ("assets/soeg.js", SiteScript.search(in: InterfaceLanguage(language))),
      ("assets/offline.js", SiteScript.offline(in: InterfaceText.forLanguage(language))),
      ("assets/icon.svg", EmbeddedFile.bytes("Site/icon.svg")),
    ]
    return assets.compactMap { path, bytes in
      OutputPath(path).map { OutputFile(path: $0, bytes: bytes) }
    }
  }
}
