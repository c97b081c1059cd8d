import Content
import Diagnostics
import JSON
import Review

/// The teaching of one module at a glance (`check --oversigt`): objectives and the questions that test
/// them, types of question, time, LIX, laws, and what waits for the author.
struct ModuleOverview {
  private let header: PageHeader
  private let review: PageReview
  private let teaching: TeachingSummary
  private let language: ReportLanguage

  /// The overview of a module; nil for other pages.
  init?(_ review: PageReview, header: PageHeader, language: ReportLanguage) {
    guard let teaching = review.teaching else { return nil }
    self.header = header
    self.review = review
    self.teaching = teaching
    self.language = language
  }

  /// As people read it: a line with path and title, and an indented row for each thing.
  var text: String {
    var lines = ["\(header.path): \(header.title)"]
    lines += row(Phrase("Tid", "Time"), [time])
    lines += row(Phrase("Lix", "LIX"), [readability])
    lines += row(Phrase("Mål", "Objectives"), objectives)
    lines += row(Phrase("Spørgsmål", "Questions"), [questions])
    lines += row(Phrase("Cases", "Cases"), cases)
    lines += row(Phrase("Love", "Laws"), [list(teaching.laws)])
    lines += row(Phrase("Mangler", "Missing"), ["\(teaching.missing)"])
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// As machines read it: one object.
  var json: String {
    let objectives = teaching.objectives.map {
      "{\"id\":\(JSONText.quoted($0.id)),\"text\":\(JSONText.quoted($0.text)),"
        + "\"questions\":\($0.questions)}"
    }
    let types = teaching.types.map { "\(JSONText.quoted($0.name)):\($0.count)" }
    let cases = teaching.cases.map {
      "{\"id\":\(JSONText.quoted($0.id)),\"scenes\":\($0.scenes),\"endings\":\($0.endings)}"
    }
    let laws = teaching.laws.map(JSONText.quoted)
    let lix = review.measures.first { $0.title == nil }?.readability.lix
    return "{\"file\":\(JSONText.quoted(header.path)),\"title\":\(JSONText.quoted(header.title)),"
      + "\"minutes\":\(number(review.minutes)),\"duration\":\(number(header.duration)),"
      + "\"lix\":\(number(lix)),\"lixSummary\":\(number(review.summary.lix)),"
      + "\"lixFeedback\":\(number(review.feedback.lix)),\"objectives\":[\(objectives.joined(separator: ","))],"
      + "\"questions\":\(teaching.questionCount),\"types\":{\(types.joined(separator: ","))},"
      + "\"cases\":[\(cases.joined(separator: ","))],\"laws\":[\(laws.joined(separator: ","))],\"missing\":\(teaching.missing)}"
  }

  private func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }

  private func row(_ name: Phrase, _ values: [String]) -> [String] {
    let label = name.text(in: language) + ":"
    let width = 12
    return values.enumerated().map { index, value in
      let start = index == 0 ? label : ""
      return "  " + start + String(repeating: " ", count: max(1, width - start.count)) + value
    }
  }

  private var time: String {
    let planned = header.duration.map { "\($0)" } ?? nothing
    let needed = review.minutes.map { "\($0)" } ?? nothing
    return Phrase(
      "\(needed) min. beregnet, \(planned) min. skrevet (varighed)",
      "\(needed) min. estimated, \(planned) min. stated (varighed)"
    ).text(in: language)
  }

  private var readability: String {
    guard let measure = review.measures.first(where: { $0.title == nil }),
      let lix = measure.readability.lix, let band = measure.readability.band
    else { return nothing }
    var text = "\(lix) (\(band.name.text(in: language)))"
    for (part, name) in [
      (review.summary, Phrase("Kort fortalt", "summary")),
      (review.feedback, Phrase("feedback", "feedback")),
    ] {
      if let lix = part.lix { text += ", \(name.text(in: language)) \(lix)" }
    }
    return text
  }

  private var objectives: [String] {
    guard !teaching.objectives.isEmpty else { return [nothing] }
    let width = teaching.objectives.map(\.id.count).max() ?? 0
    return teaching.objectives.map { objective in
      let id = objective.id + String(repeating: " ", count: width - objective.id.count)
      let tests =
        switch objective.questions {
        case 0: Phrase("prøves ikke", "not tested")
        case 1: Phrase("1 spørgsmål", "1 question")
        default: Phrase("\(objective.questions) spørgsmål", "\(objective.questions) questions")
        }
      return "\(id)  \(tests.text(in: language))"
    }
  }

  private var questions: String {
    guard teaching.questionCount > 0 else { return nothing }
    return "\(teaching.questionCount) ("
      + teaching.types.map { "\($0.name) \($0.count)" }.joined(separator: ", ") + ")"
  }

  private var cases: [String] {
    guard !teaching.cases.isEmpty else { return [nothing] }
    return teaching.cases.map { story in
      let endings =
        story.endings == 1
        ? Phrase("1 slutning", "1 ending")
        : Phrase("\(story.endings) slutninger", "\(story.endings) endings")
      let scenes = Phrase("\(story.scenes) scener", "\(story.scenes) scenes")
      return "\(story.id) (\(scenes.text(in: language)), \(endings.text(in: language)))"
    }
  }

  private func list(_ items: [String]) -> String {
    items.isEmpty ? nothing : items.joined(separator: ", ")
  }

  private var nothing: String { "–" }
}
