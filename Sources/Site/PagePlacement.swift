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

  /// Writes the links to the previous and the next page of the course.
  func pager(to html: inout HTMLWriter) {
    guard case .course(let number, let module) = plan.places[page] else { return }
    let course = outline.courses[number]
    let next = module.map { $0 + 1 } ?? 0
    guard module != nil || next < course.modules.count else { return }
    html.markup("<nav class=\"pager\" aria-label=\"")
    html.markup(text.pager)
    html.markup("\">")
    if let module {
      html.open(
        .a, .class("pager-previous"), .rel("prev"),
        .href(address(of: module == 0 ? course.page : course.modules[module - 1])))
      label(text.previous, to: &html)
      if module == 0 {
        html.markup(text.aboutCourse)
      } else {
        let page = course.modules[module - 1]
        html.phrase(outline.pages[page].title, plan.mark(page))
      }
      html.markup("</span></a>")
    }
    if next < course.modules.count {
      html.open(
        .a, .class("pager-next"), .rel("next"), .href(address(of: course.modules[next])))
      label(text.next, to: &html)
      let page = course.modules[next]
      html.phrase(outline.pages[page].title, plan.mark(page))
      html.markup("</span></a>")
    }
    html.markup("</nav>\n")
  }

  private func label(_ words: StaticString, to html: inout HTMLWriter) {
    html.markup("<span class=\"pager-label\">")
    html.markup(words)
    html.markup("</span> <span class=\"pager-title\">")
  }

  private func address(of other: Int) -> [UInt8] {
    RelativeAddress.make(plan.addresses[other], from: plan.addresses[page])
  }
}
