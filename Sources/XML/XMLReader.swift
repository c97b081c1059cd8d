// How a document is read:
// 1. `ASCIICover` hides letters beyond ASCII where that is known to change nothing (speed only).
// 2. `SAXContext` runs libxml2 over the bytes once; its callbacks write events to a `Recording`.
// 3. The recording's `XMLTape` is what the caller looks at.
// Any objection to a covered document is checked against the document itself, whose word counts.

/// Reads XML documents, one after the other, with one libxml2 context.
///
/// Never opens a file or a connection: there is no network, no DTD is loaded, and a document that
/// declares entities is refused. Use one reader a task and keep it: the second document is cheaper
/// than the first. Call `XMLRuntime.prepare()` before the first task starts.
package struct XMLReader: ~Copyable {
  private let context = SAXContext()
  private var recording = Recording()
  private var cover = ASCIICover()

  /// A reader with a context of its own.
  package init() {}

  /// The document read last; after an error, the part that came before it.
  package var tape: XMLTape { recording.tape }

  /// Reads a whole document into `tape`.
  ///
  /// UTF-8, or whatever the XML declaration names and libxml2 knows.
  package mutating func read(_ document: [UInt8]) throws(XMLError) {
    if cover.cover(document) {
      recording.restart(with: document, isCovered: cover.isCovering)
      context.parse(cover.bytes, into: &recording)
      if !cover.isCovering || recording.isSound {
        if let error = recording.error { throw error }
        return
      }
    }
    recording.restart(with: document, isCovered: false)
    context.parse(document, into: &recording)
    if let error = recording.error { throw error }
  }
}
