import CommonMark
import Diagnostics
import JSON
import Quiz

// The answer of a question, a form for each family of types: what is asked, in the order shown, with
// what is right beside it for the key. Only what the author wrote at a line of its own has a place.
extension ManuscriptWriter {
  /// Writes the members of a question that its answer decides.
  mutating func write(_ answer: Answer, toleratesTypos: Bool) {
    switch answer {
    case .singleChoice(let options), .multipleChoice(let options), .trueFalse(let options):
      write(options, form: "choice")
    case .scale(let options): write(options, form: "scale")
    case .ordering(let ordering): write(ordering)
    case .matching(let matching): write(matching)
    case .sorting(let sorting): write(sorting)
    case .gapText(let text): write(text, toleratesTypos: toleratesTypos)
    case .marking(let text): write(text)
    case .reflection(let reflection): write(reflection)
    }
  }

  private mutating func write(_ options: [Option], form: String) {
    json.member("form", form)
    array("options") { writer in
      for option in options {
        writer.node(nil, at: option.range) { writer in
          writer.json.key("right")
          writer.json.boolean(option.isRight)
          writer.array("c") { writer in
            writer.object { writer in
              writer.json.member("k", "p")
              writer.inlines("c", option.content)
            }
          }
          writer.blocks("feedback", option.feedback)
        }
      }
    }
  }

  private mutating func write(_ ordering: Ordering) {
    json.member("form", "order")
    json.member("keyLabel", words.rightOrder)
    array("items") { writer in
      for index in ordering.display { writer.write(ordering.items[index], place: index + 1) }
    }
  }

  private mutating func write(_ sorting: Sorting) {
    json.member("form", "sorting")
    json.key("scored")
    json.boolean(sorting.isScored)
    json.member("keyLabel", words.rightCategories)
    array("categories") { writer in
      for category in sorting.categories { writer.inlines(category) }
    }
    array("items") { writer in
      for index in sorting.display {
        writer.write(sorting.items[index], place: sorting.places[index] + 1)
      }
    }
  }

  /// `place` is the step's number or the number of the item's category.
  private mutating func write(_ item: AnswerItem, place: Int) {
    node(nil, at: item.range) { writer in
      writer.inlines("c", item.content)
      writer.json.member("place", place)
      writer.blocks("feedback", item.feedback)
    }
  }

  private mutating func write(_ matching: Matching) {
    json.member("form", "pairs")
    json.member("keyLabel", words.rightPairs)
    array("heads") { writer in
      for head in matching.heads { writer.inlines(head, notes: false) }
    }
    array("items") { writer in
      for row in matching.rows {
        writer.object { writer in
          writer.inlines("c", row.left)
          writer.json.member("place", row.choice + 1)
        }
      }
    }
    array("choices") { writer in
      for choice in matching.choices { writer.inlines(choice) }
    }
  }

  private mutating func write(_ reflection: Reflection) {
    json.member("form", "lines")
    json.member("notice", words.noRealPeople)
    json.member("lines", reflection.lines)
    json.member("keyLabel", words.sample)
    if !reflection.example.isEmpty { blocks("sample", reflection.example) }
  }

  // MARK: - Texts with gaps

  private mutating func write(_ text: GapText, toleratesTypos: Bool) {
    json.member("form", text.form == .shortAnswer ? "answer" : "gaps")
    json.member("keyLabel", words.rightGaps(text.blanks.count))
    if toleratesTypos { json.member("keyNote", words.typosPass) }
    gaps = .blanks(text)
    blocks("text", text.blocks)
    gaps = nil
    json.key("gaps")
    json.array { json in
      for blank in text.blanks { json.string(words.right(blank)) }
    }
  }

  private mutating func write(_ text: MarkingText) {
    json.member("form", "marks")
    json.member("keyLabel", words.rightMarks)
    gaps = .marks(text)
    blocks("text", text.blocks)
    gaps = nil
    array("marks") { writer in
      for (index, mark) in text.marks.enumerated() where mark.isRight {
        writer.object { writer in
          writer.json.member("n", index + 1)
          writer.inlines("c", text: mark.text)
        }
      }
    }
  }

  /// Writes what stands in the place of a gap. One that belongs to no question is an author's
  /// mistake, which is told elsewhere.
  mutating func write(_ gap: Gap) {
    switch gaps {
    case nil: return
    case .blanks(let text):
      guard let number = text.number(of: gap) else { return }
      write(text.blanks[number - 1], number: number, of: text.blanks.count)
    case .marks(let text):
      guard let value = text.value(of: gap) else { return }
      object { writer in
        writer.json.member("k", "mark")
        writer.json.member("n", value)
        writer.inlines("c", text: text.marks[value - 1].text)
      }
    }
  }

  private mutating func write(_ blank: Blank, number: Int, of count: Int) {
    object { writer in
      writer.json.member("k", "gap")
      // A number tells a gap from others: alone, it needs none.
      if count > 1 { writer.json.member("n", number) }
      guard case .choice(let choices, _) = blank.kind else {
        writer.json.member("alt", writer.words.gap(number, of: count))
        return
      }
      writer.json.key("choices")
      writer.json.array { json in for choice in choices { json.string(choice) } }
    }
  }
}

/// The question whose gaps are being written.
enum AskedGaps {
  case blanks(GapText)
  case marks(MarkingText)
}
