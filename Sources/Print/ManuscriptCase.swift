import CommonMark
import Content
import Diagnostics
import JSON
import Quiz

// Branching cases: numbered cards, each with its choices and the numbers they lead to.
extension ManuscriptWriter {
  /// Writes a case. What is said to somebody who has chosen stands on the card the choice leads to.
  mutating func write(_ story: Case) {
    headingLevel = leastHeadingLevel
    node("case", at: story.range) { writer in
      writer.json.member("level", writer.leastHeadingLevel)
      writer.json.member("id", story.id)
      if story.title.isEmpty {
        writer.inlines("heading", text: writer.words.caseTitle)
      } else {
        writer.inlines("heading", story.title, notes: false)
      }
      writer.json.member("label", writer.words.fictional)
      writer.blocks("c", story.introduction)
      writer.json.member("guide", writer.words.caseGuide)
      writer.cards(of: story)
    }
    headingLevel = 1
  }

  /// Writes `cards`: the scenes of a case in the order of their numbers.
  mutating func cards(of story: Case) {
    let numbers = CaseCards.numbers(of: story)
    let remarks = CaseRemarks(story)
    array("cards") { writer in
      for scene in numbers.indices.sorted(by: { numbers[$0] < numbers[$1] }) {
        writer.write(story.scenes[scene], at: scene, numbers, remarks.to(scene))
      }
    }
  }

  private mutating func write(
    _ scene: Scene, at index: Int, _ numbers: [Int], _ remarks: [CaseRemarks.Remark]
  ) {
    headingLevel = 2
    node(nil, at: scene.range) { writer in
      writer.json.member("n", numbers[index])
      writer.json.member("card", writer.words.card(numbers[index]))
      writer.inlines("title", scene.heading, notes: false)
      writer.array("remarks") { writer in
        for remark in remarks { writer.write(remark, from: numbers[remark.from]) }
      }
      writer.blocks("c", scene.blocks)
      writer.ending(scene)
      writer.json.member("ask", writer.words.choices)
      writer.array("choices") { writer in
        for choice in scene.choices { writer.write(choice, numbers: numbers) }
      }
    }
  }

  private mutating func write(_ remark: CaseRemarks.Remark, from number: Int) {
    node(nil, at: remark.choice.range) { writer in
      writer.json.member("label", writer.words.cameFrom(number))
      writer.inlines("choice", remark.choice.content, notes: false)
      writer.blocks("c", remark.choice.feedback)
    }
  }

  private mutating func write(_ choice: Choice, numbers: [Int]) {
    guard let target = choice.target else { return }
    node(nil, at: choice.range) { writer in
      writer.inlines("c", choice.content)
      writer.json.member("n", numbers[target])
      writer.json.member("go", writer.words.goTo(numbers[target]))
    }
  }

  private mutating func ending(_ scene: Scene) {
    switch scene.ending {
    case .good: json.member("ending", words.goodEnding)
    case .mixed: json.member("ending", words.mixedEnding)
    case .bad: json.member("ending", words.badEnding)
    case nil: break
    }
  }
}

/// What is said after choices, by the scenes they lead to.
private struct CaseRemarks {
  /// A choice with something said to it.
  struct Remark {
    /// The scene it stands in.
    var from: Int
    /// The choice.
    var choice: Choice
  }

  private var remarks: [[Remark]]

  init(_ story: Case) {
    remarks = Array(repeating: [], count: story.scenes.count)
    for (from, scene) in story.scenes.enumerated() {
      for choice in scene.choices where !choice.feedback.isEmpty {
        guard let to = choice.target else { continue }
        remarks[to].append(Remark(from: from, choice: choice))
      }
    }
  }

  /// What is said to those who come to `scene`.
  func to(_ scene: Int) -> [Remark] { remarks[scene] }
}
