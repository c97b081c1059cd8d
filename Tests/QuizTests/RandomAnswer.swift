import Quiz

/// A random key, an answer to it that may be anything, and one that is wholly right.
struct RandomAnswer {
  let key: GradingFile.Key
  let response: [String]
  let fullAnswer: [String]

  /// Draws one of any type.
  init(using chance: inout SeededChance) {
    let types = [
      "enkeltvalg", "sandt-falsk", "flervalg", "marker", "raekkefoelge", "par", "kategori",
      "indsaet-ord", "indsaet-ord", "tal", "tal", "kort-svar", "kort-svar", "skala", "refleksion",
    ]
    let type = chance.one(of: types)
    var key = GradingFile.Key(
      type: type, partial: chance.happens(3, in: 4), typo: chance.happens(1, in: 2), scored: nil,
      options: nil, right: nil, rows: nil, blanks: nil)
    switch type {
    case "skala", "refleksion":
      key.scored = false
      response = [RandomText.spoiled("svar", &chance)]
      fullAnswer = response
    case "par", "kategori":
      let values = RandomAnswer.values(upTo: Int.random(in: 2...6, using: &chance))
      let rows = (0..<Int.random(in: 1...7, using: &chance)).map { _ in
        Array(values.shuffled(using: &chance).prefix(chance.happens(1, in: 4) ? 2 : 1))
      }
      if type == "kategori", chance.happens(1, in: 8) { key.scored = false }
      key.rows = rows
      response = RandomAnswer.chosen(among: values + [""], rows.count, &chance)
      fullAnswer = rows.compactMap(\.last)
    case "indsaet-ord", "tal", "kort-svar":
      let gaps = (0..<(type == "kort-svar" ? 1 : Int.random(in: 1...5, using: &chance))).map { _ in
        RandomGap(type, using: &chance)
      }
      key.blanks = gaps.map(\.key)
      let cut = chance.happens(1, in: 10) ? Int.random(in: 0...gaps.count, using: &chance) : 0
      let extra = chance.happens(1, in: 10) ? ["for meget"] : []
      response = gaps.dropLast(cut).map(\.response) + extra
      fullAnswer = gaps.map(\.rightResponse)
    default:
      let count = type == "sandt-falsk" ? 2 : Int.random(in: 1...9, using: &chance)
      let values = RandomAnswer.values(upTo: count)
      let wanted =
        switch type {
        case "raekkefoelge": count
        case "flervalg", "marker": Int.random(in: 1...count, using: &chance)
        default: 1
        }
      let right = Array(values.shuffled(using: &chance).prefix(wanted))
      if type != "raekkefoelge" { key.options = count }
      key.right = right
      response = RandomAnswer.chosen(
        among: values, Int.random(in: 0...count, using: &chance), &chance)
      fullAnswer = right
    }
    self.key = key
  }

  static func values(upTo count: Int) -> [String] { (1...count).map { "\($0)" } }

  /// Some values, and now and then one twice, or something that is no value at all.
  private static func chosen(
    among values: [String], _ count: Int, _ chance: inout SeededChance
  ) -> [String] {
    let hostile = ["", "0", "02", "1 ", "x", "<b>", "-1", "+1", "1e0", "٢", "99", "1\u{301}"]
    var chosen = Array(values.shuffled(using: &chance).prefix(count))
    while chosen.count < count { chosen.append(chance.one(of: values)) }
    if chance.happens(1, in: 4) {
      let place = Int.random(in: 0...chosen.count, using: &chance)
      chosen.insert(chance.one(of: hostile + values), at: place)
    }
    return chosen
  }
}

/// A random gap: its key, what is typed or chosen, and something that is right.
struct RandomGap {
  let key: GradingFile.Key.BlankEntry
  let response: String
  let rightResponse: String

  init(_ type: String, using chance: inout SeededChance) {
    switch type {
    case "indsaet-ord" where chance.happens(1, in: 3):
      let values = RandomAnswer.values(upTo: 4)
      let right = chance.one(of: values)
      key = .init(kind: "choice", accept: [right], low: nil, high: nil, unit: nil)
      response = chance.one(of: values + ["", "x"])
      rightResponse = right
    case "indsaet-ord", "kort-svar":
      let accepted = (0...Int.random(in: 0...2, using: &chance)).map { _ in
        RandomText.accepted(&chance)
      }
      key = .init(kind: "text", accept: accepted, low: nil, high: nil, unit: nil)
      response =
        chance.happens(1, in: 8)
        ? RandomText.nonsense(&chance) : RandomText.spoiled(chance.one(of: accepted), &chance)
      rightResponse = accepted[0]
    default:
      let scale = Int.random(in: 0...4, using: &chance)
      let any = Int.random(in: -9_999_999...9_999_999, using: &chance)
      let low = chance.happens(1, in: 8) ? 0 : any
      let high = low + (chance.happens(1, in: 2) ? 0 : Int.random(in: 1...500, using: &chance))
      let unit = chance.one(
        of: [nil, nil, "mio.", "uger", "kr.", "m²", "Øre", "%", "stk. pr. år", "mio. kr."])
      key = .init(
        kind: "number", accept: nil, low: RandomNumber.key(low, scale),
        high: RandomNumber.key(high, scale), unit: unit)
      let near = chance.one(of: [low, high, low - 1, high + 1, (low + high) / 2, low * 10])
      let typed = RandomNumber.typed(near, scale, unit: unit, &chance)
      response = chance.happens(1, in: 3) ? RandomText.spoiled(typed, &chance) : typed
      rightResponse = RandomNumber.right(low, scale, unit: unit, &chance)
    }
  }
}

/// Numbers as keys have them, and as people type them.
enum RandomNumber {
  /// With a decimal point, as in a key.
  static func key(_ mantissa: Int, _ scale: Int) -> String {
    let (whole, decimals) = parts(mantissa, scale)
    return (mantissa < 0 ? "-" : "") + whole + (decimals.isEmpty ? "" : "." + decimals)
  }

  static func typed(
    _ mantissa: Int, _ scale: Int, unit: String?, _ chance: inout SeededChance
  ) -> String {
    let (whole, decimals) = parts(mantissa, scale)
    let group = chance.one(of: ["", "", ".", ",", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'"])
    let mark = chance.one(of: [",", ",", ",", ".", " "])
    let minus = chance.one(of: ["-", "\u{2212}", "–", "- "])
    let plus = chance.one(of: ["", "", "", "+", "± "])
    let endings =
      ["", "", " %", "%", " procent", "pct.", " PCT", " \(unit ?? "")", unit ?? "x"]
      + [" kr", " kroner", ",-", " mio.,-", " mio kr", " mio", " kr. kr", ",- kroner"]
    let front = chance.one(of: ["", "", "", "", "", "", "kr. ", "kr", "Kr.", "kroner "])
    var digits = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { digits += group }
      digits.append(digit)
    }
    return front + (mantissa < 0 ? minus : plus) + digits
      + (decimals.isEmpty ? "" : mark + decimals) + chance.one(of: endings)
      + chance.one(of: closings)
  }

  /// Nothing more often than a mark that may end an answer.
  private static let closings = ["", "", "", "", "", "", ".", ",", ";", ":", "!", "?", " .", ".."]

  /// A right answer in one of the ways there are: with the unit, with some of it or with none, and
  /// with no more than one mark after it.
  static func right(
    _ mantissa: Int, _ scale: Int, unit: String?, _ chance: inout SeededChance
  ) -> String {
    let number = key(mantissa, scale).replacing(".", with: ",")
    let said = chance.one(of: ways(number, unit: unit))
    return said + chance.one(of: closings.filter { $0 != ".." })
  }

  private static func ways(_ number: String, unit: String?) -> [String] {
    switch unit {
    case nil, "%"?: [number] + ["%", " %", " procent", " pct", "pct."].map { number + $0 }
    case "kr."?:
      [number, "kr. \(number)", "kr\(number)", "Kr. \(number),-"]
        + [" kr.", "kr", " KRONER", ",-", " ,–"].map { number + $0 }
    case "mio. kr."?:
      [number, "kr. \(number) mio.", "kr \(number)mio"]
        + [" mio. kr.", " mio.kr", " mio. kroner", " mio.,-", " mio"].map { number + $0 }
    case let unit?:
      [number, number + unit, "\(number) \(unit.replacing(".", with: ""))"]
        + [" \(unit.uppercased())", " \(unit.prefix { $0 != " " })"].map { number + $0 }
    }
  }

  private static func parts(_ mantissa: Int, _ scale: Int) -> (whole: String, decimals: String) {
    let digits = "\(mantissa.magnitude)"
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return (String(padded.dropLast(scale)), String(padded.suffix(scale)))
  }
}

/// Words as authors accept them, and what people, and what hostile people, make of them.
enum RandomText {
  private static let words = [
    "varig", "kronisk", "Barnets lov", "ÆRØ", "Øresund", "ånd", "Århus", "straße", "İstanbul",
    "forældremyndighedsindehaver", "undersøgelsesprincippet", "§ 50, stk. 1", "9–11 år", "”ja”",
    "søvn og uro", "ΣΊΣΥΦΟΣ", "e\u{301}tude", "A\u{30A}rsag og A\u{30A}rsag", "100 %", "mio.",
    "👩‍👩‍👧‍👦 familien", "3,5", "nej, aldrig!", "ЖУРНАЛ", "hjælpe\u{AD}middel", "dr.phil.",
  ]
  private static let pieces = [
    " ", "  ", "\u{A0}", "\u{202F}", "\u{2009}", "\t", "\u{85}", "\u{3000}", "\u{AD}", "\u{200B}",
    "\u{200D}", "\u{FEFF}", "\u{301}", "\u{30A}", "\u{308}", "\u{327}", "\u{338}", ".", " .", "!",
    " ?", ":", "..", "’", "´", "„", "»", "–", "\u{2212}", "🙂", "👩‍⚕️", "ß", "ẞ", "İ", "I", "ı",
    "æ", "ae", "Ø", "oe", "aa", "å", "\u{212B}", "\u{212A}", "ﬁ", "Ǆ", "Σ", "ς", "<b>", "&amp;",
    "\u{202E}", "x", "1", "%", "\u{10400}", "e\u{301}\u{323}", "§",
  ]
  private static let scripts: [ClosedRange<UInt32>] = [
    0x20...0x24F, 0x2B0...0x377, 0x386...0x52F, 0x1E00...0x1FFF, 0x2000...0x206F, 0x2100...0x218B,
    0xA640...0xA69F, 0xFB00...0xFB06, 0x1_0400...0x1_044F, 0x1_F300...0x1_F64F,
  ]

  /// A spelling that an author may accept: never nothing.
  static func accepted(_ chance: inout SeededChance) -> String {
    let word = chance.one(of: words)
    let text = chance.happens(1, in: 4) ? spoiled(word, &chance) : word
    return ComparableText(text).scalars.isEmpty ? word : text
  }

  /// The text with up to three things done to it that people do, or programs, or nobody.
  static func spoiled(_ text: String, _ chance: inout SeededChance) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 0...3, using: &chance) {
      let place = Int.random(in: 0...scalars.count, using: &chance)
      let next = place + 1
      switch Int.random(in: 0...8, using: &chance) {
      case 0: scalars = Array(string(scalars).uppercased().unicodeScalars)
      case 1: scalars = Array(string(scalars).lowercased().unicodeScalars)
      case 2 where place < scalars.count: scalars.remove(at: place)
      case 3 where next < scalars.count: scalars.swapAt(place, next)
      case 4 where place < scalars.count: scalars[place] = anything(&chance)
      case 5: scalars.insert(anything(&chance), at: place)
      case 6 where chance.happens(1, in: 20):
        scalars = Array(repeatElement(scalars, count: 200).joined())
      default: scalars.insert(contentsOf: chance.one(of: pieces).unicodeScalars, at: place)
      }
    }
    return string(scalars)
  }

  static func nonsense(_ chance: inout SeededChance) -> String {
    string((0..<Int.random(in: 0...12, using: &chance)).map { _ in anything(&chance) })
  }

  private static func anything(_ chance: inout SeededChance) -> Unicode.Scalar {
    Unicode.Scalar(UInt32.random(in: chance.one(of: scripts), using: &chance)) ?? "x"
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension SeededChance {
  mutating func happens(_ times: Int, in all: Int) -> Bool {
    Int.random(in: 0..<all, using: &self) < times
  }

  /// One of a list that is not empty.
  mutating func one<Element>(of list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &self)]
  }
}
