import CommonMark
import Content
import HTML

/// `love.html`: every act, and under it each provision with the pages and questions that rest on it.
extension IndexRenderer {
  private var outline: SiteOutline { _read { yield plan.outline } }
  private var text: InterfaceText { _read { yield plan.text } }

  /// What rests on one provision.
  private struct Uses {
    /// The provision as it was first written (`20-stk-1`); empty for the act as a whole.
    var provision: String
    /// The pages, each with the first place on it.
    var pages: [(page: Int, anchor: String)] = []
    /// The questions of quizzes.
    var questions: [(page: Int, use: LawUse)] = []
  }

  /// The page.
  func laws() -> [UInt8] {
    let title = Title(
      address: "love.html", title: text.laws, lead: text.lawsLead, kind: "page-laws")
    let uses = lawUses()
    return page(title) { html in
      for (index, act) in outline.acts.enumerated() {
        html.open(.section, .class("act"), .id(text: act.id))
        html.element(.h2, text: act.name)
        html.actDetails(act, text)
        for provision in sorted(uses[index]) { write(provision, of: act, to: &html) }
        if uses[index].isEmpty {
          html.element(.p, .class("cited-in"), words: text.knowledgeBase.usedNowhere)
        }
        html.markup("</section>\n")
      }
    }
  }

  /// For each act what readers see that rests on it, by the provision's slug.
  private func lawUses() -> [[String: Uses]] {
    var acts = [[String: Uses]](repeating: [:], count: outline.acts.count)
    for fact in facts where outline.pages[fact.page].isPublished {
      for use in fact.lawUses where use.isVisible {
        guard let (act, provision) = plan.provision(use.law) else { continue }
        let key = Slug.make(provision)
        if use.place == .question {
          acts[act][key, default: Uses(provision: provision)].questions.append((fact.page, use))
        } else if acts[act][key]?.pages.last?.page != fact.page {
          acts[act][key, default: Uses(provision: provision)].pages.append((fact.page, use.anchor))
        }
      }
    }
    return acts
  }

  /// The provisions by their numbers, the act as a whole first.
  private func sorted(_ uses: [String: Uses]) -> [(key: String, uses: Uses)] {
    uses.map { (key: $0.key, uses: $0.value, numbers: Provision.numbers($0.key)) }
      .sorted { left, right in
        if left.numbers != right.numbers {
          return left.numbers.lexicographicallyPrecedes(right.numbers)
        }
        return left.key < right.key
      }
      .map { (key: $0.key, uses: $0.uses) }
  }

  private func write(
    _ provision: (key: String, uses: Uses), of act: Act, to html: inout HTMLWriter
  ) {
    html.markup("<div class=\"provision\">\n")
    html.open(.h3, provision.key.isEmpty ? nil : .id(text: "\(act.id)_\(provision.key)"))
    if provision.key.isEmpty {
      html.markup(text.knowledgeBase.wholeAct)
    } else {
      html.text(Provision.name(provision.uses.provision))
    }
    html.markup("</h3>\n<div>")
    links(provision.uses.pages, to: &html)
    questions(provision.uses.questions, to: &html)
    html.markup("</div>\n</div>\n")
  }

  private func links(_ pages: [(page: Int, anchor: String)], to html: inout HTMLWriter) {
    guard !pages.isEmpty else { return }
    let anchors = Dictionary(
      pages.map { ($0.page, $0.anchor) }, uniquingKeysWith: { first, _ in first })
    groups.write(pages.map(\.page), anchors: anchors, to: &html)
  }

  private func questions(_ questions: [(page: Int, use: LawUse)], to html: inout HTMLWriter) {
    guard !questions.isEmpty else { return }
    html.markup("<ul class=\"used-in\"><li><span class=\"used-area\">")
    html.markup(text.knowledgeBase.questions)
    html.markup(":</span><ul>")
    for (page, use) in questions.prefix(PageGroups.most) {
      html.markup("<li>")
      let title = use.title.isEmpty ? outline.pages[page].title : use.title
      groups.link(to: page, anchor: use.anchor, title: title, &html)
      html.markup(" (")
      html.text(outline.pages[page].title)
      html.markup(")</li>")
    }
    if questions.count > PageGroups.most {
      html.markup("<li>")
      html.counted(questions.count - PageGroups.most, text.furtherPages)
      html.markup("</li>")
    }
    html.markup("</ul></li></ul>\n")
  }
}

/// How a provision is shown and where it stands among others.
enum Provision {
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
      if let number = Int(digits) { return number * 64 }
      return part.utf8.first.map { Int($0 & 0x1F) } ?? 0
    }
  }
}
