import CommonMark
import Content
import Quiz

/// How long a page takes: reading at 180 words a minute (professional text on a screen), and a pause
/// to think for each thing there is to do.
struct ReadingTime {
  /// Words a minute.
  static let wordsPerMinute = 180

  /// Seconds so far.
  private(set) var seconds = 0

  /// Minutes, rounded; at least one.
  var minutes: Int { max(1, (seconds + 30) / 60) }

  /// The time a page takes. `words` is the number of words on it, those of questions included, but
  /// for those of scenes, which `wordsOfScenes` has.
  init(_ body: PageBody, words: Int, wordsOfScenes: [SceneNumber: Int] = [:]) {
    let ofCases = body.cases.reduce(0) {
      $0 + ReadingTime.words(of: $1.value, directive: $1.key, wordsOfScenes)
    }
    seconds = (words + ofCases) * 60 / ReadingTime.wordsPerMinute
    for quiz in body.quizzes.values {
      for question in quiz.questions { seconds += ReadingTime.seconds(question.answer) }
    }
    add(body.blocks)
  }

  /// The words somebody reads of a case: nobody meets all scenes, and most go through it twice to see
  /// what another choice leads to. So it is twice a way to an ending, on average, and at most all.
  private static func words(
    of story: Case, directive: Int, _ wordsOfScenes: [SceneNumber: Int]
  ) -> Int {
    let words = story.scenes.indices.map {
      wordsOfScenes[SceneNumber(directive: directive, scene: $0)] ?? 0
    }
    let all = words.reduce(0, +)
    let ways = story.sumsToEndings(of: words)
    return ways.isEmpty ? all : min(all, 2 * ways.reduce(0, +) / ways.count)
  }

  /// Time to think before answering, beside reading the question.
  private static func seconds(_ answer: Answer) -> Int {
    switch answer {
    case .trueFalse, .scale: 15
    case .singleChoice: 20
    case .multipleChoice: 30
    case .ordering(let ordering): 20 + 10 * ordering.items.count
    case .matching(let matching): 10 + 10 * matching.rows.count
    case .sorting(let sorting): 10 + 8 * sorting.items.count
    case .gapText(let text): 20 + 10 * text.blanks.count
    case .marking(let text): 10 + 8 * text.marks.count
    case .reflection: 120
    }
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .directive(let directive):
        switch directive.name {
        case "refleksion": seconds += 120
        case "skrivefelt", "skema": seconds += 180
        case "case": seconds += 120
        case "figur", "graf": seconds += 20
        default: break
        }
        add(directive.blocks)
      case .paragraph(let content):
        for inline in content {
          if case .image = inline { seconds += 20 }
        }
      case .list(let list): for item in list.items { add(item.blocks) }
      case .quote(let inner): add(inner)
      default: break
      }
    }
  }
}
