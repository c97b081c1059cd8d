package import Content
package import Output

/// Makes the hand-outs of modules and articles. What theme days print is in `ThemeDayPack`, whole courses
/// in `BookComposer`. A value that may be used from several tasks at once.
package struct PrintComposer: Sendable {
  private let outline: SiteOutline
  private let links: LinkResolver
  private let modules: [Int: ModulePlace]

  /// A composer for the pages of `outline`.
  package init(outline: SiteOutline, links: LinkResolver) {
    self.outline = outline
    self.links = links
    self.modules = ModulePlace.all(in: outline)
  }

  /// Where the PDF of a page lies in the site; nil when pages of its kind have none.
  ///
  /// `kurser/a/hvorfor.html` → `print/kurser/a/hvorfor.pdf`, `viden/x.html` → `print/viden/x.pdf`.
  package func path(for page: Int) -> OutputPath? {
    let header = outline.pages[page]
    switch header.kind {
    case .module, .article:
      return OutputPath("print/" + PrintComposer.stem(of: header.address) + ".pdf")
    default: return nil
    }
  }

  /// The job of a page; nil when it has no PDF.
  package func job(for body: PageBody) -> PrintJob? {
    guard let path = path(for: body.page) else { return nil }
    let header = outline.pages[body.page]
    let writer = ManuscriptWriter(outline: outline, links: links, body: body)
    let composer = HandoutComposer(header: header, place: modules[body.page])
    return composer.job(path: path, writer: writer)
  }

  private static func stem(of address: String) -> String {
    address.hasSuffix(".html") ? String(address.dropLast(5)) : address
  }
}

/// Where a module stands in its course.
struct ModulePlace: Sendable {
  /// The course's title.
  var course: String
  /// The module's number, from 1.
  var number: Int
  /// How many modules the course has.
  var count: Int

  /// The places of all modules, by their index in `SiteOutline.pages`.
  static func all(in outline: SiteOutline) -> [Int: ModulePlace] {
    var places: [Int: ModulePlace] = [:]
    for course in outline.courses {
      for (index, module) in course.modules.enumerated() {
        places[module] = ModulePlace(
          course: outline.pages[course.page].title, number: index + 1, count: course.modules.count)
      }
    }
    return places
  }
}
