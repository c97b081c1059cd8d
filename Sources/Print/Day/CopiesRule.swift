import CommonMark
import Content
import Diagnostics

/// How many of each worksheet are printed: one for each participant, unless the theme day's page says
/// otherwise in a table that links to the sheet (`Ét pr. bord`, `Ét pr. gruppe på tre`).
struct CopiesRule {
  private let count: Int?
  private let share: [Int: Int]

  /// The rule of the theme day `day` for `count` people; nil when nobody knows how many come.
  init(outline: SiteOutline, links: LinkResolver, day: PageBody, count: Int?) {
    self.count = count
    var share: [Int: Int] = [:]
    for case .table(let table) in day.blocks.map(\.kind) {
      for row in table.rows {
        guard let sheet = CopiesRule.page(in: row.first ?? [], links, day.page) else { continue }
        let text = row.dropFirst().map { String(decoding: $0.plainText, as: UTF8.self) }
        guard share[sheet] == nil, let people = CopiesRule.people(in: text.joined(separator: " "))
        else { continue }
        share[sheet] = people
      }
    }
    self.share = share
  }

  /// Copies of the worksheet on `page`; nil when nobody knows.
  func copies(of page: Int) -> Int? {
    guard let count else { return nil }
    let people = share[page] ?? 1
    return (count + people - 1) / people
  }

  private static func page(in cell: [Inline], _ links: LinkResolver, _ from: Int) -> Int? {
    for case .link(let link) in cell {
      if case .page(let page, _) = links.target(of: link.destination, from: from) { return page }
    }
    return nil
  }

  /// How many share one: 6 at a table, 2 in a pair, as many as a group is said to be.
  private static func people(in text: String) -> Int? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (index, word) in words.enumerated() where word == "pr" || word == "per" {
      guard index + 1 < words.count else { continue }
      switch words[index + 1] {
      case "deltager", "participant", "person": return 1
      case "par", "pair": return 2
      case "bord", "table": return PeoplePapers.seatsAtTable
      case "gruppe", "group":
        return words.dropFirst(index + 2).prefix(2).compactMap(number).first ?? 4
      default: continue
      }
    }
    return nil
  }

  private static func number(_ word: String) -> Int? {
    let names = [
      "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "three": 3, "four": 4, "six": 6,
    ]
    return names[word] ?? Int(word).flatMap { (1...50).contains($0) ? $0 : nil }
  }
}
