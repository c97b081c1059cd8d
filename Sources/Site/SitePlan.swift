import CommonMark
import Content
import HTML

/// What many pages share, prepared once for the whole site: frames, navigation, the places of pages,
/// and how each source is written. It never changes after that, so any number of tasks may read it.
final class SitePlan: Sendable {
  /// Where a page stands among its kin.
  enum Place {
    /// The course at `course`; `module` is the page's number in it, nil for the course's own page.
    case course(Int, module: Int?)
    /// An article, by its number in `SiteOutline.articles`.
    case article(Int)
    /// A page of the folder at `folder` in `SiteOutline.pageFolders`; `position` is its number there,
    /// nil for the folder's own page.
    case folder(Int, position: Int?)
    /// A worksheet of the theme day that is page `day`.
    case worksheet(day: Int)
    /// No kin.
    case alone
  }

  let outline: SiteOutline
  let options: RenderOptions
  let text: InterfaceText
  let links: LinkResolver
  /// The parts of the site there is something in.
  let sections: [SiteSection]
  /// The address of each page of the outline from the top of the site; empty for what is not
  /// published.
  let addresses: [[UInt8]]
  /// Where each page of the outline stands.
  let places: [Place]
  /// One navigation a course, in the order of `SiteOutline.courses`.
  let courseNavigation: [SectionNavigation]
  /// One navigation a folder, in the order of `SiteOutline.pageFolders`.
  let folderNavigation: [SectionNavigation]
  /// The navigation of the articles.
  let articleNavigation: SectionNavigation
  /// The topics of published pages, in alphabetical order.
  let topics: [Topic]
  /// What takes place on a day.
  let calendar: EventCalendar
  /// How each source of the outline is written.
  let sourceEntries: [[UInt8]]
  private let frames: [PageFrame]
  /// The plan for pages in the other language that KursBuild speaks; nil when there are none.
  private let other: SitePlan?

  /// Prepares everything for the pages of `outline`, whose links lead where `links` says.
  convenience init(outline: SiteOutline, links: LinkResolver, options: RenderOptions) {
    let text = InterfaceText.forLanguage(outline.configuration.language)
    let other = SitePlan.other(outline, links, options)
    self.init(outline: outline, links: links, options: options, text: text, other: other)
  }

  private static func other(
    _ outline: SiteOutline, _ links: LinkResolver, _ options: RenderOptions
  ) -> SitePlan? {
    InterfaceLanguage.other(in: outline).map { language in
      SitePlan(
        outline: outline, links: links, options: options,
        text: .forLanguage(language.tag), other: nil)
    }
  }

  private init(
    outline: SiteOutline, links: LinkResolver, options: RenderOptions, text: InterfaceText,
    other: SitePlan?
  ) {
    self.other = other
    let sections = SitePlan.sections(of: outline)
    self.outline = outline
    self.options = options
    self.text = text
    self.sections = sections
    // An author may look at a draft in a preview; no list leads to it.
    addresses = outline.pages.indices.map { index in
      let isShown = outline.pages[index].isPublished || options.isPreview
      return isShown ? Array(outline.pages[index].address.utf8) : []
    }
    self.links = links
    calendar = EventCalendar(outline)
    places = SitePlan.places(in: outline)
    courseNavigation = SitePlan.courseNavigation(outline, text)
    folderNavigation = SitePlan.folderNavigation(outline, text)
    articleNavigation = SitePlan.articleNavigation(outline, text)
    topics = Topic.all(in: outline)
    sourceEntries = outline.sources.map { source in
      var html = HTMLWriter()
      html.source(source, text)
      return html.bytes
    }
    frames = SitePlan.frames(outline, sections, text, options)
  }

  /// The plan of `outline`, which differs from that of `earlier` by `revision`: what the headers of
  /// those pages do not touch is taken over.
  init(_ earlier: SitePlan, revisedBy outline: SiteOutline, _ revision: OutlineRevision) {
    let sections = SitePlan.sections(of: outline)
    self.outline = outline
    options = earlier.options
    text = earlier.text
    links = earlier.links
    other = SitePlan.other(outline, earlier.links, earlier.options)
    addresses = earlier.addresses
    sourceEntries = earlier.sourceEntries
    self.sections = sections
    topics = Topic.all(in: outline)
    calendar = EventCalendar(outline)
    frames = SitePlan.frames(outline, sections, text, options)
    folderNavigation = SitePlan.folderNavigation(outline, text)
    guard revision.keepsLists else {
      places = SitePlan.places(in: outline)
      courseNavigation = SitePlan.courseNavigation(outline, text)
      articleNavigation = SitePlan.articleNavigation(outline, text)
      return
    }
    places = earlier.places
    articleNavigation = earlier.articleNavigation
    var navigation = earlier.courseNavigation
    for page in revision.pages {
      guard case .course(let course, _) = places[page] else { continue }
      navigation[course] = SitePlan.navigation(of: outline.courses[course], outline, text)
    }
    courseNavigation = navigation
  }

  /// The plan for a page: KursBuild's own words on it are in the page's language.
  func plan(for page: Int) -> SitePlan {
    guard let other,
      InterfaceLanguage(spoken: outline.language(of: page)) == other.text.language
    else { return self }
    return other
  }

  /// The language of a page's title among this plan's words; nil when it is the same.
  func mark(_ page: Int) -> Attribute? { text.language.mark(outline.language(of: page)) }

  /// The address of the site's top folder, with a slash at its end; nil when it is not known.
  var baseAddress: String? {
    outline.configuration.baseAddress.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  /// The whole address of a file of the site; nil when it is not known where the site will be.
  func webAddress(of address: String) -> String? {
    baseAddress.map { base in
      String(decoding: PercentEncoding.encode(Array((base + address).utf8)[...]), as: UTF8.self)
    }
  }

  /// `../` once for each folder above the page at `address`.
  func up(from address: [UInt8]) -> [UInt8] {
    frames[depth(of: address)].up
  }

  /// Writes everything from the document type to the header's end for a page of the outline.
  func writeTop(_ page: Int, to html: inout HTMLWriter) {
    let address = addresses[page]
    let kind = PageKindTraits(outline.pages[page].kind)
    let head = PageFrame.Head(
      language: text.language.ofPage(in: outline.language(of: page)).html,
      page: address.dropLast(".html".utf8.count),
      title: page == outline.frontPage ? nil : outline.pages[page].title,
      description: outline.pages[page].summary, kind: kind.className,
      share: ShareCard(self, page: page).markup)
    frames[depth(of: address)].writeTop(
      head, siteTitle: outline.configuration.title, section: kind.section, mark: "true", to: &html)
  }

  /// Writes everything from the document type to the header's end for a page on top of the site.
  func writeTop(_ head: PageFrame.Head, section: SiteSection?, to html: inout HTMLWriter) {
    var head = head
    head.share = ShareCard(self, list: head).markup
    frames[0].writeTop(
      head, siteTitle: outline.configuration.title, section: section, mark: "page", to: &html)
  }

  /// Writes everything from the document type to the header's end for a page at `address` that is not
  /// the outline's.
  func writeTop(
    _ head: PageFrame.Head, section: SiteSection?, at address: [UInt8], to html: inout HTMLWriter
  ) {
    frames[depth(of: address)].writeTop(
      head, siteTitle: outline.configuration.title, section: section, mark: "true", to: &html)
  }

  /// Writes the footer of the page at `address` and closes the document.
  func writeBottom(_ address: [UInt8], to html: inout HTMLWriter) {
    frames[depth(of: address)].writeBottom(to: &html)
  }

  /// The number of folders above the file at `address`; none is deeper than the pages are.
  private func depth(of address: [UInt8]) -> Int {
    var depth = 0
    for byte in address where byte == 0x2F { depth += 1 }
    return min(depth, frames.count - 1)
  }

  /// One frame for each depth that a page lies at.
  private static func frames(
    _ outline: SiteOutline, _ sections: [SiteSection], _ text: InterfaceText,
    _ options: RenderOptions
  ) -> [PageFrame] {
    var deepest = 0
    for index in outline.pages.indices {
      deepest = max(deepest, outline.pages[index].address.utf8.count { $0 == 0x2F })
      for former in outline.pages[index].formerAddresses {
        deepest = max(deepest, former.utf8.count { $0 == 0x2F })
      }
    }
    let lists = outline.footerLists(text)
    return (0...deepest).map {
      PageFrame(
        depth: $0, outline: outline, sections: sections, lists: lists, text: text,
        isPreview: options.isPreview)
    }
  }

  private static func sections(of outline: SiteOutline) -> [SiteSection] {
    SiteSection.allCases.filter { section in
      switch section {
      case .courses: !outline.courses.isEmpty
      case .knowledge: !outline.articles.isEmpty
      case .themeDays: !outline.themeDays.isEmpty
      case .news: !outline.news.isEmpty
      case .glossary: !outline.glossary.isEmpty
      case .sources: !outline.sources.isEmpty
      }
    }
  }

  private static func places(in outline: SiteOutline) -> [Place] {
    var places = [Place](repeating: .alone, count: outline.pages.count)
    for (number, course) in outline.courses.enumerated() {
      places[course.page] = .course(number, module: nil)
      for (position, module) in course.modules.enumerated() {
        places[module] = .course(number, module: position)
      }
    }
    for (position, article) in outline.articles.enumerated() {
      places[article] = .article(position)
    }
    for (number, folder) in outline.pageFolders.enumerated() {
      places[folder.page] = .folder(number, position: nil)
      for (position, page) in folder.pages.enumerated() {
        places[page] = .folder(number, position: position)
      }
    }
    for (day, sheets) in zip(outline.themeDays, outline.worksheets) {
      for sheet in sheets { places[sheet] = .worksheet(day: day) }
    }
    return places
  }

  private static func courseNavigation(
    _ outline: SiteOutline, _ text: InterfaceText
  ) -> [SectionNavigation] {
    outline.courses.map { navigation(of: $0, outline, text) }
  }

  private static func navigation(
    of course: Course, _ outline: SiteOutline, _ text: InterfaceText
  ) -> SectionNavigation {
    var navigation = SectionNavigation(
      label: text.courseModules, address: fileName(of: outline.pages[course.page].address),
      title: outline.pages[course.page].title,
      language: text.language.mark(outline.language(of: course.page)))
    for module in course.modules {
      navigation.append(
        address: fileName(of: outline.pages[module].address), title: outline.pages[module].title,
        language: text.language.mark(outline.language(of: module)))
    }
    return navigation
  }

  private static func folderNavigation(
    _ outline: SiteOutline, _ text: InterfaceText
  ) -> [SectionNavigation] {
    outline.pageFolders.map { folder in
      let page = outline.pages[folder.page]
      var navigation = SectionNavigation(
        label: text.folderPages, address: fileName(of: page.address), title: page.title,
        language: text.language.mark(outline.language(of: folder.page)))
      for page in folder.pages {
        navigation.append(
          address: fileName(of: outline.pages[page].address), title: outline.pages[page].title,
          language: text.language.mark(outline.language(of: page)))
      }
      return navigation
    }
  }

  private static func articleNavigation(
    _ outline: SiteOutline, _ text: InterfaceText
  ) -> SectionNavigation {
    var navigation = SectionNavigation(
      label: text.articles, address: Array("../viden.html".utf8),
      title: text.knowledge.description)
    for article in outline.articles {
      let page = outline.pages[article]
      navigation.append(
        address: fileName(of: page.address), title: page.title,
        language: text.language.mark(outline.language(of: article)))
    }
    return navigation
  }
}

/// The last part of an address, percent-encoded.
private func fileName(of address: String) -> [UInt8] {
  let bytes = Array(address.utf8)
  let start = bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
  return PercentEncoding.encode(bytes[start...])
}
