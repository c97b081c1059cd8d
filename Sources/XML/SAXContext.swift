// The one file that knows libxml2. No pointer leaves it: callbacks turn what libxml2 shows them into
// offsets and numbers before they return.
internal import CLibxml2

/// Readies libxml2 for use by several tasks.
package enum XMLRuntime {
  /// Initialises libxml2 and takes its file and network access away; call it before any task.
  /// More calls do nothing.
  package static func prepare() { preparation }

  private static let preparation: Void = {
    xmlInitParser()
    unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
  }()
}

/// Owns one libxml2 parser context and runs it over documents.
@safe
struct SAXContext: ~Copyable {
  private let parser: xmlParserCtxtPtr?

  /// A context whose callbacks write to a `Recording`.
  init() {
    XMLRuntime.prepare()
    unsafe parser = xmlNewParserCtxt()
    guard let parser = unsafe parser, let handler = unsafe parser.pointee.sax else { return }
    var callbacks = unsafe xmlSAXHandler()
    unsafe callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe callbacks.startElementNs = startElement
    unsafe callbacks.endElementNs = endElement
    unsafe callbacks.characters = characters
    unsafe callbacks.ignorableWhitespace = characters
    unsafe callbacks.cdataBlock = cdata
    unsafe callbacks.processingInstruction = instruction
    unsafe callbacks.reference = { user, _ in unsafe refuse(user) }
    unsafe callbacks.entityDecl = { user, _, _, _, _, _ in unsafe refuse(user) }
    unsafe callbacks.unparsedEntityDecl = { user, _, _, _, _ in unsafe refuse(user) }
    unsafe callbacks.notationDecl = { user, _, _, _ in unsafe refuse(user) }
    unsafe callbacks.elementDecl = { user, _, _, _ in unsafe refuse(user) }
    unsafe callbacks.attributeDecl = attributeDeclaration
    unsafe callbacks.serror = object
    unsafe handler.pointee = callbacks
  }

  deinit {
    guard let parser = unsafe parser else { return }
    unsafe xmlFreeDoc(parser.pointee.myDoc)
    unsafe parser.pointee.myDoc = nil
    unsafe xmlFreeParserCtxt(parser)
  }

  /// Runs libxml2 over a whole document; what goes wrong ends up in the recording.
  func parse(_ document: [UInt8], into recording: inout Recording) {
    guard let parser = unsafe parser, unsafe parser.pointee.sax != nil else {
      recording.object(XMLError(.memory, line: 1, column: 1, message: "out of memory"))
      return
    }
    guard let size = Int32(exactly: document.count), size <= 10_000_000 else {
      recording.object(XMLError(.limit, line: 1, column: 1, message: "document over 10 MB"))
      return
    }
    // Without NOENT libxml2 gives `&#38;` for an ampersand in a value; there are no entities beside
    // the predefined ones, as a document that declares some is refused.
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)
    unsafe withUnsafeMutablePointer(to: &recording) { recording in
      var session = unsafe Session(parser: parser, recording: recording, count: document.count)
      unsafe withUnsafeMutablePointer(to: &session) { session in
        unsafe parser.pointee.userData = UnsafeMutableRawPointer(session)
        unsafe document.withUnsafeBytes { bytes in
          let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
          unsafe xmlFreeDoc(xmlCtxtReadMemory(parser, start, size, nil, nil, options))
        }
        unsafe parser.pointee.userData = nil
      }
    }
    if unsafe parser.pointee.wellFormed == 0 || parser.pointee.nsWellFormed == 0 {
      recording.object(XMLError(.malformed, line: 1, column: 1, message: "not well-formed"))
    }
  }
}

/// What a callback is given: where libxml2 stands, and where to write.
@safe
private struct Session {
  let parser: xmlParserCtxtPtr
  let recording: UnsafeMutablePointer<Recording>
  /// The document's number of bytes: the first place of what is copied.
  let count: Int

  static func of(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Session>? {
    unsafe user?.assumingMemoryBound(to: Session.self)
  }

  var line: UInt32 {
    guard let input = unsafe parser.pointee.input else { return 1 }
    return unsafe UInt32(truncatingIfNeeded: input.pointee.line)
  }

  /// How far into the document libxml2 has read, in bytes.
  var position: Int {
    guard let input = unsafe parser.pointee.input else { return count }
    let offset = unsafe input.pointee.cur - input.pointee.base + Int(input.pointee.consumed)
    return min(max(offset, 0), count)
  }

  /// The part of the document libxml2 holds at the moment; nil when it is converted from another
  /// encoding, so that places in it say nothing about the document.
  var window: Window? {
    guard let input = unsafe parser.pointee.input, let buffer = unsafe input.pointee.buf,
      unsafe buffer.pointee.encoder == nil
    else { return nil }
    let count = unsafe min(
      input.pointee.end - input.pointee.base, count - Int(input.pointee.consumed))
    return unsafe Window(
      start: UInt(bitPattern: input.pointee.base), count: count, place: Int(input.pointee.consumed))
  }

  /// Where characters lie in the tape's bytes: in the document, or at its end as a copy.
  func keep(_ start: UnsafePointer<UInt8>, count: Int, _ window: Window?) -> UInt32 {
    if let place = window?.place(of: UInt(bitPattern: start), count: count) { return place }
    return unsafe recording.pointee.keep(Span(_unsafeStart: start, count: count))
  }

  /// The index of a name whose parts lie in libxml2's dictionary.
  func name(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) -> UInt32 {
    let key = (UInt(bitPattern: local), UInt(bitPattern: namespace))
    if let known = unsafe recording.pointee.knownName(local: key.0, namespace: key.1) {
      return known
    }
    let name = unsafe XMLName(text(local), namespace: text(namespace))
    return unsafe recording.pointee.learn(name, local: key.0, namespace: key.1)
  }
}

/// A stretch of memory that holds a part of the document, as numbers.
private struct Window {
  let start: UInt
  let count: Int
  /// The place of its first byte in the document.
  let place: Int

  /// The place in the document of characters; nil when they lie elsewhere.
  func place(of address: UInt, count: Int) -> UInt32? {
    let offset = Int(bitPattern: address &- start)
    guard offset >= 0, offset + count <= self.count else { return nil }
    return UInt32(truncatingIfNeeded: place + offset)
  }
}

private func text(_ pointer: UnsafePointer<UInt8>?) -> String {
  guard let pointer = unsafe pointer else { return "" }
  return unsafe String(cString: pointer)
}

private let startElement: startElementNsSAX2Func = {
  user, local, _, namespace, _, _, count, _, values in
  guard let session = unsafe Session.of(user) else { return }
  let recording = unsafe session.pointee.recording
  let first = unsafe recording.pointee.attributeCount
  let window = unsafe count > 0 ? session.pointee.window : nil
  var isDecoded = false
  // Five pointers an attribute: local name, prefix, namespace, start and end of the value.
  for index in 0..<Int(count) {
    guard let start = unsafe values?[index * 5 + 3], let end = unsafe values?[index * 5 + 4]
    else { continue }
    let name = unsafe session.pointee.name(values?[index * 5], values?[index * 5 + 2])
    let place = unsafe session.pointee.keep(start, count: end - start, window)
    if unsafe Int(place) >= session.pointee.count { isDecoded = true }
    unsafe recording.pointee.attribute(
      name: name, start: place, count: UInt32(truncatingIfNeeded: end - start))
  }
  if isDecoded {
    unsafe recording.pointee.uncover(
      attributesFrom: first, tagEnd: session.pointee.position,
      documentCount: session.pointee.count)
  }
  let next = unsafe session.pointee.parser.pointee.input?.pointee.cur?.pointee
  unsafe recording.pointee.start(
    name: session.pointee.name(local, namespace), isEmptyTag: next == 0x2F,
    line: session.pointee.line, firstAttribute: first)
}

private let endElement: endElementNsSAX2Func = { user, _, _, _ in
  guard let session = unsafe Session.of(user) else { return }
  unsafe session.pointee.recording.pointee.end(line: session.pointee.line)
}

private let characters: charactersSAXFunc = { user, start, count in
  unsafe write(.text, user, start, Int(count))
}

private let cdata: cdataBlockSAXFunc = { user, start, count in
  unsafe write(.cdata, user, start, Int(count))
}

private func write(
  _ kind: XMLTape.Event.Kind, _ user: UnsafeMutableRawPointer?, _ start: UnsafePointer<UInt8>?,
  _ count: Int
) {
  guard let session = unsafe Session.of(user), let start = unsafe start, count > 0
  else { return }
  let place = unsafe session.pointee.keep(start, count: count, session.pointee.window)
  if unsafe Int(place) >= session.pointee.count {
    unsafe session.pointee.recording.pointee.doubt(text: Int(place)..<Int(place) + count)
  }
  unsafe session.pointee.recording.pointee.text(
    kind, line: session.pointee.line, start: place, count: UInt32(truncatingIfNeeded: count))
}

private let instruction: processingInstructionSAXFunc = { user, target, data in
  guard let session = unsafe Session.of(user) else { return }
  let characters = unsafe Array(text(data).utf8)
  let place = unsafe session.pointee.recording.pointee.keep(characters.span)
  unsafe session.pointee.recording.pointee.doubt(
    text: Int(place)..<Int(place) + characters.count)
  unsafe session.pointee.recording.pointee.instruction(
    name: session.pointee.name(target, nil), line: session.pointee.line, start: place,
    count: UInt32(truncatingIfNeeded: characters.count))
}

private let attributeDeclaration: attributeDeclSAXFunc = { user, _, _, _, _, _, values in
  // libxml2 hands the list of an enumeration over to this callback.
  unsafe xmlFreeEnumeration(values)
  unsafe refuse(user)
}

/// Ends the parse at a declaration: what is not declared can neither grow nor reach a file.
private func refuse(_ user: UnsafeMutableRawPointer?) {
  guard let session = unsafe Session.of(user),
    let input = unsafe session.pointee.parser.pointee.input
  else { return }
  unsafe session.pointee.recording.pointee.object(
    XMLError(
      .declaration, line: Int(session.pointee.line), column: Int(input.pointee.col),
      message: "the document declares or uses entities of its own"))
  unsafe xmlStopParser(session.pointee.parser)
}

private let object: xmlStructuredErrorFunc = { user, error in
  guard let session = unsafe Session.of(user), let error = unsafe error?.pointee,
    unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue
  else { return }
  let isLimit = unsafe error.code == Int32(XML_ERR_INTERNAL_ERROR.rawValue)
  let isMemory = unsafe error.code == Int32(XML_ERR_NO_MEMORY.rawValue)
  let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "not well-formed"
  let sentence = message.split(separator: "\n").first.map(String.init) ?? message
  unsafe session.pointee.recording.pointee.object(
    XMLError(
      isMemory ? .memory : isLimit ? .limit : .malformed, line: max(1, Int(error.line)),
      column: max(1, Int(error.int2)), message: sentence))
}
