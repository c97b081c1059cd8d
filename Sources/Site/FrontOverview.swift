import Content
import HTML

/// The box on the front page that says what there is, how much of it, how long it takes, and where to
/// begin; the script leads on from where the reader stopped.
struct FrontOverview {
  /// More courses than this are not named one by one.
  private static let mostCourses = 8

  let plan: SitePlan

  private var outline: SiteOutline { _read { yield plan.outline } }
  private var text: InterfaceText { _read { yield plan.text } }

  /// Writes the box, seen from the top of the site.
  func write(to html: inout HTMLWriter) {
    html.markup("<section class=\"front-overview\" aria-labelledby=\"det_finder_du\">")
    html.element(.h2, .id("det_finder_du"), words: text.reader.overview)
    html.markup("\n")
    begin(to: &html)
    html.markup("<ul>\n")
    for course in outline.courses.prefix(FrontOverview.mostCourses) {
      let minutes = course.modules.compactMap { outline.pages[$0].duration }
      item(
        address(of: course.page), outline.pages[course.page].title, plan.mark(course.page),
        to: &html
      ) { html in
        html.counted(course.modules.count, text.modules)
        if !minutes.isEmpty, minutes.count == course.modules.count {
          html.markup(" · ")
          html.counted(minutes.reduce(0, +), text.minutes)
        }
      }
    }
    if outline.courses.count > FrontOverview.mostCourses {
      section(.courses, outline.courses.count, text.reader.courses, to: &html)
    }
    section(.knowledge, outline.articles.count, text.reader.articles, to: &html)
    section(.themeDays, outline.themeDays.count, text.reader.themeDays, to: &html)
    section(.glossary, outline.glossary.count, text.reader.terms, to: &html)
    html.markup("</ul>\n</section>\n")
  }

  /// Writes the way to the first module.
  private func begin(to html: inout HTMLWriter) {
    guard let module = outline.courses.lazy.compactMap(\.modules.first).first else { return }
    ResumeLink(plan: plan).write(
      module: module, address: address(of: module), to: &html)
  }

  private func section(
    _ section: SiteSection, _ count: Int, _ words: InterfaceText.Counted,
    to html: inout HTMLWriter
  ) {
    guard count > 0 else { return }
    item(section.address.bytes, section.title(text).description, to: &html) {
      $0.counted(count, words)
    }
  }

  private func item(
    _ address: [UInt8], _ title: String, _ language: Attribute? = nil, to html: inout HTMLWriter,
    facts: (inout HTMLWriter) -> Void
  ) {
    html.markup("<li>")
    html.element(.a, .href(address), language, text: title)
    html.markup(" <span class=\"front-facts\">")
    facts(&html)
    html.markup("</span></li>\n")
  }

  private func address(of page: Int) -> [UInt8] {
    RelativeAddress.make(plan.addresses[page], from: [])
  }
}

/// The way into a course, which the script turns into the way on from where the reader stopped. It
/// takes the same room in both.
struct ResumeLink {
  let plan: SitePlan

  /// Writes the link to the module at `address`.
  func write(module: Int, address: [UInt8], to html: inout HTMLWriter) {
    html.open(.a, .class("resume-link"), .href(address))
    html.markup("<span class=\"resume-label\">")
    html.markup(plan.text.reader.beginHere)
    html.markup("</span> <span class=\"resume-title\">")
    html.phrase(plan.outline.pages[module].title, plan.mark(module))
    html.markup("</span></a>\n")
  }
}
