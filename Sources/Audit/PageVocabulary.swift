internal import XML

/// What the audit knows about an element; all that it treats alike are one kind.
enum ElementKind: UInt8 {
  case plain
  /// A void element without rules of its own: `br`, `hr`, `wbr`, `col`.
  case void
  case html, title, meta, base, link, script, style, main
  case heading1, heading2, heading3, heading4, heading5, heading6
  case anchor, area, button, summary, label, input, select, textarea
  case fieldset, legend, form, image, svg, table, headerCell
  /// `iframe`, `embed`, `video`, `audio`, `source`, `track`: load what `src` names.
  case frame, embed, media, source
  case object
  /// `use`, `image` and `feImage` of SVG: load what `href` names.
  case drawingReference

  /// The kind of the element with this local name.
  init(_ name: String) {
    self = ElementKind.kinds[name] ?? .plain
  }

  /// HTML's elements without end tag (HTML, 13.1.2): all others need one.
  var isVoid: Bool {
    switch self {
    case .void, .meta, .base, .link, .area, .input, .image, .embed, .source: true
    default: false
    }
  }

  /// The level of a heading; 0 for other elements.
  var headingLevel: Int {
    switch self {
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6:
      Int(rawValue - ElementKind.heading1.rawValue) + 1
    default: 0
    }
  }

  private static let kinds: [String: ElementKind] = [
    "br": .void, "hr": .void, "wbr": .void, "col": .void,
    "html": .html, "title": .title, "meta": .meta, "base": .base, "link": .link,
    "script": .script, "style": .style, "main": .main,
    "h1": .heading1, "h2": .heading2, "h3": .heading3,
    "h4": .heading4, "h5": .heading5, "h6": .heading6,
    "a": .anchor, "area": .area, "button": .button, "summary": .summary, "label": .label,
    "input": .input, "select": .select, "textarea": .textarea,
    "fieldset": .fieldset, "legend": .legend, "form": .form,
    "img": .image, "svg": .svg, "table": .table, "th": .headerCell,
    "iframe": .frame, "embed": .embed, "video": .media, "audio": .media,
    "source": .source, "track": .source, "object": .object,
    "use": .drawingReference, "image": .drawingReference, "feImage": .drawingReference,
  ]
}

/// What the audit knows about an attribute.
enum AttributeKind: UInt8 {
  case other
  case id, style, eventHandler, accessKey
  /// Holds ids of the page: `headers`, `aria-labelledby`, `aria-describedby`, …
  case references
  case labelFor, ariaLabel, ariaLabelledby, ariaHidden, role
  case href, src, srcset, alt, lang, type, value, rel, content, httpEquiv
  case action, formAction, poster, data

  /// The kind of the attribute with this local name.
  init(_ name: String) {
    if let kind = AttributeKind.kinds[name] {
      self = kind
    } else {
      self = name.utf8.starts(with: "on".utf8) ? .eventHandler : .other
    }
  }

  private static let kinds: [String: AttributeKind] = [
    "id": .id, "style": .style, "accesskey": .accessKey,
    "headers": .references, "list": .references, "form": .references,
    "aria-describedby": .references, "aria-controls": .references, "aria-owns": .references,
    "aria-details": .references, "aria-errormessage": .references,
    "aria-activedescendant": .references, "aria-flowto": .references,
    "for": .labelFor, "aria-label": .ariaLabel, "aria-labelledby": .ariaLabelledby,
    "aria-hidden": .ariaHidden, "role": .role,
    "href": .href, "src": .src, "srcset": .srcset, "alt": .alt, "lang": .lang, "type": .type,
    "value": .value, "rel": .rel, "content": .content, "http-equiv": .httpEquiv,
    "action": .action, "formaction": .formAction, "poster": .poster, "data": .data,
  ]
}

/// The kinds of all names a reader has met, by their index: each name is looked at once.
struct PageVocabulary {
  private(set) var elements: [ElementKind] = []
  private(set) var attributes: [AttributeKind] = []

  /// Learns the names that are new since the last page.
  mutating func learn(_ names: [XMLName]) {
    for name in names[elements.count...] {
      elements.append(ElementKind(name.local))
      attributes.append(AttributeKind(name.local))
    }
  }
}
