import Content
import Diagnostics
import JSON

/// Writes what rests on the law: for people, as JSON, as CSV.
struct LawListText {
  let outline: SiteOutline
  let language: ReportLanguage

  /// The list for people, one heading a provision.
  func plain(_ rows: [LawRow], restingOn law: String?) -> String {
    guard !rows.isEmpty else {
      return phrase(
        law.map { "Intet i indholdet henviser til \($0).\n" }
          ?? "Intet i indholdet henviser til en lov.\n",
        law.map { "Nothing in the content refers to \($0).\n" }
          ?? "Nothing in the content refers to a law.\n")
    }
    var output = ""
    var last: String?
    for row in rows {
      if row.law != last {
        output += (last == nil ? "" : "\n") + heading(row) + "\n"
        last = row.law
      }
      let draft = row.isDraft ? phrase(" (kladde)", " (draft)") : ""
      output += "  \(row.file):\(row.line)  \(kindText(row.kind)): \(title(row))\(draft)\n"
    }
    let provisions = Set(rows.map(\.law)).count
    output += "\n"
    output += phrase(
      "\(rows.count) \(rows.count == 1 ? "sted" : "steder"), "
        + "\(provisions) \(provisions == 1 ? "bestemmelse" : "bestemmelser")\n",
      "\(rows.count) \(rows.count == 1 ? "place" : "places"), "
        + "\(provisions) \(provisions == 1 ? "provision" : "provisions")\n")
    return output
  }

  /// The list for machines: one object a place.
  func json(_ rows: [LawRow]) -> String {
    let objects = rows.map { row in
      let act = row.act.map { outline.acts[$0] }
      let fields: [(String, String)] = [
        ("law", JSONText.quoted(row.law)), ("act", quoted(act?.id)), ("name", quoted(act?.name)),
        ("provision", JSONText.quoted(row.provision)), ("checked", quoted(act?.checked?.iso)),
        ("file", JSONText.quoted(row.file)), ("line", String(row.line)),
        ("kind", JSONText.quoted(row.kind.rawValue)), ("page", JSONText.quoted(row.page)),
        ("heading", JSONText.quoted(row.heading)), ("draft", row.isDraft ? "true" : "false"),
      ]
      return "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }
    return "{\"places\":[" + objects.joined(separator: ",\n ") + "]}\n"
  }

  /// The list for a spreadsheet, as Danish ones read it: UTF-8 with byte order mark, semicolons,
  /// quoting by RFC 4180.
  func csv(_ rows: [LawRow]) -> String {
    let head = phrase(
      "bestemmelse;lov;paragraf;gældende ret pr.;fil;linje;art;side;overskrift;kladde",
      "provision;act;section;valid as of;file;line;kind;page;heading;draft")
    let lines = rows.map { row in
      let act = row.act.map { outline.acts[$0] }
      return [
        row.law, act?.name ?? "", sectionText(row.provision), act?.checked?.iso ?? "", row.file,
        String(row.line), kindText(row.kind), row.page, row.heading,
        row.isDraft ? phrase("ja", "yes") : "",
      ].map(LawListText.cell).joined(separator: ";")
    }
    return "\u{FEFF}" + ([head] + lines).map { $0 + "\r\n" }.joined()
  }

  private func heading(_ row: LawRow) -> String {
    guard let act = row.act.map({ outline.acts[$0] }) else { return row.law }
    let section = row.provision.isEmpty ? "" : " " + sectionText(row.provision)
    let validity =
      act.checked.map {
        phrase("gældende ret pr. \($0.danish)", "valid as of \($0.iso)")
      } ?? phrase("ikke kontrolleret af en redaktør", "not checked by an editor")
    return "\(act.name)\(section) [\(row.law)] – \(validity)"
  }

  private func title(_ row: LawRow) -> String {
    row.heading.isEmpty ? row.page : "\(row.page) – \(row.heading)"
  }

  private func kindText(_ kind: LawRow.Kind) -> String {
    switch kind {
    case .page: phrase("side", "page")
    case .section: phrase("afsnit", "section")
    case .question: phrase("spørgsmål", "question")
    case .slide: phrase("slide", "slide")
    case .worksheet: phrase("arbejdsark", "worksheet")
    }
  }

  /// `§ 20, stk. 1` for `20-stk-1`, with blanks that a spreadsheet's search finds.
  private func sectionText(_ provision: String) -> String {
    Provision.name(provision).replacing("\u{A0}", with: " ")
  }

  private func quoted(_ text: String?) -> String { text.map(JSONText.quoted) ?? "null" }

  /// A cell of a spreadsheet: text that begins like a formula is kept from being one.
  private static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { "\";\r\n".unicodeScalars.contains($0) }) else {
      return safe
    }
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private func phrase(_ danish: String, _ english: String) -> String {
    Phrase(danish, english).text(in: language)
  }
}
