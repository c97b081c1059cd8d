import CommonMark
import HTML
import Quiz

/// What a question is answered with, in native controls.
extension BodyRenderer {
  /// Writes the answer part of a question.
  mutating func answer(_ question: Question) {
    let name = question.id
    switch question.answer {
    case .singleChoice(let options), .trueFalse(let options):
      write(options, type: "radio", name: name, list: "options")
    case .multipleChoice(let options):
      write(options, type: "checkbox", name: name, list: "options")
    case .scale(let options):
      write(options, type: "radio", name: name, list: "options scale")
    case .ordering(let ordering): write(ordering, name: name)
    case .matching(let matching): write(matching, name: name)
    case .sorting(let sorting): write(sorting, name: name)
    case .gapText(let text): write(text, name: name)
    case .marking(let text): write(text, name: name)
    case .reflection(let reflection): write(reflection, name: name)
    }
  }

  private mutating func write(
    _ options: [Option], type: StaticString, name: String, list: StaticString
  ) {
    html.markup("<ul class=\"")
    html.markup(list)
    html.markup("\">\n")
    for (index, option) in options.enumerated() {
      html.open(.li, .class("option"), .dataValue(index + 1))
      html.markup("<label>")
      html.void(
        .input, Attribute(opening: " type=\"", literal: type), .name(name),
        Attribute(opening: " value=\"", number: index + 1))
      html.markup(" <span class=\"option-text\">")
      write(option.content)
      html.markup("</span></label></li>\n")
    }
    html.markup("</ul>\n")
  }

  private mutating func write(_ ordering: Ordering, name: String) {
    var places = HTMLWriter(capacity: 1024)
    places.emptyOption("–")
    for place in 1...max(ordering.items.count, 1) {
      places.option(value: place, text: "\(place)")
    }
    html.markup("<ul class=\"order-items\">\n")
    for (index, item) in ordering.display.enumerated() {
      html.open(.li, .class("order-item"), .dataValue(index + 1))
      html.markup("<label><span class=\"order-text\">")
      write(ordering.items[item].content)
      html.markup("</span> ")
      html.open(.select, .class("order-place"), .name("\(name)_\(index + 1)"))
      html.markup(places)
      html.markup("</select></label></li>\n")
    }
    html.markup("</ul>\n")
  }

  private mutating func write(_ matching: Matching, name: String) {
    if matching.heads.contains(where: { !$0.isEmpty }) {
      html.markup("<p class=\"match-heads\">")
      for (index, head) in matching.heads.enumerated() {
        if index > 0 { html.markup(" ") }
        element(.span) { $0.write(head) }
      }
      html.markup("</p>\n")
    }
    rows(matching.rows.map(\.left), choices: matching.choices, name: name)
  }

  private mutating func write(_ sorting: Sorting, name: String) {
    rows(
      sorting.display.map { sorting.items[$0].content }, choices: sorting.categories, name: name)
  }

  /// Writes things to be given a choice each. What can be chosen is plain text: browsers show no more.
  private mutating func rows(_ rows: [[Inline]], choices: [[Inline]], name: String) {
    var options = HTMLWriter(capacity: 1024)
    options.emptyOption(text.answers.choose)
    for (index, choice) in choices.enumerated() {
      options.option(value: index + 1, text: String(decoding: choice.plainText, as: UTF8.self))
    }
    paperChoices(choices.map { String(decoding: $0.plainText, as: UTF8.self) }, tag: .p)
    html.markup("\n<ul class=\"match-rows\">\n")
    for (index, row) in rows.enumerated() {
      html.open(.li, .class("match-row"), .dataValue(index + 1))
      html.markup("<label><span class=\"match-left\">")
      write(row)
      html.markup("</span> ")
      html.open(.select, .name("\(name)_\(index + 1)"))
      html.markup(options)
      html.markup("</select></label></li>\n")
    }
    html.markup("</ul>\n")
  }

  /// Writes what a select offers where it can be seen on paper.
  mutating func paperChoices(_ choices: [String], tag: Tag) {
    html.open(tag, .class("choices only-print"))
    html.markup(text.answers.chooseFrom)
    html.markup(" ")
    for (index, choice) in choices.enumerated() {
      if index > 0 { html.markup(" · ") }
      html.text(choice)
    }
    html.close(tag)
  }

  /// Says what not to write where people think of their own cases.
  mutating func reflectionNotice() {
    html.markup("<p class=\"reflection-notice\">")
    html.markup(text.answers.reflectionNotice)
    html.markup("</p>\n")
  }

  private mutating func write(_ reflection: Reflection, name: String) {
    reflectionNotice()
    // The blank placeholder lets the style sheet tell on paper whether anything has been written.
    html.open(
      .textarea, .name(name), Attribute(opening: " rows=\"", number: reflection.lines),
      Attribute(opening: " placeholder=\"", literal: " "), .label(text.answers.yourAnswer))
    html.markup("</textarea>\n<div class=\"skrivefelt only-print\">")
    for _ in 0..<reflection.lines { html.markup("<span class=\"line\"></span>") }
    html.markup("</div>\n")
  }
}

extension HTMLWriter {
  /// Writes what a select shows while nothing is chosen.
  mutating func emptyOption(_ words: StaticString) {
    element(.option, Attribute(opening: " value=\"", literal: ""), words: words)
  }

  /// Writes something a select offers.
  mutating func option(value: Int, text: String) {
    element(.option, Attribute(opening: " value=\"", number: value), text: text)
  }
}

extension Attribute {
  /// `name`: what a control is called in its form. The names of a question's parts end in `_` and a
  /// number, which no id does.
  static func name(_ name: String) -> Attribute {
    Attribute(opening: " name=\"", string: name)
  }
}
