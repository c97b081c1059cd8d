package import CommonMark
package import Diagnostics

/// A quiz as the author meant it: questions with their answers, in order.
package struct Quiz: Sendable, Equatable {
  /// The id, unique in its page (`afslutning`).
  package var id: String
  /// The title on the directive's line; empty when the author gave none.
  package var title: [Inline]
  /// The share of points needed to pass, in per cent 0–100; nil when the quiz cannot be failed.
  package var passMark: Int?
  /// What stands between the opening line and the first question.
  package var introduction: [Block]
  /// The questions in the order written.
  package var questions: [Question]
  /// The directive's first line.
  package var range: SourceRange

  /// A quiz from its parts.
  package init(
    id: String, title: [Inline], passMark: Int?, introduction: [Block], questions: [Question],
    range: SourceRange
  ) {
    self.id = id
    self.title = title
    self.passMark = passMark
    self.introduction = introduction
    self.questions = questions
    self.range = range
  }
}

/// One question (an item, in the field's words): stem, answer and what is said afterwards.
package struct Question: Sendable, Equatable {
  /// The id, unique in its quiz.
  package var id: String
  /// The heading: the stem's first line.
  package var heading: [Inline]
  /// The rest of the stem, between heading and answer.
  package var stem: [Block]
  /// The kind of answer with its right solution.
  package var answer: Answer
  /// What `> **Hint:**` says; empty when there is none.
  package var hint: [Block]
  /// What `> **Forklaring:**` (or an unlabelled quote) says; empty when there is none.
  package var explanation: [Block]
  /// What `> **Rigtigt:**` says; shown after a right answer.
  package var feedbackWhenRight: [Block]
  /// What `> **Forkert:**` says; shown after a wrong or partly right answer.
  package var feedbackWhenWrong: [Block]
  /// The id of the learning objective it tests (`mål=`).
  package var objective: String?
  /// The provision it rests on (`lov=`), an id of `love.yml` with its paragraph.
  package var law: String?
  /// The source it rests on (`kilde=`), an id of `kilder.yml`.
  package var source: String?
  /// Points for a right answer, more than 0.
  package var points: Double
  /// Changes when anything that bears on the answer changes, and only then: learners' stored answers
  /// are dropped when it differs.
  package var fingerprint: UInt32
  /// The heading's line.
  package var range: SourceRange

  /// A question from its parts.
  package init(
    id: String, heading: [Inline], stem: [Block], answer: Answer, hint: [Block] = [],
    explanation: [Block] = [], feedbackWhenRight: [Block] = [], feedbackWhenWrong: [Block] = [],
    objective: String? = nil, law: String? = nil, source: String? = nil, points: Double = 1,
    fingerprint: UInt32 = 0, range: SourceRange
  ) {
    self.id = id
    self.heading = heading
    self.stem = stem
    self.answer = answer
    self.hint = hint
    self.explanation = explanation
    self.feedbackWhenRight = feedbackWhenRight
    self.feedbackWhenWrong = feedbackWhenWrong
    self.objective = objective
    self.law = law
    self.source = source
    self.points = points
    self.fingerprint = fingerprint
    self.range = range
  }
}

/// How a question is answered, and what is right.
package enum Answer: Sendable, Equatable {
  /// `enkeltvalg`: just one of the options is right.
  case singleChoice([Option])
  /// `flervalg`: any number of the options is right.
  case multipleChoice([Option])
  /// `sandt-falsk`: two options, Sandt and Falsk, one of them right.
  case trueFalse([Option])

  /// The type's name in the authoring language and in `data-type`, in ASCII.
  package var typeName: String {
    switch self {
    case .singleChoice: "enkeltvalg"
    case .multipleChoice: "flervalg"
    case .trueFalse: "sandt-falsk"
    }
  }

  /// The options in the order written.
  package var options: [Option] {
    switch self {
    case .singleChoice(let options), .multipleChoice(let options), .trueFalse(let options):
      options
    }
  }
}

/// One option of a choice question.
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
