import HTML

/// `uden-net.html`: what the service worker shows for a page that is not kept on the device.
extension IndexRenderer {
  /// The page, with the ways to what may be kept.
  func withoutNetwork() -> [UInt8] {
    let title = Title(
      address: "uden-net.html", title: plan.text.offline.missingTitle,
      lead: plan.text.offline.missingLead, kind: "page-missing")
    return page(title) { html in
      html.markup("<ul>\n<li><a href=\"kurser.html\">")
      html.markup(plan.text.courses)
      html.markup("</a></li>\n<li><a href=\"min-laering.html\">")
      html.markup(plan.text.learning)
      html.markup("</a></li>\n</ul>\n")
    }
  }
}
