import CLibcmark
import Glibc

/// Walks libcmark's tree of one text, node by node. Owns the tree; the only file that knows libcmark.
@safe
struct CMarkCursor: ~Copyable {
  /// The kinds of node libcmark tells apart.
  enum NodeKind {
    case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, other
  }

  private let root: OpaquePointer
  private let iterator: OpaquePointer
  private var node: OpaquePointer?
  /// True when the walk goes into the current node, false when it leaves it. Leaves are only entered.
  private(set) var isEntering = true
  /// The kind of the current node.
  private(set) var kind = NodeKind.document

  /// Parses `parts` as one text, each of which but the last ends with a line end. Nil when there is
  /// no memory for it.
  init?(_ parts: [UInt8]...) {
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    for part in parts { unsafe CMarkCursor.feed(part, to: parser) }
    let parsed = unsafe cmark_parser_finish(parser)
    unsafe cmark_parser_free(parser)
    guard let root = unsafe parsed else { return nil }
    guard let iterator = unsafe cmark_iter_new(root) else {
      unsafe cmark_node_free(root)
      return nil
    }
    unsafe self.root = unsafe root
    unsafe self.iterator = unsafe iterator
    unsafe self.node = nil
  }

  private static func feed(_ text: [UInt8], to parser: OpaquePointer) {
    unsafe text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
        unsafe cmark_parser_feed(parser, $0, buffer.count)
      }
    }
  }

  deinit {
    unsafe cmark_iter_free(iterator)
    unsafe cmark_node_free(root)
  }

  /// Steps on; false when the walk is over.
  mutating func advance() -> Bool {
    let event = unsafe cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE else { return false }
    isEntering = event == CMARK_EVENT_ENTER
    unsafe node = unsafe cmark_iter_get_node(iterator)
    kind = unsafe CMarkCursor.kind(of: cmark_node_get_type(node))
    return true
  }

  /// The line the current block begins on, from 1.
  var startLine: Int { Int(unsafe cmark_node_get_start_line(node)) }

  /// The byte column the current block begins at, from 1.
  var startColumn: Int { Int(unsafe cmark_node_get_start_column(node)) }

  /// The level of the current heading.
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(node)) }

  /// The first number of the current list; nil for bullets.
  var listStart: Int? {
    guard unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return nil }
    return Int(unsafe cmark_node_get_list_start(node))
  }

  /// Whether the current list is tight.
  var listIsTight: Bool { unsafe cmark_node_get_list_tight(node) != 0 }

  /// Appends the current node's literal to `bytes`.
  func appendLiteral(to bytes: inout [UInt8]) {
    unsafe CMarkCursor.append(cmark_node_get_literal(node), to: &bytes)
  }

  /// The info string of the current code block.
  var fenceInfo: [UInt8] {
    var bytes: [UInt8] = []
    unsafe CMarkCursor.append(cmark_node_get_fence_info(node), to: &bytes)
    return bytes
  }

  /// The address of the current link or picture.
  var destination: [UInt8] {
    var bytes: [UInt8] = []
    unsafe CMarkCursor.append(cmark_node_get_url(node), to: &bytes)
    return bytes
  }

  /// The title of the current link or picture.
  var title: [UInt8] {
    var bytes: [UInt8] = []
    unsafe CMarkCursor.append(cmark_node_get_title(node), to: &bytes)
    return bytes
  }

  private static func append(_ string: UnsafePointer<CChar>?, to bytes: inout [UInt8]) {
    guard let string = unsafe string else { return }
    let count = unsafe strlen(string)
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: string, count: count))
  }

  private static func kind(of type: cmark_node_type) -> NodeKind {
    switch type {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_DOCUMENT: .document
    default: .other
    }
  }
}
