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
    self.acts = acts.map(CitedProvisions.sorted)
  }

  private static func sorted(_ uses: [String: Uses]) -> [(key: String, uses: Uses)] {
    uses.map { (key: $0.key, uses: $0.value, numbers: Provision.numbers($0.key)) }
      .sorted { left, right in
        if left.numbers != right.numbers {
          return left.numbers.lexicographicallyPrecedes(right.numbers)
        }
        return left.key < right.key
      }
      .map { (key: $0.key, uses: $0.uses) }
  }
}

/// A provision of an act: how it is shown, where it stands among others, and its place in `love.html`.
enum Provision {
  /// What all ways of writing a provision have in common; empty for the act as a whole.
  static func key(_ provision: String) -> String { Slug.make(provision) }

  /// The id in `love.html` of the provision with this key.
  static func anchor(_ key: String, of act: Act) -> String {
    key.isEmpty ? act.id : "\(act.id)_\(key)"
  }

  /// `20-stk-1` as it is read: `§ 20, stk. 1`; what is no paragraph (`artikel-7`) is shown as words.
  static func name(_ provision: String) -> String {
    let parts = provision.split(separator: "-")
    guard let first = parts.first else { return "" }
    var name = first.first?.isNumber == true ? "§\u{A0}\(first)" : String(first)
    for part in parts.dropFirst() {
      switch part {
      case "stk", "nr": name += ", \(part)."
      case "litra": name += ", litra"
      default: name += "\u{A0}\(part)"
      }
    }
    return name
  }

  /// The provision's parts as numbers, letters after the numbers they belong to.
  static func numbers(_ provision: String) -> [Int] {
    provision.split(separator: "-").map { part in
      let digits = part.prefix { $0.isASCII && $0.isNumber }
      if let number = Int(digits) { return number &* 64 }
      return part.utf8.first.map { Int($0 & 0x1F) } ?? 0
    }
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
