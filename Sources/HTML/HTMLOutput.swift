/// Something that writes HTML: a writer, or a renderer that holds one beside what it keeps track of.
///
/// The closures are handed the output itself, so that a renderer's own functions can be called
/// inside an element.
public protocol HTMLOutput: ~Copyable {
  /// The writer everything goes to.
  var html: HTMLWriter { get set }
}

extension HTMLWriter: HTMLOutput {
  /// The writer itself.
  @inlinable public var html: HTMLWriter {
    _read { yield self }
    _modify { yield &self }
  }
}

extension HTMLWriter {
  /// Appends an opening tag with its attributes; those that are nil are left out.
  @inlinable @inline(__always)
  public mutating func open(
    _ tag: Tag, _ a: Attribute? = nil, _ b: Attribute? = nil, _ c: Attribute? = nil,
    _ d: Attribute? = nil, _ e: Attribute? = nil, _ f: Attribute? = nil,
    _ g: Attribute? = nil, _ h: Attribute? = nil
  ) {
    markup(tag.opening)
    if let a { attribute(a) }
    if let b { attribute(b) }
    if let c { attribute(c) }
    if let d { attribute(d) }
    if let e { attribute(e) }
    if let f { attribute(f) }
    if let g { attribute(g) }
    if let h { attribute(h) }
    append(0x3E)
  }

  /// Appends the closing tag of `tag`.
  @inlinable @inline(__always)
  public mutating func close(_ tag: Tag) {
    markup(tag.closing)
  }

  /// Appends an element that never has content, such as `<br/>`.
  @inlinable @inline(__always)
  public mutating func void(
    _ tag: VoidTag, _ a: Attribute? = nil, _ b: Attribute? = nil, _ c: Attribute? = nil,
    _ d: Attribute? = nil, _ e: Attribute? = nil, _ f: Attribute? = nil,
    _ g: Attribute? = nil
  ) {
    markup(tag.opening)
    if let a { attribute(a) }
    if let b { attribute(b) }
    if let c { attribute(c) }
    if let d { attribute(d) }
    if let e { attribute(e) }
    if let f { attribute(f) }
    if let g { attribute(g) }
    markup("/>")
  }

  /// Appends an attribute; a tag must be open.
  @inlinable
  public mutating func attribute(_ attribute: Attribute) {
    markup(attribute.opening)
    switch attribute.value {
    case .literal(let value): markup(value)
    case .bytes(let value): text(value)
    case .string(let value): text(value)
    case .number(let value): number(value)
    }
    append(0x22)
  }
}

extension HTMLOutput where Self: ~Copyable {
  /// Writes an element: the opening tag, what `content` writes, the closing tag.
  @inlinable @inline(__always)
  public mutating func element(
    _ tag: Tag, _ a: Attribute? = nil, _ b: Attribute? = nil, _ c: Attribute? = nil,
    _ d: Attribute? = nil, _ e: Attribute? = nil, content: (inout Self) -> Void
  ) {
    html.open(tag, a, b, c, d, e)
    content(&self)
    html.close(tag)
  }

  /// Writes an element that holds nothing but text, escaped.
  @inlinable @inline(__always)
  public mutating func element(
    _ tag: Tag, _ a: Attribute? = nil, _ b: Attribute? = nil, _ c: Attribute? = nil,
    text: String
  ) {
    html.open(tag, a, b, c)
    html.text(text)
    html.close(tag)
  }

  /// Writes an element that holds nothing but words from the source code, free of `&` and `<`.
  @inlinable @inline(__always)
  public mutating func element(
    _ tag: Tag, _ a: Attribute? = nil, _ b: Attribute? = nil, _ c: Attribute? = nil,
    words: StaticString
  ) {
    html.open(tag, a, b, c)
    html.markup(words)
    html.close(tag)
  }
}
