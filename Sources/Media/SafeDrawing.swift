import XML

/// Something a drawing has that is not published.
package struct DrawingRemoval: Sendable, Hashable {
  /// What it is.
  package enum What: Sendable, Hashable {
    /// An element that can run, load or hold foreign things, by its name.
    case element(String)
    /// An attribute that is a script, by its name.
    case handler(String)
    /// An attribute that leads out of the file, by its name and value.
    case reference(String, String)
    /// A style sheet that fetches something.
    case style(String)
    /// `<?xml-stylesheet …?>`.
    case instruction(String)
  }

  /// What was left out.
  package var what: What
  /// The line it stands on, counted from 1.
  package var line: Int
}

/// A drawing without what may not be published, written anew from what libxml2 read, so that a browser
/// sees nothing that was not looked at. The same drawing always gives the same bytes.
struct SafeDrawing {
  private(set) var removals: [DrawingRemoval] = []
  private(set) var bytes: [UInt8] = []
  private let tape: XMLTape
  /// Elements deep inside what is left out.
  private var hiddenDepth = 0
  /// Elements of other makers that are passed over in silence: they draw nothing.
  private var foreignDepth = 0
  private var isInStyle = false
  private var open: [String] = []

  init(_ tape: XMLTape) {
    self.tape = tape
    for event in tape.events { take(event) }
    bytes.append(0x0A)
  }

  private mutating func take(_ event: XMLTape.Event) {
    switch event.kind {
    case .start: start(event)
    case .end: end()
    case .text, .cdata: text(event)
    case .instruction:
      let name = tape.name(of: event).local
      if name == "xml-stylesheet" { remove(.instruction(name), event) }
    }
  }

  private mutating func start(_ event: XMLTape.Event) {
    let name = tape.name(of: event)
    if hiddenDepth > 0 { return hiddenDepth += 1 }
    if name.namespace == DrawingReader.namespace {
      guard DrawingRules.elements.contains(name.local), !animatesAddress(event) else {
        remove(.element(name.local), event)
        return hiddenDepth += 1
      }
    } else if DrawingRules.isActive(name.namespace) {
      remove(.element(name.local), event)
      return hiddenDepth += 1
    } else {
      hiddenDepth += 1
      foreignDepth += 1
      return
    }
    bytes.append(contentsOf: "<\(name.local)".utf8)
    if open.isEmpty {
      bytes.append(contentsOf: " xmlns=\"\(DrawingReader.namespace)\"".utf8)
      if tape.names.contains(where: { $0.namespace == DrawingRules.xlink }) {
        bytes.append(contentsOf: " xmlns:xlink=\"\(DrawingRules.xlink)\"".utf8)
      }
    }
    for attribute in tape.attributes(of: event) { write(attribute, of: name.local, event) }
    bytes.append(0x3E)
    open.append(name.local)
    isInStyle = name.local == "style"
  }

  private mutating func end() {
    if hiddenDepth > 0 { return hiddenDepth -= 1 }
    guard let name = open.popLast() else { return }
    bytes.append(contentsOf: "</\(name)>".utf8)
    isInStyle = false
  }

  private mutating func text(_ event: XMLTape.Event) {
    guard hiddenDepth == 0, !open.isEmpty else { return }
    let text = tape.text(of: event)
    guard isInStyle else { return escape(text, isValue: false) }
    let sheet = StyleSheetCheck(text)
    if let found = sheet.finding { remove(.style(found), event) }
    escape(sheet.safe, isValue: false)
  }

  private mutating func write(
    _ attribute: XMLTape.Attribute, of element: String, _ event: XMLTape.Event
  ) {
    let name = tape.name(of: attribute)
    let value = tape.value(of: attribute)
    let prefix: String
    switch name.namespace {
    case "": prefix = ""
    case DrawingRules.xlink: prefix = "xlink:"
    case DrawingRules.xml: prefix = "xml:"
    default: return
    }
    let shown = prefix + name.local
    if name.namespace.isEmpty, name.local.lowercased().hasPrefix("on") {
      return remove(.handler(shown), event)
    }
    if shown == "xml:base" { return remove(.reference(shown, value), event) }
    if name.local == "href" || name.local == "src" {
      guard DrawingRules.isSafe(address: value, of: element) else {
        return remove(.reference(shown, value), event)
      }
    } else if StyleSheetCheck(value).finding != nil || DrawingRules.isScript(value) {
      return remove(.reference(shown, value), event)
    }
    bytes.append(contentsOf: " \(shown)=\"".utf8)
    escape(value, isValue: true)
    bytes.append(0x22)
  }

  /// An animation may set any attribute, an address too.
  private func animatesAddress(_ event: XMLTape.Event) -> Bool {
    guard let name = tape.value("attributeName", of: event) else { return false }
    let target = name.lowercased().split(separator: ":").last.map(String.init) ?? ""
    return target == "href" || target == "src" || target.hasPrefix("on")
  }

  private mutating func remove(_ what: DrawingRemoval.What, _ event: XMLTape.Event) {
    let removal = DrawingRemoval(what: what, line: Int(event.line))
    if !removals.contains(removal) { removals.append(removal) }
  }

  private mutating func escape(_ text: String, isValue: Bool) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
      case 0x22 where isValue: bytes.append(contentsOf: "&quot;".utf8)
      case 0x09 where isValue, 0x0A where isValue, 0x0D:
        bytes.append(contentsOf: "&#\(byte);".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
