// How a site is audited, one pass a page:
// 1. `XMLReader` reads the page's bytes with libxml2 into a flat row of events.
// 2. `PageVocabulary` says what kind each name is; a name is looked at once in a reader's life.
// 3. `PageSheet` follows the events: open elements, ids, references, links, findings.
//    `PageSheet+Tags` holds the rules a tag can break, `+Names` those seen when an element closes,
//    `+Links` those on addresses.
// 4. What only the whole page shows (references, labels by id, counts) is settled at its end.
// 5. The page becomes a `PageRecord`; `SiteAudit` settles the links between pages.

internal import XML

/// Reads rendered pages back and holds them against every `AuditRule`.
///
/// Use one a task and keep it for all the task's pages. Call `XMLRuntime.prepare()` (in `XML`)
/// before the first task starts.
package struct PageAudit: ~Copyable {
  private var reader = XMLReader()
  private var vocabulary = PageVocabulary()
  private var sheet = PageSheet()

  /// An auditor with a parser of its own.
  package init() {}

  /// Audits the page that will lie at `path`, such as `kurser/a/hvorfor.html`.
  ///
  /// Links between pages are judged later, by `SiteAudit`.
  package mutating func examine(path: String, bytes: [UInt8]) -> PageRecord {
    sheet.begin(path: path, bytes: bytes)
    do throws(XMLError) {
      try reader.read(bytes)
    } catch {
      return sheet.record(unreadable: error)
    }
    vocabulary.learn(reader.tape.names)
    sheet.follow(reader.tape, vocabulary)
    return sheet.record()
  }
}
