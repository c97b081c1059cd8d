import Content
import HTML

/// The first lines of `main`: title, summary, facts, and the way to the page on paper.
struct MainOpening {
  let plan: SitePlan
  /// Index of the page in the outline.
  let page: Int

  private var header: PageHeader { _read { yield plan.outline.pages[page] } }
  private var text: InterfaceText { _read { yield plan.text } }

  /// Writes the opening of the page. The answer is the place for the way to a worksheet's PDF, whose name
  /// is known when it is made; nil on other pages.
  func write(hasProgramme: Bool, to html: inout HTMLWriter) -> Int? {
    html.element(.h1, text: header.title)
    html.markup("\n")
    if let summary = header.summary {
      html.element(.p, .class("lead"), text: summary)
      html.markup("\n")
    }
    ReviewNotice(plan: plan).banner(header.reviewDue, to: &html)
    facts(to: &html)
    EventText(plan: plan).calendarLink(page, from: plan.addresses[page], to: &html)
    wayIn(to: &html)
    picture(to: &html)
    guard plan.options.hasPrint else { return nil }
    let folder = header.address.dropLast("index.html".utf8.count)
    switch header.kind {
    case .module, .article:
      let words = header.kind == .module ? text.modulePDF : text.articlePDF
      download(address: "print/" + header.address.dropLast(4) + "pdf", words, to: &html)
    case .course:
      if case .course(let course, nil) = plan.places[page],
        !plan.outline.courses[course].modules.isEmpty
      {
        download(address: "print/\(folder)kursus.pdf", text.coursePDF, to: &html)
      }
    case .themeDay where hasProgramme:
      download(address: "print/\(folder)program.pdf", text.programmePDF, to: &html)
    case .worksheet: return html.count
    default: break
    }
    return nil
  }

  /// Writes where to begin a course, and in a module the place where the script says how far the reader
  /// has come.
  private func wayIn(to html: inout HTMLWriter) {
    guard case .course(let course, let module) = plan.places[page] else { return }
    if module != nil {
      html.markup("<p class=\"module-resume\"></p>\n")
    } else if let first = plan.outline.courses[course].modules.first {
      ResumeLink(plan: plan).write(
        module: first,
        address: RelativeAddress.make(plan.addresses[first], from: plan.addresses[page]), to: &html)
    }
  }

  /// Writes the picture the front matter names.
  private func picture(to html: inout HTMLWriter) {
    guard let path = header.picture else { return }
    html.markup("<figure class=\"page-picture\">")
    html.picture(
      RelativeAddress.make(Array(path.utf8), from: plan.addresses[page]),
      alternative: Array((header.pictureAlternative ?? "").utf8),
      facts: plan.outline.mediaFacts[path], isLazy: false)
    html.markup("</figure>\n")
  }

  private func facts(to html: inout HTMLWriter) {
    var list = FactList()
    if header.event?.isArchived == true {
      list.fact(text.status) { $0.element(.span, .class("archived"), words: text.archived) }
    }
    if header.event?.isCancelled == true {
      list.fact(text.status) { $0.element(.span, .class("archived"), words: text.feeds.cancelled) }
    }
    if let day = header.event { self.day(day, to: &list) }
    if let minutes = header.duration ?? courseMinutes {
      list.fact(text.duration) { $0.counted(minutes, text.minutes) }
    }
    list.fact(text.audience, header.audience)
    if case .course(let course, let module?) = plan.places[page] {
      list.fact(text.module) { html in
        html.number(module + 1)
        html.markup(text.moduleOf)
        html.number(plan.outline.courses[course].modules.count)
      }
    }
    list.fact(text.responsible, header.responsible)
    list.write(to: &html)
  }

  /// The sum of the modules' minutes, when the page is a course's and each module has a duration.
  private var courseMinutes: Int? {
    guard case .course(let course, nil) = plan.places[page] else { return nil }
    let modules = plan.outline.courses[course].modules
    let minutes = modules.compactMap { plan.outline.pages[$0].duration }
    return minutes.isEmpty || minutes.count < modules.count ? nil : minutes.reduce(0, +)
  }

  private func day(_ day: EventHeader, to list: inout FactList) {
    if let date = day.date {
      list.fact(text.date) { html in
        html.dateWithWeekday(date, text)
        if let last = day.endDate {
          html.markup(text.feeds.until)
          html.dateWithWeekday(last, text)
        }
        guard !day.isArchived, !day.isCancelled else { return }
        html.markup(" ")
        EventText(plan: plan).passed(page, to: &html)
      }
    }
    if let start = day.start {
      list.fact(text.time) { html in
        html.markup(text.clock)
        html.clock(start, text)
        if let end = day.end {
          html.markup("–")
          html.clock(end, text)
        }
      }
    }
    list.fact(text.place, day.place)
    list.fact(text.address, day.address)
    if let seats = day.seats { list.fact(text.seats) { $0.number(seats) } }
    list.fact(text.organiser, day.organiser)
    if !day.facilitators.isEmpty {
      list.fact(text.facilitators, day.facilitators.joined(separator: ", "))
    }
    list.fact(text.price, day.price)
    if let registration = day.registration {
      list.fact(text.registration) { $0.linkedText(registration) }
    }
  }

  private func download(address: String, _ words: StaticString, to html: inout HTMLWriter) {
    html.download(
      RelativeAddress.make(Array(address.utf8), from: plan.addresses[page]), words)
  }
}

extension HTMLWriter {
  /// Writes the way to a page on paper.
  mutating func download(_ target: [UInt8], _ words: StaticString) {
    element(.p, .class("download")) { html in html.element(.a, .href(target), words: words) }
    markup("\n")
  }
}

/// `<dl class="page-facts">`, which is left out when nothing is put into it.
private struct FactList: ~Copyable {
  private var html = HTMLWriter()

  /// Adds a name and what `value` writes.
  mutating func fact(_ name: StaticString, value: (inout HTMLWriter) -> Void) {
    html.markup("<div><dt>")
    html.markup(name)
    html.markup("</dt><dd>")
    value(&html)
    html.markup("</dd></div>")
  }

  /// Adds a name and a text; nothing when there is no text.
  mutating func fact(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    fact(name) { $0.text(value) }
  }

  func write(to output: inout HTMLWriter) {
    guard html.count > 0 else { return }
    output.markup("<dl class=\"page-facts\">")
    output.markup(html)
    output.markup("</dl>\n")
  }
}
