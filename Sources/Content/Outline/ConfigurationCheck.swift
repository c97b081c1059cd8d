import CommonMark
import Diagnostics

/// What can only be said of `kursbuild.yml` when all files are known: whether what it names is there.
struct ConfigurationCheck {
  /// The path of `kursbuild.yml`.
  let file: String

  /// What is named and is not there; it is taken out of the outline.
  func settle(_ outline: inout SiteOutline) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if let logo = outline.configuration.logo {
      if !outline.media.contains(logo.path) || !FileKind.isPicture(logo.path) {
        let nearest = FileSuggestion(outline: outline).picture(for: logo.path, from: file)
        problems.append(
          .missingLogo(logo.range, written: logo.path, nearest: nearest, file: file))
        outline.configuration.logo = nil
      }
    }
    if let privacy = outline.configuration.privacy, !privacy.isOutside,
      outline.publishedPage(at: privacy.target) == nil
    {
      let pages = outline.pages.lazy.filter(\.isPublished).map(\.path)
      problems.append(
        .missingFooterPage(
          privacy.range, key: "privatliv", written: privacy.target,
          nearest: NearestName.find(privacy.target, among: pages), file: file))
      outline.configuration.privacy = nil
    }
    return problems
  }
}

extension SiteOutline {
  /// The index of the published page whose file is at `path` under the content folder.
  package func publishedPage(at path: String) -> Int? {
    pages.firstIndex { $0.path == path && $0.isPublished }
  }
}
