import CommonMark

/// A question's fingerprint (FNV-1a, 32 bits): type, stem and answer with what is right. It changes
/// when anything that bears on the answer does; the two pictures of a question with the same one are
/// the same to those who have answered it.
enum Fingerprint {
  /// The fingerprint of a question.
  static func of(_ question: Question) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    add(Array(question.answer.typeName.utf8), &hash)
    add(question.heading.plainText, &hash)
    for block in question.stem { add(block, &hash) }
    add(question.answer, &hash)
    return hash
  }

  private static func add(_ answer: Answer, _ hash: inout UInt32) {
    switch answer {
    case .singleChoice(let options), .multipleChoice(let options), .trueFalse(let options),
      .scale(let options):
      for option in options {
        add(option.content.plainText, &hash)
        add([option.isRight ? 1 : 0], &hash)
      }
    case .ordering(let ordering):
      for item in ordering.items { add(item.content.plainText, &hash) }
    case .matching(let matching):
      for row in matching.rows {
        add(row.left.plainText, &hash)
        add(matching.choices[row.choice].plainText, &hash)
      }
      for choice in matching.choices { add(choice.plainText, &hash) }
    case .sorting(let sorting):
      for category in sorting.categories { add(category.plainText, &hash) }
      for (item, place) in zip(sorting.items, sorting.places) {
        add(item.content.plainText, &hash)
        add([UInt8(truncatingIfNeeded: place)], &hash)
      }
    case .gapText(let text):
      for block in text.blocks { add(block, &hash) }
      for blank in text.blanks { add(blank.kind, &hash) }
    case .marking(let text):
      for block in text.blocks { add(block, &hash) }
      for mark in text.marks {
        add(Array(mark.text.utf8), &hash)
        add([mark.isRight ? 1 : 0], &hash)
      }
    case .reflection: break
    }
  }

  /// The words of a block. What an author asks is in them, so a changed word makes another question.
  private static func add(_ block: Block, _ hash: inout UInt32) {
    switch block.kind {
    case .paragraph(let content): add(content.plainText, &hash)
    case .heading(let heading): add(heading.content.plainText, &hash)
    case .quote(let blocks): for block in blocks { add(block, &hash) }
    case .list(let list):
      for item in list.items { for block in item.blocks { add(block, &hash) } }
    case .table(let table):
      for cell in table.head { add(cell.plainText, &hash) }
      for row in table.rows { for cell in row { add(cell.plainText, &hash) } }
    case .directive(let directive): for block in directive.blocks { add(block, &hash) }
    case .code(_, let literal): add(literal, &hash)
    default: break
    }
  }

  private static func add(_ blank: Blank.Kind, _ hash: inout UInt32) {
    switch blank {
    case .text(let accepted): for text in accepted { add(Array(text.utf8), &hash) }
    case .choice(let options, let right):
      for option in options { add(Array(option.utf8), &hash) }
      add([UInt8(truncatingIfNeeded: right)], &hash)
    case .number(let key):
      for text in [key.low, key.high, key.unit ?? ""] { add(Array(text.utf8), &hash) }
    }
  }

  private static func add(_ bytes: [UInt8], _ hash: inout UInt32) {
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    hash = (hash ^ 0xFF) &* 16_777_619
  }
}

/// The order in which things are shown whose written order gives the answer away.
enum DisplayOrder {
  /// A permutation of `texts` that depends on nothing but the texts, and is not the written order
  /// when there are two or more: the same content gives the same page.
  static func of(_ texts: [[UInt8]]) -> [Int] {
    let keys = texts.enumerated().map { index, text in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in text + [UInt8(truncatingIfNeeded: index)] {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      return (hash ^ (hash >> 29), index)
    }
    let order = keys.sorted { $0 < $1 }.map(\.1)
    guard order.count > 1, order == Array(order.indices) else { return order }
    return Array(order.dropFirst()) + [order[0]]
  }

  /// The order of the alphabet as far as single letters tell it: digits by their number first.
  static func alphabetical(_ texts: [[UInt8]]) -> [Int] {
    let keys = texts.map { text in
      ComparableText(String(decoding: text, as: UTF8.self), keepsEnd: true).scalars
    }
    return texts.indices.sorted { first, second in
      let numbers = (DecimalNumber(keys[first])?.value, DecimalNumber(keys[second])?.value)
      switch numbers {
      case (let one?, let other?) where one != other: return one < other
      case (_?, nil): return true
      case (nil, _?): return false
      default: break
      }
      if keys[first] == keys[second] { return first < second }
      return keys[first].lexicographicallyPrecedes(
        keys[second], by: { place(of: $0) < place(of: $1) })
    }
  }

  /// The place of a letter in the alphabet: æ, ø and å come after z, in this order.
  private static func place(of scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "æ": 0x7B
    case "ø": 0x7C
    case "å": 0x7D
    default: scalar.value
    }
  }
}
