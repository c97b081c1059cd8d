import CommonMark
import Content
import HTML

/// What is collected while the body is written, and stands at its foot: notes, laws and sources.
extension BodyRenderer {
  /// Writes the footnotes, each with a way back to where it is referred to.
  mutating func footnotes() {
    guard !body.footnotes.isEmpty else { return }
    html.markup("<section class=\"footnotes\" aria-labelledby=\"noter-titel\">")
    html.markup("<h2 id=\"noter-titel\">")
    html.markup(text.notes)
    html.markup("</h2>\n<ol>\n")
    for (index, note) in body.footnotes.enumerated() {
      isInExample = index >= body.footnotes.count - body.exampleNoteCount
      html.markup("<li id=\"fn-")
      html.number(index + 1)
      html.markup("\"><p>")
      write(note.content)
      if noteReferences[index] > 0 {
        html.markup(" <a class=\"back\" href=\"#fnref-")
        html.number(index + 1)
        html.markup("\" aria-label=\"")
        html.markup(text.backToNote.before)
        html.number(index + 1)
        html.markup(text.backToNote.after)
        html.markup("\">↩</a>")
      }
      html.markup("</p></li>\n")
    }
    isInExample = false
    html.markup("</ol></section>\n")
  }

  /// Writes the acts the page rests on, with the day each was checked.
  mutating func acts(listed: [String]) {
    for id in listed { links.provision(id).map { note(act: $0.act) } }
    guard !citedActs.isEmpty else { return }
    html.markup("<section class=\"laws\" aria-labelledby=\"love_titel\"><h2 id=\"love_titel\">")
    html.markup(text.laws)
    html.markup("</h2>\n<ul>\n")
    for act in citedActs {
      element(.li) { $0.html.act($0.plan.outline.acts[act], $0.text) }
      html.markup("\n")
    }
    html.markup("</ul></section>\n")
  }

  /// Writes the sources the page refers to, and those it lists in its front matter.
  mutating func sources(listed: [String]) {
    for id in listed { _ = numberSource(id) }
    guard !citedSources.isEmpty else { return }
    html.markup("<section class=\"sources\" aria-labelledby=\"kilder-titel\">")
    html.markup("<h2 id=\"kilder-titel\">")
    html.markup(text.sources)
    html.markup("</h2>\n<ol>\n")
    sections.append(Section(id: "kilder-titel", title: text.sources.bytes))
    for index in citedSources.indices {
      html.markup("<li id=\"kilde-")
      html.number(index + 1)
      html.markup("\">")
      html.markup(plan.sourceEntries[citedSources[index]])
      for reference in backlinks[index] { back(to: reference, ofSource: index + 1) }
      html.markup("</li>\n")
    }
    html.markup("</ol></section>\n")
  }

  private mutating func back(to reference: Int, ofSource number: Int) {
    html.markup(" <a class=\"back\" href=\"#ref-")
    html.number(number)
    html.markup("-")
    html.number(reference)
    html.markup("\" aria-label=\"")
    html.markup(text.backToSource.before)
    html.number(reference)
    html.markup(text.backToSource.after)
    html.number(number)
    html.markup("\">↩</a>")
  }

  /// Writes the provision a question rests on: the act, the paragraph, and from when it is read.
  mutating func provision(_ provision: String, of act: Int) {
    note(act: act)
    let act = plan.outline.acts[act]
    html.markup("<p class=\"question-law\">")
    html.markup(text.law)
    html.markup(": ")
    html.open(.a, .class("law"), .href(address(of: provision, in: act)))
    html.text(act.name)
    if !provision.isEmpty {
      html.markup(" ")
      html.text(Provision.name(provision))
    }
    html.close(.a)
    if act.checked != nil {
      html.markup(", ")
      html.validity(act, text)
    }
    html.markup("</p>")
  }
}
