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
  /// After how many checked tries the key of a question is shown (`forsøg=`), 1 or more.
  package var attempts: Int
  /// True when questions and options are shown in another order to each learner (`bland=ja`).
  package var shuffles: Bool
  /// How many of the questions each learner gets (`træk=`); nil is all of them.
  package var draw: Int?
  /// When the learner is told what was right (`vis-facit=`).
  package var feedback: FeedbackTime
  /// What stands between the opening line and the first question.
  package var introduction: [Block]
  /// The questions in the order written.
  package var questions: [Question]
  /// The directive's first line.
  package var range: SourceRange

  /// When the learner is told what was right.
  package enum FeedbackTime: Sendable, Equatable {
    /// At each question, as soon as it is checked.
    case atOnce
    /// When the whole quiz is checked (`vis-facit=efter`).
    case atEnd
  }

  /// A quiz from its parts.
  package init(
    id: String, title: [Inline], passMark: Int?, attempts: Int = 1, shuffles: Bool = false,
    draw: Int? = nil, feedback: FeedbackTime = .atOnce, introduction: [Block],
    questions: [Question], range: SourceRange
  ) {
    self.id = id
    self.title = title
    self.passMark = passMark
    self.attempts = attempts
    self.shuffles = shuffles
    self.draw = draw
    self.feedback = feedback
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
  /// Points for a right answer, more than 0; they never count where `answer.isScored` is false.
  package var points: Double
  /// False with `delvis=nej`: all or nothing.
  package var givesPartialCredit: Bool
  /// Whether options are shown in another order to each learner (`bland=`); nil is as the quiz says.
  package var shuffles: Bool?
  /// True with `stavefejl=ja`: one wrong letter is let pass in words of more than six.
  package var toleratesTypos: Bool
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
    givesPartialCredit: Bool = true, shuffles: Bool? = nil, toleratesTypos: Bool = false,
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
    self.givesPartialCredit = givesPartialCredit
    self.shuffles = shuffles
    self.toleratesTypos = toleratesTypos
    self.fingerprint = fingerprint
    self.range = range
  }
}
