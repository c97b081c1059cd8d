import CommonMark
import Diagnostics

/// Checks links, citations and pictures in the glossary's definitions.
struct GlossaryCheck {
  private let outline: SiteOutline
  private let links: LinkResolver

  /// A check of the glossary of `outline`, whose links are settled by `links`.
  init(outline: SiteOutline, links: LinkResolver) {
    self.outline = outline
    self.links = links
  }

  /// What is wrong with the definitions.
  func diagnostics() -> [Diagnostic] {
    guard outline.glossary.contains(where: { $0.definition.contains(where: \.needsCheck) }) else {
      return []
    }
    let rules = PageRules(outline: outline, links: links)
    var diagnostics: [Diagnostic] = []
    for term in outline.glossary {
      var walk = PageWalk(rules: rules, page: nil, path: term.path, audience: .web, need: [])
      walk.walk(term.definition)
      diagnostics += walk.findings.diagnostics
    }
    return diagnostics
  }
}

extension Inline {
  /// True for everything but text.
  fileprivate var needsCheck: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code: false
    default: true
    }
  }
}
