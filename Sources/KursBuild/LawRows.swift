import Content
import Diagnostics

/// One thing that rests on a provision.
struct LawRow: Equatable {
  /// The provision as written after `lov:`.
  var law: String
  /// Index of the act in the outline; nil for one that is not in `love.yml`.
  var act: Int?
  /// The provision in the act (`20`, `20-stk-1`); empty for the whole act.
  var provision: String
  /// The file, relative to the content folder.
  var file: String
  /// The line, from 1.
  var line: Int
  /// What rests on it.
  var kind: Kind
  /// The page's title.
  var page: String
  /// The heading or question it stands under; empty when there is none.
  var heading: String
  /// True for what is not published.
  var isDraft: Bool

  enum Kind: String {
    case page, section, question, slide, worksheet
  }
}

/// Makes rows of what pages rest on.
struct LawRows {
  let outline: SiteOutline
  let reader: ContentReader

  /// The rows of `facts` that rest on `law` or something in it (`barnets-lov-20` is in
  /// `barnets-lov`), by act, provision, file and line; nil asks for all.
  func rows(of facts: [PageFacts], restingOn law: String?) -> [LawRow] {
    let links = LinkResolver(outline: outline)
    var rows: [LawRow] = []
    for fact in facts {
      let uses = fact.lawUses.filter { isIn($0.law, law) }
      guard !uses.isEmpty else { continue }
      let header = outline.pages[fact.page]
      var tables: [Int: LineTable] = [:]
      for use in uses {
        let origin = use.origin ?? fact.page
        let path = outline.pages[origin].path
        let table = tables[origin] ?? LineTable((try? reader.read(path).bytes) ?? [])
        tables[origin] = table
        var act: Int?
        var provision = ""
        if case .act(let index, let rest) = links.target(
          of: Array("lov:\(use.law)".utf8), from: nil)
        {
          (act, provision) = (index, rest)
        }
        rows.append(
          LawRow(
            law: use.law, act: act, provision: provision, file: path,
            line: table.position(of: use.range.start).line, kind: kind(use, header),
            page: header.title, heading: use.place == .page ? "" : use.title,
            isDraft: !header.isPublished))
      }
    }
    return rows.sorted(by: LawRows.precedes)
  }

  private func isIn(_ law: String, _ whole: String?) -> Bool {
    guard let whole else { return true }
    return law == whole || law.hasPrefix(whole + "-")
  }

  private func kind(_ use: LawUse, _ header: PageHeader) -> LawRow.Kind {
    switch use.place {
    case .question: .question
    case .slide: .slide
    case .text: header.kind == .worksheet ? .worksheet : .section
    case .page: header.kind == .worksheet ? .worksheet : .page
    }
  }

  /// By act as in `love.yml`, then by provision with numbers read as numbers, then by place.
  private static func precedes(_ left: LawRow, _ right: LawRow) -> Bool {
    if left.act != right.act { return (left.act ?? .max) < (right.act ?? .max) }
    if left.law != right.law {
      let (first, second) = (numbers(left.provision), numbers(right.provision))
      if first != second { return first.lexicographicallyPrecedes(second) }
      return left.law < right.law
    }
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    return left.line < right.line
  }

  private static func numbers(_ provision: String) -> [Int] {
    provision.split(separator: "-").compactMap { part in
      Int(String(part.prefix { $0.isASCII && $0.isNumber }))
    }
  }
}
