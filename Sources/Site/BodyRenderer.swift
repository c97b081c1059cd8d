import CommonMark
import Content
import Diagnostics
import HTML
import Quiz

/// Writes the body of one page: blocks, running text, directives, quizzes, notes and sources.
///
/// 1. `write(_:)` walks the blocks (this file), `+Lists` and `+Tables` the larger ones.
/// 2. `+Inlines` and `+Links` write running text.
/// 3. `+Directives`, `+Quiz…`, `+Case` and `+Programme` write what stands between `:::` lines,
///    `+Examples` what shows authors how something is written.
/// 4. `+Notes` writes what was collected on the way: footnotes, laws, sources.
///
/// Ids it makes up itself hold an underscore, which no anchor made from a heading does.
struct BodyRenderer: ~Copyable, HTMLOutput {
  /// An entry of the page's table of contents.
  struct Section {
    var id: String
    var title: [UInt8]
  }

  let plan: SitePlan
  let links: LinkResolver
  let body: PageBody
  /// The worksheets the page's own text links to.
  var linkedSheets: Set<Int> = []
  /// Index of the page in the outline, from which links lead; nil for texts of the registries.
  let page: Int?
  /// Address of the page.
  let address: [UInt8]

  var html: HTMLWriter
  var levels = HeadingLevels()
  /// The headings of level 2, for the table of contents.
  var sections: [Section] = []
  /// The sources referred to, as indexes into the outline, and how often each has been so far.
  var citedSources: [Int]
  var citations: [Int]
  /// For each source the numbers of the references a reader can jump back to.
  var backlinks: [[Int]]
  /// How often each footnote has been referred to so far.
  var noteReferences: [Int]
  /// The acts linked, as indexes into the outline, in the order of their first link.
  var citedActs: [Int] = []
  /// The number of the last id made up.
  var lastID = 0
  /// True on pages without a list of sources: references lead to `kilder.html` instead.
  var citationsLeadToSources = false
  /// True inside a quiz or a case: text that is hidden at times is nothing to jump back to.
  var isInQuiz = false
  /// What gaps in the text stand for; nil where they have no meaning.
  var gaps: GapControls?
  /// True for what is written a second time: its ids stand where it was written first.
  var isRepeat = false
  /// True inside what an example becomes: the page's facts do not tell of it.
  var isInExample = false
  /// True when a picture stands above: the next one need not be fetched at once.
  var hasPicture = false
  /// True inside `::: sammenlign`: cells carry their column's name.
  var labelsCells = false
  /// The number of empty rows the next table gets (`::: skema`).
  var emptyRows = 0
  private var nextHeading = 0

  /// A renderer for `body`, which is shown at `address` and appended to `html`. Links lead from
  /// `page` of the outline, or from the top of the content folder when it is nil.
  init(
    plan: SitePlan, body: PageBody, page: Int?, address: [UInt8], html: consuming HTMLWriter
  ) {
    self.plan = plan
    links = plan.links
    self.body = body
    self.page = page
    self.address = address
    self.html = html
    citedSources = body.citedSources
    citations = [Int](repeating: 0, count: body.citedSources.count)
    backlinks = [[Int]](repeating: [], count: body.citedSources.count)
    noteReferences = [Int](repeating: 0, count: body.footnotes.count)
  }

  /// The words of the site's language, read where they lie.
  var text: InterfaceText { _read { yield plan.text } }

  /// An id nobody else on the page has: `boks_3`.
  mutating func makeID(_ name: StaticString) -> String {
    lastID += 1
    return "\(name)_\(lastID)"
  }

  /// Writes blocks one after the other.
  mutating func write(_ blocks: [Block]) {
    for index in blocks.indices { write(blocks, at: index) }
  }

  private mutating func write(_ blocks: [Block], at index: Int) {
    switch blocks[index].kind {
    case .paragraph(let content): paragraph(content)
    case .heading(let heading): self.heading(heading, at: blocks[index].range.start)
    case .list(let list): write(list)
    case .quote(let blocks):
      element(.blockquote) { $0.write(blocks) }
      html.markup("\n")
    case .code(let info, let literal): code(info: info, literal: literal)
    case .thematicBreak: html.markup("<hr/>\n")
    case .table(let table): write(table)
    case .definitionList(let definitions): write(definitions)
    case .directive(let directive):
      write(directive, placement: Placement(of: index, in: blocks))
    case .rawHTML: break
    }
  }

  /// Where a block that has a heading of its own stands.
  struct Placement {
    /// A heading stands right before it.
    var followsHeading: Bool
    /// Nothing else of the section it stands in follows it: it is the last block, or what comes next
    /// is a heading of the page's own sections.
    var endsPart: Bool

    /// The placement of the block at `index` of `blocks`.
    init(of index: Int, in blocks: [Block]) {
      followsHeading = false
      endsPart = index + 1 == blocks.count
      if index > 0, case .heading = blocks[index - 1].kind { followsHeading = true }
      if !endsPart, case .heading(let next) = blocks[index + 1].kind { endsPart = next.level <= 2 }
    }
  }

  /// The level for a heading of a quiz or programme: below a heading that introduces it or a section
  /// that goes on after it, else a section of the page.
  func partLevel(_ placement: Placement) -> Int {
    let isSection = placement.endsPart && !placement.followsHeading
    return isSection ? levels.top + 1 : min(levels.current + 1, 5)
  }

  private mutating func paragraph(_ content: [Inline]) {
    if content.count == 1, case .image(let image) = content[0] {
      figure(image)
      return
    }
    html.markup("<p>")
    write(content)
    html.markup("</p>\n")
  }

  private mutating func heading(_ heading: Heading, at offset: Int) {
    let level = levels.enter(written: heading.level)
    let anchor = takeAnchor(at: offset)
    let id = anchor?.id ?? heading.attributes.id
    if level == 2, let id {
      sections.append(Section(id: id, title: anchor?.text ?? heading.content.plainText))
    }
    let tag = Tag.heading(level)
    html.open(
      tag, id.map { .id(text: $0) }, className(heading.attributes), language(heading.attributes))
    write(heading.content)
    html.close(tag)
    html.markup("\n")
  }

  /// The anchor given to the heading at `offset`. Anchors come in the order of the headings, but
  /// those inside quizzes and programmes have none.
  private mutating func takeAnchor(at offset: Int) -> HeadingAnchor? {
    let anchors = body.headings
    if nextHeading < anchors.count, anchors[nextHeading].range.start == offset {
      nextHeading += 1
      return anchors[nextHeading - 1]
    }
    guard let found = anchors.firstIndex(where: { $0.range.start == offset }) else { return nil }
    nextHeading = found + 1
    return anchors[found]
  }

  private mutating func code(info: [UInt8], literal: [UInt8]) {
    html.markup("<pre tabindex=\"0\"><code")
    let language = info.prefix { $0 != 0x20 }
    if !language.isEmpty {
      html.markup(" class=\"language-")
      html.text(language)
      html.markup("\"")
    }
    html.markup(">")
    html.text(literal)
    html.markup("</code></pre>\n")
  }

  /// The `class` attribute for the classes an author gave; nil when there is none.
  func className(_ attributes: Attributes) -> Attribute? {
    attributes.classes.isEmpty ? nil : .class(text: attributes.classes.joined(separator: " "))
  }

  /// The `id` attribute for the id an author gave something in running text; nil when there is none.
  func ownID(_ attributes: Attributes) -> Attribute? {
    isRepeat ? nil : attributes.id.map { .id(text: $0) }
  }

  /// The `lang` attribute for `{lang=…}` or `{sprog=…}`; nil when there is none.
  func language(_ attributes: Attributes) -> Attribute? {
    if attributes.entries.isEmpty { return nil }
    return (attributes.value("lang") ?? attributes.value("sprog")).map { .lang($0) }
  }
}
