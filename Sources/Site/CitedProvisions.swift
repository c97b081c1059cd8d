import CommonMark
import Content

/// The provisions that something on the site's pages rests on, act by act: what `love.html` lists, and
/// what a search finds there.
struct CitedProvisions {
  /// What rests on one provision.
  struct Uses {
    /// The provision as it was first written (`20-stk-1`); empty for the act as a whole.
    var provision: String
    /// The pages, each with the first place on it.
    var pages: [(page: Int, anchor: String)] = []
    /// The questions of quizzes.
    var questions: [(page: Int, use: LawUse)] = []
  }

  /// For each act of the outline what readers see that rests on it, by the provision's key: the
  /// provisions by their numbers, the act as a whole (an empty key) first.
  let acts: [[(key: String, uses: Uses)]]

  /// The provisions that published pages rest on; `facts` are in the pages' order.
  init(_ outline: SiteOutline, links: LinkResolver, facts: [PageFacts]) {
    var acts = [[String: Uses]](repeating: [:], count: outline.acts.count)
    for fact in facts where outline.pages[fact.page].isPublished {
      for use in fact.lawUses where use.isVisible {
        guard let (act, provision) = links.provision(use.law) else { continue }
        let key = Provision.key(provision)
        if use.place == .question {
          acts[act][key, default: Uses(provision: provision)].questions.append((fact.page, use))
        } else if acts[act][key]?.pages.last?.page != fact.page {
          acts[act][key, default: Uses(provision: provision)].pages.append((fact.page, use.anchor))
        }
      }
    }
    self.acts = acts.map { Provision.sorted($0).map { (key: $0.key, uses: $0.value) } }
  }
}

extension LinkResolver {
  /// The act and the provision that a key such as `barnets-lov-22` stands for; nil when there is none.
  func provision(_ key: String) -> (act: Int, provision: String)? {
    guard case .act(let act, let provision) = target(of: Array("lov:\(key)".utf8), from: nil)
    else { return nil }
    return (act, provision)
  }
}
