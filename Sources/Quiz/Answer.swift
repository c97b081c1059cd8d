package import CommonMark
package import Diagnostics

/// How a question is answered, and what is right. `docs/grading.md` tells how each is graded.
package enum Answer: Sendable, Equatable {
  /// `enkeltvalg`: just one of the options is right.
  case singleChoice([Option])
  /// `flervalg`: any number of the options is right.
  case multipleChoice([Option])
  /// `sandt-falsk`: two options, Sandt and Falsk, one of them right.
  case trueFalse([Option])
  /// `rækkefølge`: steps to be put in order.
  case ordering(Ordering)
  /// `par`: things that belong together two and two.
  case matching(Matching)
  /// `kategori`: things to be sorted into categories.
  case sorting(Sorting)
  /// `indsæt-ord`, `tal` and `kort-svar`: a text with gaps to be filled.
  case gapText(GapText)
  /// `markér`: a text in which the learner marks what fits.
  case marking(MarkingText)
  /// `skala`: self-assessment; nothing is right or wrong.
  case scale([Option])
  /// `refleksion`: free text; nothing is right or wrong.
  case reflection(Reflection)

  /// The type's name in `data-type` and in stored answers: ASCII, and the same for ever.
  package var typeName: String {
    switch self {
    case .singleChoice: "enkeltvalg"
    case .multipleChoice: "flervalg"
    case .trueFalse: "sandt-falsk"
    case .ordering: "raekkefoelge"
    case .matching: "par"
    case .sorting: "kategori"
    case .gapText(let text): text.form.rawValue
    case .marking: "marker"
    case .scale: "skala"
    case .reflection: "refleksion"
    }
  }

  /// The options in the order written; empty for types that have none.
  package var options: [Option] {
    switch self {
    case .singleChoice(let options), .multipleChoice(let options), .trueFalse(let options),
      .scale(let options):
      options
    default: []
    }
  }

  /// False when nothing is right or wrong, so that the question never counts.
  package var isScored: Bool {
    switch self {
    case .scale, .reflection: false
    case .sorting(let sorting): sorting.isScored
    default: true
    }
  }
}

/// One option of a choice question, or one step of a scale (where none is right).
package struct Option: Sendable, Equatable {
  /// The option's text.
  package var content: [Inline]
  /// What is said to somebody who chose it; empty when the author wrote none.
  package var feedback: [Block]
  /// True when it is (part of) the right answer.
  package var isRight: Bool
  /// The item's first line.
  package var range: SourceRange

  /// An option from its parts.
  package init(content: [Inline], feedback: [Block], isRight: Bool, range: SourceRange) {
    self.content = content
    self.feedback = feedback
    self.isRight = isRight
    self.range = range
  }
}

/// Something to be placed: a step of an ordering, an item of a sorting.
package struct AnswerItem: Sendable, Equatable {
  /// Its text.
  package var content: [Inline]
  /// What is said of it afterwards; empty when the author wrote none.
  package var feedback: [Block]
  /// Its first line.
  package var range: SourceRange

  /// An item from its parts.
  package init(content: [Inline], feedback: [Block] = [], range: SourceRange) {
    self.content = content
    self.feedback = feedback
    self.range = range
  }
}

/// The answer of `rækkefølge`.
package struct Ordering: Sendable, Equatable {
  /// The steps in the right order.
  package var items: [AnswerItem]
  /// The order in which they are shown: `display[k]` is the index in `items` of what stands as
  /// number k + 1, which is also its value.
  package var display: [Int]

  /// Steps in the right order, and the order in which they are shown.
  package init(items: [AnswerItem], display: [Int]) {
    self.items = items
    self.display = display
  }

  /// The value (counted from 1 in the order shown) of each step, in the right order.
  package var values: [Int] {
    var values = [Int](repeating: 0, count: items.count)
    for (place, index) in display.enumerated() { values[index] = place + 1 }
    return values
  }
}

/// The answer of `par`.
package struct Matching: Sendable, Equatable {
  /// One row: something on the left, and the choice that belongs to it.
  package struct Row: Sendable, Equatable {
    /// What stands on the left.
    package var left: [Inline]
    /// The index in `choices` of what belongs to it.
    package var choice: Int

    /// A row.
    package init(left: [Inline], choice: Int) {
      self.left = left
      self.choice = choice
    }
  }

  /// Two entries: what stands over the left and the right column; may be empty.
  package var heads: [[Inline]]
  /// The rows in the order written.
  package var rows: [Row]
  /// What can be chosen, each once, in alphabetical order; value n is `choices[n - 1]`. Those no row
  /// needs are distractors.
  package var choices: [[Inline]]

  /// Rows and what can be chosen for them; `heads` has two entries.
  package init(heads: [[Inline]], rows: [Row], choices: [[Inline]]) {
    self.heads = heads
    self.rows = rows
    self.choices = choices
  }
}

/// The answer of `kategori`.
package struct Sorting: Sendable, Equatable {
  /// The categories in the order written; value n is `categories[n - 1]`.
  package var categories: [[Inline]]
  /// The items in the order written.
  package var items: [AnswerItem]
  /// For each item the index of its category.
  package var places: [Int]
  /// The order in which items are shown: `display[k]` is the index in `items` of number k + 1.
  package var display: [Int]
  /// False with `{uden-point}`: sorting with no right answer.
  package var isScored: Bool

  /// Items, their categories, and the order in which they are shown.
  package init(
    categories: [[Inline]], items: [AnswerItem], places: [Int], display: [Int], isScored: Bool
  ) {
    self.categories = categories
    self.items = items
    self.places = places
    self.display = display
    self.isScored = isScored
  }
}

/// The answer of `indsæt-ord`, `tal` and `kort-svar`.
package struct GapText: Sendable, Equatable {
  /// The three types that are answered by filling gaps.
  package enum Form: String, Sendable {
    case words = "indsaet-ord"
    case number = "tal"
    case shortAnswer = "kort-svar"
  }

  /// Which of the three types it is.
  package var form: Form
  /// The text; its `.gap` inlines are the blanks, in the same order.
  package var blocks: [Block]
  /// The blanks in the order they stand in the text; never empty.
  package var blanks: [Blank]

  /// A text with gaps.
  package init(form: Form, blocks: [Block], blanks: [Blank]) {
    self.form = form
    self.blocks = blocks
    self.blanks = blanks
  }
}

/// One gap to be filled.
package struct Blank: Sendable, Equatable {
  /// How it is filled, and what is right.
  package enum Kind: Sendable, Equatable {
    /// Typed text: every accepted spelling, the one to be shown first.
    case text([String])
    /// A drop-down: what can be chosen in the order shown, and the index of what is right.
    case choice([String], right: Int)
    /// A number.
    case number(NumberKey)
  }

  /// How it is filled.
  package var kind: Kind
  /// From `[[` to just after `]]`.
  package var range: SourceRange

  /// A blank.
  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// The answer of `markér`.
package struct MarkingText: Sendable, Equatable {
  /// One phrase that can be marked.
  package struct Mark: Sendable, Equatable {
    /// The phrase, as written.
    package var text: String
    /// True when it is to be marked.
    package var isRight: Bool
    /// From `[[` to just after `]]`.
    package var range: SourceRange

    /// A phrase that can be marked.
    package init(text: String, isRight: Bool, range: SourceRange) {
      self.text = text
      self.isRight = isRight
      self.range = range
    }
  }

  /// The text; its `.gap` inlines are the marks, in the same order.
  package var blocks: [Block]
  /// The phrases that can be marked, in the order they stand in the text; never empty.
  package var marks: [Mark]

  /// A text with phrases to mark.
  package init(blocks: [Block], marks: [Mark]) {
    self.blocks = blocks
    self.marks = marks
  }
}

/// The answer of `refleksion`.
package struct Reflection: Sendable, Equatable {
  /// How many lines there are to write on, 1–40.
  package var lines: Int
  /// What `> **Eksempelsvar:**` says; empty when there is none.
  package var example: [Block]

  /// Free text of about `lines` lines.
  package init(lines: Int, example: [Block] = []) {
    self.lines = lines
    self.example = example
  }
}
