import CommonMark
import Quiz

extension Transplant {
  /// A branching case in its new place. The ids of its scenes are its own and stay as they are.
  func move(_ story: Case) -> Case {
    Case(
      id: ids + story.id, title: move(story.title), introduction: move(story.introduction),
      scenes: story.scenes.map(move), fingerprint: story.fingerprint, range: move(story.range))
  }

  private func move(_ scene: Scene) -> Scene {
    Scene(
      id: scene.id, heading: move(scene.heading), blocks: move(scene.blocks),
      choices: scene.choices.map(move), ending: scene.ending, range: move(scene.range))
  }

  private func move(_ choice: Choice) -> Choice {
    Choice(
      content: move(choice.content), target: choice.target, feedback: move(choice.feedback),
      range: move(choice.range))
  }
}
