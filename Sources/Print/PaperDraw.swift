import Quiz

/// Which questions of a quiz stand on paper, where nobody can draw anew (`træk=`).
enum PaperDraw {
  /// The questions drawn, in the order written. The same quiz always gives the same ones: each has a
  /// lot that depends on the quiz's id and its own, so a new question takes the place of one at most.
  static func questions(of quiz: Quiz) -> [Question] {
    guard let count = quiz.draw, count < quiz.questions.count else { return quiz.questions }
    let lots = quiz.questions.indices.map { index in
      (lot: lot(quiz: quiz.id, question: quiz.questions[index].id), index: index)
    }
    let drawn = lots.sorted { ($0.lot, $0.index) < ($1.lot, $1.index) }.prefix(count)
    return drawn.map(\.index).sorted().map { quiz.questions[$0] }
  }

  /// FNV-1a over both ids, stirred so that ids that end alike do not stand together.
  static func lot(quiz: String, question: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in Array(quiz.utf8) + [0xFF] + Array(question.utf8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }
}
