import HTML
import Quiz

/// What a form and its fieldsets tell the script in `data-` attributes. What is as usual is left out.
extension HTMLWriter {
  /// Writes the attributes of a quiz's form; its tag must be open.
  mutating func attributes(of quiz: Quiz) {
    attribute(Attribute(opening: " data-quiz=\"", string: quiz.id))
    attribute(.id(text: quiz.id))
    markup(" method=\"dialog\" autocomplete=\"off\"")
    if let passMark = quiz.passMark {
      attribute(Attribute(opening: " data-pass=\"", number: passMark))
    }
    if quiz.attempts > 1 {
      attribute(Attribute(opening: " data-attempts=\"", number: quiz.attempts))
    }
    if quiz.shuffles { markup(" data-shuffle=\"yes\"") }
    if let draw = quiz.draw { attribute(Attribute(opening: " data-draw=\"", number: draw)) }
    if quiz.feedback == .atEnd { markup(" data-feedback=\"end\"") }
  }

  /// Writes the attributes of a question's fieldset; its tag must be open.
  mutating func attributes(of question: Question) {
    attribute(Attribute(opening: " data-question=\"", string: question.id))
    attribute(Attribute(opening: " data-type=\"", string: question.answer.typeName))
    if question.answer.isScored {
      attribute(.dataPoints(question.points))
    } else {
      markup(" data-scored=\"no\"")
    }
    attribute(.dataFingerprint(question.fingerprint))
    if !question.givesPartialCredit { markup(" data-partial=\"no\"") }
    if question.toleratesTypos { markup(" data-typo=\"yes\"") }
    if let shuffles = question.shuffles {
      attribute(Attribute(opening: " data-shuffle=\"", literal: shuffles ? "yes" : "no"))
    }
  }
}

extension Attribute {
  /// `data-value`: the number of something to choose or to place, from 1 in the order shown.
  static func dataValue(_ value: Int) -> Attribute {
    Attribute(opening: " data-value=\"", number: value)
  }

  /// `aria-describedby`: the id of the element that tells more.
  static func describedBy(text id: String) -> Attribute {
    Attribute(opening: " aria-describedby=\"", string: id)
  }

  /// Points as a decimal number, without decimals where there are none.
  fileprivate static func dataPoints(_ points: Double) -> Attribute {
    if let whole = Int(exactly: points) {
      return Attribute(opening: " data-points=\"", number: whole)
    }
    return Attribute(opening: " data-points=\"", string: "\(points)")
  }

  /// Eight hexadecimal digits.
  fileprivate static func dataFingerprint(_ fingerprint: UInt32) -> Attribute {
    let digits = String(fingerprint, radix: 16)
    let zeros = String(repeating: "0", count: 8 - digits.utf8.count)
    return Attribute(opening: " data-fingerprint=\"", string: zeros + digits)
  }
}

extension Answer {
  /// True when it can be partly right.
  var hasParts: Bool {
    switch self {
    case .multipleChoice, .ordering, .matching, .marking: true
    case .sorting(let sorting): sorting.isScored
    case .gapText(let text): text.blanks.count > 1
    case .singleChoice, .trueFalse, .scale, .reflection: false
    }
  }
}
