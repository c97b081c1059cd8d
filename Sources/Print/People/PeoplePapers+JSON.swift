import Content
import Diagnostics
import JSON
import Roster

// How the papers become the engine's documents.
extension PeoplePapers {
  func document(
    title: String, labels: [(String, String)], _ members: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    let language = header.language ?? configuration.language
    var json = JSONWriter()
    json.object { json in
      json.member("title", title)
      json.member("publisher", configuration.publisher ?? configuration.title)
      json.member("description", header.title)
      json.key("keywords")
      json.array { _ in }
      json.member("lang", language)
      json.key("region")
      if language == "da" { json.string("DK") } else { json.raw(Array("null".utf8)) }
      json.member("imprint", configuration.footer ?? configuration.title)
      if !edition.isEmpty { json.member("edition", edition) }
      if let draft { json.member("draft", draft) }
      json.key("print")
      json.object { json in
        json.member("scaling", "none")
        json.member("duplex", "simplex")
      }
      if !otherFamilies.isEmpty {
        json.key("fonts")
        json.array { json in for family in otherFamilies { json.string(family) } }
      }
      json.key("labels")
      json.object { json in for (name, word) in labels { json.member(name, word) } }
      json.key("at")
      json.array { json in
        json.integer(header.range.start)
        json.integer(header.range.end)
      }
      members(&json)
    }
    return json.bytes
  }

  /// Writes `people`; with `withNobody`, a person without a name is `null`.
  func write(
    _ people: [Participant], to json: inout JSONWriter, withNobody: Bool = false
  ) {
    json.key("people")
    json.array { json in
      for person in people {
        if withNobody, person.name.isEmpty {
          json.raw(Array("null".utf8))
          continue
        }
        json.object { json in
          json.member("name", person.name)
          json.member("organisation", person.organisation)
          json.member("role", person.role)
          json.member("table", person.table)
        }
      }
    }
  }

  func write(_ sheet: LabelSheet, isTest: Bool, to json: inout JSONWriter) {
    json.key("test")
    json.boolean(isTest)
    json.key("sheet")
    json.object { json in
      json.member("name", sheet.name)
      json.member("columns", sheet.columns)
      json.member("rows", sheet.rows)
      let lengths = [
        ("width", sheet.width), ("height", sheet.height), ("left", sheet.left), ("top", sheet.top),
        ("gapX", sheet.gapX), ("gapY", sheet.gapY),
      ]
      for (name, length) in lengths {
        json.key(name)
        json.raw(Array(LabelSheet.millimetres(length, decimal: ".").utf8))
      }
    }
  }
}

extension JSONWriter {
  /// Writes a member that is inline content of one text.
  mutating func inlines(_ name: String, _ text: String) {
    key(name)
    array { $0.string(text) }
  }

  /// Writes `facts`; what is not known becomes a line to write on, which `alternative` describes. A
  /// template that shows no labels wants the word before the line.
  mutating func facts(
    _ facts: [(String, String?)], withLabels: Bool = false, _ alternative: (String) -> String
  ) {
    key("facts")
    array { json in
      for (label, text) in facts {
        json.object { json in
          json.member("label", label)
          json.key("c")
          json.array { json in
            if let text {
              json.string(text)
            } else {
              if withLabels { json.string(label + ": ") }
              json.object { json in
                json.member("k", "gap")
                json.member("alt", alternative(label))
              }
            }
          }
        }
      }
    }
  }
}
