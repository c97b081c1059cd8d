/// One attribute with its value. Values are escaped when they are written; those given as literals
/// must be free of markup characters.
public struct Attribute: Sendable {
  /// The kinds of value, so that none has to be turned into another first.
  @usableFromInline enum Value: Sendable {
    case literal(StaticString)
    case bytes([UInt8])
    case string(String)
    case number(Int)
  }

  /// A space, the name and `="`.
  @usableFromInline let opening: StaticString
  @usableFromInline let value: Value

  /// An attribute with a value from the source code. `opening` is ` name="`.
  @inlinable @inline(__always)
  public init(opening: StaticString, literal value: StaticString) {
    self.opening = opening
    self.value = .literal(value)
  }

  /// An attribute with a value in UTF-8. `opening` is ` name="`.
  @inlinable @inline(__always)
  public init(opening: StaticString, bytes value: [UInt8]) {
    self.opening = opening
    self.value = .bytes(value)
  }

  /// An attribute with a text as its value. `opening` is ` name="`.
  @inlinable @inline(__always)
  public init(opening: StaticString, string value: String) {
    self.opening = opening
    self.value = .string(value)
  }

  /// An attribute with a whole number as its value. `opening` is ` name="`.
  @inlinable @inline(__always)
  public init(opening: StaticString, number value: Int) {
    self.opening = opening
    self.value = .number(value)
  }
}

/// The attributes pages are made of. A boolean attribute has its name as its value, as XML wants it.
extension Attribute {
  /// `class`, from the source code.
  @inlinable public static func `class`(_ names: StaticString) -> Attribute {
    Attribute(opening: " class=\"", literal: names)
  }

  /// `class`, with names an author chose.
  @inlinable public static func `class`(text names: String) -> Attribute {
    Attribute(opening: " class=\"", string: names)
  }

  /// `id`, from the source code.
  @inlinable public static func id(_ id: StaticString) -> Attribute {
    Attribute(opening: " id=\"", literal: id)
  }

  /// `id`.
  @inlinable public static func id(text id: String) -> Attribute {
    Attribute(opening: " id=\"", string: id)
  }

  /// `href`, from the source code.
  @inlinable public static func href(_ address: StaticString) -> Attribute {
    Attribute(opening: " href=\"", literal: address)
  }

  /// `href`: an address that is percent-encoded already.
  @inlinable public static func href(_ address: [UInt8]) -> Attribute {
    Attribute(opening: " href=\"", bytes: address)
  }

  /// `href`: an address that is percent-encoded already.
  @inlinable public static func href(text address: String) -> Attribute {
    Attribute(opening: " href=\"", string: address)
  }

  /// `src`: an address that is percent-encoded already.
  @inlinable public static func src(_ address: [UInt8]) -> Attribute {
    Attribute(opening: " src=\"", bytes: address)
  }

  /// `alt`.
  @inlinable public static func alt(_ text: [UInt8]) -> Attribute {
    Attribute(opening: " alt=\"", bytes: text)
  }

  /// `title`.
  @inlinable public static func title(_ text: [UInt8]) -> Attribute {
    Attribute(opening: " title=\"", bytes: text)
  }

  /// `lang`, a BCP 47 tag.
  @inlinable public static func lang(_ tag: String) -> Attribute {
    Attribute(opening: " lang=\"", string: tag)
  }

  /// `datetime`, in a form of ISO 8601.
  @inlinable public static func datetime(_ value: String) -> Attribute {
    Attribute(opening: " datetime=\"", string: value)
  }

  /// `aria-label`, from the source code.
  @inlinable public static func label(_ text: StaticString) -> Attribute {
    Attribute(opening: " aria-label=\"", literal: text)
  }

  /// `aria-label`.
  @inlinable public static func label(text: String) -> Attribute {
    Attribute(opening: " aria-label=\"", string: text)
  }

  /// `aria-labelledby`: the id of the element that names this one.
  @inlinable public static func labelledBy(_ id: StaticString) -> Attribute {
    Attribute(opening: " aria-labelledby=\"", literal: id)
  }

  /// `aria-labelledby`: the id of the element that names this one.
  @inlinable public static func labelledBy(text id: String) -> Attribute {
    Attribute(opening: " aria-labelledby=\"", string: id)
  }

  /// `aria-current`: `page` for the page itself, `true` for the part of the site it lies in.
  @inlinable public static func current(_ value: StaticString) -> Attribute {
    Attribute(opening: " aria-current=\"", literal: value)
  }

  /// `rel`.
  @inlinable public static func rel(_ value: StaticString) -> Attribute {
    Attribute(opening: " rel=\"", literal: value)
  }

  /// `start`: the first number of a numbered list.
  @inlinable public static func start(_ number: Int) -> Attribute {
    Attribute(opening: " start=\"", number: number)
  }

  /// `defer`.
  @inlinable public static var `defer`: Attribute {
    Attribute(opening: " defer=\"", literal: "defer")
  }

  /// `hidden`.
  @inlinable public static var hidden: Attribute {
    Attribute(opening: " hidden=\"", literal: "hidden")
  }
}
