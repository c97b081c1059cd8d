import Content
import HTML

/// `min-laering.html`: every course with its modules, for the script to say what the learner has done
/// of them. Nothing of that is in the page: it is kept by the browser.
extension IndexRenderer {
  private var text: InterfaceText { _read { yield plan.text } }

  /// The page; without script it lists the courses and says why nothing else is shown.
  func learning() -> [UInt8] {
    let title = Title(
      address: "min-laering.html", title: text.learning, lead: text.learningLead,
      kind: "page-learning")
    return page(title) { html in
      html.markup("<div class=\"learning\">\n<p class=\"no-script\">")
      html.markup(text.learningWithoutScript)
      html.markup("</p>\n")
      for course in plan.outline.courses { write(course, to: &html) }
      html.markup("</div>\n")
    }
  }

  private func write(_ course: Course, to html: inout HTMLWriter) {
    let outline = plan.outline
    html.markup("<section class=\"learning-course\" data-course=\"")
    html.text(outline.pages[course.page].pageName)
    if let version = ([course.page] + course.modules).compactMap({ outline.pages[$0].lastChange })
      .max()
    {
      html.markup("\" data-version=\"")
      html.text(version.iso)
    }
    html.markup("\">\n")
    html.element(.h2) { link(to: course.page, &$0) }
    html.markup("\n<ul class=\"learning-modules\">\n")
    for module in course.modules {
      html.markup("<li class=\"learning-module\" data-module=\"")
      html.text(outline.pages[module].pageName)
      html.markup("\">")
      link(to: module, &html)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n</section>\n")
  }

  private func link(to page: Int, _ html: inout HTMLWriter) {
    let header = plan.outline.pages[page]
    html.element(
      .a, .href(PercentEncoding.encode(plan.addresses[page][...])), plan.mark(page),
      text: header.title)
  }
}

extension PageHeader {
  /// What scripts and learners' data know the page by: its address without `.html`.
  var pageName: String { String(address.dropLast(".html".utf8.count)) }

  /// What completes a module of the course (`gennemført`), in ASCII: `quiz`, `laest` or `begge`.
  var completionRule: StaticString {
    switch completion {
    case "quiz": "quiz"
    case "læst": "laest"
    default: "begge"
    }
  }
}
