import Content
import HTML

/// Where a page lies among the others, as the reader sees it: breadcrumb, navigation beside the
/// text, and the way to the previous and next page.
struct PagePlacement {
  let plan: SitePlan
  /// Index of the page in the outline.
  let page: Int

  private var header: PageHeader { _read { yield plan.outline.pages[page] } }
  private var outline: SiteOutline { _read { yield plan.outline } }
  private var text: InterfaceText { _read { yield plan.text } }

  /// Writes the path from the front page to here; the front page has none.
  func breadcrumb(to html: inout HTMLWriter) {
    guard header.kind != .frontPage else { return }
    let up = plan.up(from: plan.addresses[page])
    html.markup("<nav class=\"breadcrumb\" aria-label=\"")
    html.markup(text.breadcrumb)
    html.markup("\"><ol>")
    crumb(up + "index.html".utf8, text.frontPage, to: &html)
    if let section = PageKindTraits(header.kind).section, plan.sections.contains(section) {
      crumb(up + section.address.bytes, section.title(text), to: &html)
    }
    switch plan.places[page] {
    case .course(let course, _?): crumb(page: outline.courses[course].page, to: &html)
    case .worksheet(let day): crumb(page: day, to: &html)
    case .folder(let number, let position):
      let folder = outline.pageFolders[number]
      crumbs(above: folder, to: &html)
      if position != nil { crumb(page: folder.page, to: &html) }
    default: break
    }
    html.element(.li, .current("page"), plan.mark(page), text: header.title)
    html.markup("</ol></nav>\n")
  }

  private func crumbs(above folder: PageFolder, to html: inout HTMLWriter) {
    guard let parent = folder.parent.map({ outline.pageFolders[$0] }) else { return }
    crumbs(above: parent, to: &html)
    crumb(page: parent.page, to: &html)
  }

  private func crumb(_ address: [UInt8], _ words: StaticString, to html: inout HTMLWriter) {
    html.markup("<li>")
    html.element(.a, .href(address), words: words)
    html.markup("</li>")
  }

  private func crumb(page: Int, to html: inout HTMLWriter) {
    html.markup("<li>")
    html.element(.a, .href(address(of: page)), plan.mark(page), text: outline.pages[page].title)
    html.markup("</li>")
  }

  /// Writes the list of the course's modules, or of the articles.
  func sectionNavigation(to html: inout HTMLWriter) {
    switch plan.places[page] {
    case .course(let course, let module):
      plan.courseNavigation[course].write(current: module, to: &html)
    case .article(let position):
      plan.articleNavigation.write(current: position, to: &html)
    case .folder(let folder, let position):
      plan.folderNavigation[folder].write(current: position, to: &html)
    case .worksheet, .alone: break
    }
  }

  /// Writes the links to the previous page and to what comes next: another page of the same kind, and
  /// after the last the next course, or the overview.
  func pager(to html: inout HTMLWriter) {
    let (previous, next) = steps()
    guard previous != nil || next != nil else { return }
    html.markup("<nav class=\"pager\" aria-label=\"")
    html.markup(text.pager)
    html.markup("\">")
    if let previous { write(previous, "pager-previous", .rel("prev"), to: &html) }
    if let next { write(next, "pager-next", next.isSequel ? .rel("next") : nil, to: &html) }
    html.markup("</nav>\n")
  }

  /// A link of the pager.
  private struct Step {
    var label: StaticString
    var address: [UInt8]
    var title: String
    /// True when it leads to the page that follows, false when it leads out of the row.
    var isSequel = true
    /// The title's language, where it is not the page's.
    var language: Attribute?
  }

  private func steps() -> (previous: Step?, next: Step?) {
    switch plan.places[page] {
    case .course(let course, let module): steps(inCourse: course, module: module)
    case .article(let position):
      steps(among: outline.articles, position, above: overview(.knowledge))
    case .folder(let folder, let position?):
      steps(
        among: outline.pageFolders[folder].pages, position,
        above: step(text.reader.wayOut, outline.pageFolders[folder].page, isSequel: false))
    case .worksheet(let day):
      outline.themeDays.firstIndex(of: day).flatMap { number in
        let sheets = outline.worksheets[number]
        return sheets.firstIndex(of: page).map {
          steps(among: sheets, $0, above: step(text.reader.wayOut, day, isSequel: false))
        }
      } ?? (nil, nil)
    case .folder, .alone: (nil, nil)
    }
  }

  private func steps(
    inCourse number: Int, module: Int?
  ) -> (previous: Step?, next: Step?) {
    let course = outline.courses[number]
    guard let module else {
      return (nil, course.modules.first.map { step(text.next, $0) })
    }
    var end: Step?
    if number + 1 < outline.courses.count {
      end = step(text.reader.nextCourse, outline.courses[number + 1].page, isSequel: false)
    } else {
      end = overview(.courses)
    }
    var (previous, next) = steps(among: course.modules, module, above: end)
    if module == 0 {
      previous = Step(
        label: text.previous, address: address(of: course.page),
        title: text.aboutCourse.description)
    }
    if next == nil { next = end }
    return (previous, next)
  }

  private func steps(
    among pages: [Int], _ position: Int, above: Step?
  ) -> (previous: Step?, next: Step?) {
    let next = position + 1 < pages.count ? step(text.next, pages[position + 1]) : above
    return (position > 0 ? step(text.previous, pages[position - 1]) : nil, next)
  }

  private func step(_ label: StaticString, _ other: Int, isSequel: Bool = true) -> Step {
    Step(
      label: label, address: address(of: other), title: outline.pages[other].title,
      isSequel: isSequel, language: plan.mark(other))
  }

  private func overview(_ section: SiteSection) -> Step {
    Step(
      label: text.reader.wayOut,
      address: plan.up(from: plan.addresses[page]) + section.address.bytes,
      title: section.title(text).description, isSequel: false)
  }

  private func write(
    _ step: Step, _ name: StaticString, _ relation: Attribute?, to html: inout HTMLWriter
  ) {
    html.open(.a, .class(name), relation, .href(step.address))
    html.markup("<span class=\"pager-label\">")
    html.markup(step.label)
    html.markup("</span> <span class=\"pager-title\">")
    html.phrase(step.title, step.language)
    html.markup("</span></a>")
  }

  private func address(of other: Int) -> [UInt8] {
    RelativeAddress.make(plan.addresses[other], from: plan.addresses[page])
  }
}
