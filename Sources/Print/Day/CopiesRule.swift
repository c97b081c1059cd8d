import CommonMark
import Content
import Diagnostics

/// What the theme day's page says of how its worksheets are printed, in a table that links to them:
/// `Ét pr. bord, gerne i A3`, `To pr. gruppe på tre, klippet ud`. A sheet it says nothing of is printed once
/// for each participant.
struct CopiesRule {
  /// What is said of one sheet.
  struct Wish: Equatable {
    /// How many each of those who share have.
    var each = 1
    /// Who share: nil where nobody said, which is each participant.
    var among: Sharing?
    /// True when it is best on A3, though it is made for A4.
    var isBetterLarge = false
    /// True when it is cut up.
    var isCut = false
  }

  /// Who share a sheet.
  enum Sharing: Equatable {
    /// So many participants.
    case people(Int)
    /// Those at a table.
    case table
    /// All of them: the number said is the number of copies.
    case everybody
  }

  private let count: Int?
  private let tables: Int?
  private let wishes: [Int: Wish]

  /// The rule of the theme day `day` for `count` people at `tables` tables; nil when nobody knows how many
  /// come.
  init(outline: SiteOutline, links: LinkResolver, day: PageBody, count: Int?, tables: Int?) {
    self.count = count
    self.tables = tables
    var wishes: [Int: Wish] = [:]
    for case .table(let table) in day.blocks.map(\.kind) {
      for row in table.rows {
        guard let sheet = CopiesRule.page(in: row.first ?? [], links, day.page) else { continue }
        var wish = Wish()
        // A number in the cell before is that of an exercise.
        for cell in row.dropFirst() { CopiesRule.read(cell.plainText, into: &wish) }
        // A table about something else, further up, says nothing of copies.
        if wishes[sheet] == nil, wish != Wish() { wishes[sheet] = wish }
      }
    }
    self.wishes = wishes
  }

  /// What is said of the worksheet on `page`.
  subscript(page: Int) -> Wish { wishes[page] ?? Wish() }

  /// Copies of the worksheet on `page`; nil when nobody knows.
  func copies(of page: Int) -> Int? {
    let wish = self[page]
    switch wish.among ?? .people(1) {
    case .everybody: return wish.each
    case .table: return tables.map { $0 * wish.each }
    case .people(let people): return count.map { ($0 + people - 1) / people * wish.each }
    }
  }

  private static func page(in cell: [Inline], _ links: LinkResolver, _ from: Int) -> Int? {
    for case .link(let link) in cell {
      if case .page(let page, _) = links.target(of: link.destination, from: from) { return page }
    }
    return nil
  }

  private static func read(_ text: [UInt8], into wish: inout Wish) {
    let text = String(decoding: text, as: UTF8.self).lowercased()
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    wish.isBetterLarge = wish.isBetterLarge || words.contains("a3")
    wish.isCut = wish.isCut || words.contains { $0.hasPrefix("klip") || $0 == "cut" }
    guard wish.among == nil else { return }
    for (index, word) in words.enumerated() {
      let rest = words.dropFirst(index + 1)
      if word == "pr" || word == "per", let among = sharing(Array(rest)) {
        wish.among = among
      } else if (word == "i" && rest.first == "alt") || (word == "in" && rest.first == "all") {
        wish.among = .everybody
      } else {
        continue
      }
      // `To eksemplarer pr. bord`: the number nearest before it.
      wish.each = words.prefix(index).suffix(2).compactMap(number).last ?? 1
      return
    }
  }

  /// Who share: 2 in a pair, as many as a group is said to be, those at a table.
  private static func sharing(_ words: [String]) -> Sharing? {
    switch words.first {
    case "deltager", "participant", "person": .people(1)
    case "par", "pair": .people(2)
    case "bord", "table": .table
    case "gruppe", "group": .people(words.dropFirst().prefix(2).compactMap(number).first ?? 4)
    default: nil
    }
  }

  private static func number(_ word: String) -> Int? {
    let names = [
      "én": 1, "ét": 1, "en": 1, "et": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
      "syv": 7, "otte": 8, "ni": 9, "ti": 10, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
      "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    ]
    return names[word] ?? Int(word).flatMap { (1...50).contains($0) ? $0 : nil }
  }
}
