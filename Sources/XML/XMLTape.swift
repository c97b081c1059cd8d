/// The name of an element or attribute.
package struct XMLName: Sendable, Hashable {
  /// The part after the prefix.
  package let local: String
  /// The namespace's address; empty when the name is in none.
  package let namespace: String

  /// A name in `namespace`, or in none.
  package init(_ local: String, namespace: String = "") {
    self.local = local
    self.namespace = namespace
  }
}

/// A document as a flat row of events in document order.
///
/// Texts and values are stretches of `bytes`, names are indices into `names`: reading a page makes
/// neither strings nor small arrays. The indices stay the same for all documents one `XMLReader`
/// reads, so that a consumer can learn a name once.
package struct XMLTape: Sendable {
  /// One thing that happens in the document.
  package struct Event: Sendable {
    /// What happens.
    package enum Kind: UInt8, Sendable {
      /// A tag opens; `start` and `count` select its attributes.
      case start
      /// The element opened last closes; also comes after an empty tag.
      case end
      /// Characters; one run may come as several events when it holds references.
      case text
      /// Characters written in a CDATA section.
      case cdata
      /// A processing instruction; its data is the text.
      case instruction
    }

    /// What happens.
    package let kind: Kind
    /// Whether a start tag was written as an empty tag, `<br/>`.
    package let isEmptyTag: Bool
    /// Index into `names`; 0 for texts and ends (elements always nest).
    package let name: UInt32
    /// The line the event ends on, counted from 1.
    package let line: UInt32
    /// First index into `attributes` (start) or `bytes` (the texts).
    package let start: UInt32
    /// Number of attributes or bytes.
    package internal(set) var count: UInt32

    /// The indices into `attributes` (start) or `bytes` (the texts).
    package var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// One attribute; namespace declarations are none.
  package struct Attribute: Sendable {
    /// Index into `names`.
    package let name: UInt32
    /// Where the value's bytes start.
    package let start: UInt32
    /// The value's number of bytes.
    package let count: UInt32

    /// The value's place in `bytes`.
    package var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// What happens, in document order.
  package internal(set) var events: [Event] = []
  /// All attributes, tag for tag in document order.
  package internal(set) var attributes: [Attribute] = []
  /// UTF-8: the document, and after it what had to be decoded.
  package internal(set) var bytes: [UInt8] = []
  /// Every name seen by the reader so far; the first is empty.
  package internal(set) var names: [XMLName] = [XMLName("")]

  /// The name of an event's element or an instruction's target.
  package func name(of event: Event) -> XMLName { names[Int(event.name)] }

  /// The name of an attribute.
  package func name(of attribute: Attribute) -> XMLName { names[Int(attribute.name)] }

  /// The attributes of a start tag; none for other events.
  package func attributes(of event: Event) -> ArraySlice<Attribute> {
    event.kind == .start ? attributes[event.range] : []
  }

  /// The value of an attribute, references resolved.
  package func value(of attribute: Attribute) -> String {
    String(decoding: bytes[attribute.range], as: UTF8.self)
  }

  /// The value of a start tag's attribute of this name; nil when it has none.
  package func value(_ name: String, namespace: String = "", of event: Event) -> String? {
    let wanted = XMLName(name, namespace: namespace)
    return attributes(of: event).first { self.name(of: $0) == wanted }.map(value(of:))
  }

  /// The characters of a text, CDATA section or instruction; empty for tags.
  package func text(of event: Event) -> String {
    switch event.kind {
    case .start, .end: ""
    case .text, .cdata, .instruction: String(decoding: bytes[event.range], as: UTF8.self)
    }
  }

  /// Forgets the document but not the names.
  mutating func restart(with document: [UInt8]) {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes = document
  }

  /// Adds characters, joined to the text before when they lie right after it.
  mutating func appendText(kind: Event.Kind, line: UInt32, start: UInt32, count: UInt32) {
    if kind == .text, let last = events.indices.last, events[last].kind == .text,
      events[last].start + events[last].count == start
    {
      events[last].count += count
      return
    }
    events.append(
      Event(kind: kind, isEmptyTag: false, name: 0, line: line, start: start, count: count))
  }
}
