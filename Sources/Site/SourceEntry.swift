import Content
import HTML

/// How a source and an act are shown, in lists at the foot of pages and on the pages of their own.
extension HTMLWriter {
  /// Writes a source: title, publisher, date, kind, link, and how far it can be trusted.
  mutating func source(_ source: Source, _ text: InterfaceText) {
    sourceTitle(source, text)
    markup(" <span class=\"source-note\">")
    if source.read != nil || source.readAt != nil {
      markup(text.readOn)
      if let read = source.read {
        markup(" ")
        date(read, text)
      }
      if let place = source.readAt {
        markup(": ")
        self.text(place)
      }
      markup(" · ")
    }
    checked(source.checked, text)
    note(source.note)
    markup("</span>")
  }

  /// Writes the first line of a source: title, publisher, date, kind and link.
  mutating func sourceTitle(_ source: Source, _ text: InterfaceText) {
    element(.cite, text: source.title)
    let details = [source.publisher, source.date].compactMap { $0 }
    for detail in details {
      markup(", ")
      self.text(detail)
    }
    if let kind = source.kind {
      markup(" (")
      self.text(kind)
      markup(")")
    }
    markup(".")
    externalLink(source.url)
  }

  /// Writes an act: name, consolidation, date, link, and the day its text was checked.
  mutating func act(_ act: Act, _ text: InterfaceText) {
    element(.cite, text: act.name)
    if let consolidation = act.consolidation {
      markup(", ")
      self.text(consolidation)
    }
    if let day = act.date, act.consolidation?.contains(day) != true {
      markup(", ")
      self.text(day)
    }
    markup(".")
    externalLink(act.url)
    markup(" <span class=\"source-note\">")
    if act.checked != nil {
      validity(act, text)
    } else {
      markup(text.unchecked)
    }
    note(act.note)
    markup("</span>")
  }

  /// Writes an act under its name as the heading: consolidation, date, link, and whether somebody has
  /// checked that it is the law in force.
  mutating func actDetails(_ act: Act, _ text: InterfaceText) {
    let date = act.date.flatMap { act.consolidation?.contains($0) == true ? nil : $0 }
    let details = [act.consolidation, date].compactMap { $0 }
    if !details.isEmpty || act.url != nil {
      markup("<p>")
      self.text(details.joined(separator: ", "))
      if !details.isEmpty { markup(".") }
      externalLink(act.url)
      markup("</p>\n")
    }
    markup("<p class=\"source-note\">")
    if act.checked == nil { markup(text.knowledgeBase.validUnknown) } else { validity(act, text) }
    note(act.note)
    markup("</p>\n")
  }

  private mutating func note(_ note: String?) {
    guard let note else { return }
    markup(" · ")
    text(note)
  }

  /// Writes ”gældende ret pr. …”, or nothing when nobody has checked the act.
  mutating func validity(_ act: Act, _ text: InterfaceText) {
    guard let checked = act.checked else { return }
    markup(text.validAsOf)
    markup(" ")
    date(checked, text)
  }

  private mutating func checked(_ day: CalendarDate?, _ text: InterfaceText) {
    guard let day else {
      markup(text.unchecked)
      return
    }
    markup(text.checked)
    markup(" ")
    date(day, text)
  }

  /// Writes a link to `url` that shows the host's name.
  private mutating func externalLink(_ url: String?) {
    guard let url else { return }
    let address = PercentEncoding.encode(Array(url.utf8)[...])
    let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    let isWeb = url.hasPrefix("https://") || url.hasPrefix("http://")
    guard isWeb, parts.count > 2, !parts[2].isEmpty else {
      markup(" ")
      text(url)
      return
    }
    let host = parts[2].hasPrefix("www.") ? String(parts[2].dropFirst(4)) : String(parts[2])
    markup(" ")
    element(.a, .href(address), .rel("noopener")) { $0.text(host) }
    markup(".")
  }
}
