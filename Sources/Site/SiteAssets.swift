import Embedded
package import Output

/// The files every site needs beside its pages: style sheet, scripts and icon.
package enum SiteAssets {
  /// `assets/site.css`, `site.js`, `soeg.js`, `tema.js`, `offline.js` and `icon.svg`, which are built
  /// into the program, for a site in `language` (a BCP 47 tag).
  package static func files(language: String) -> [OutputFile] {
    let assets = [
      ("assets/site.css", SiteStyle.joined()),
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
