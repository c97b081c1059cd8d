import JSON

/// The text of the documents, in files of about the same size, so that only those of the hits that
/// are shown are fetched:
///
///     kursbuildSoeg("t",64,[["m","Titel","kurser/a/x.html","Resumé",["","","Tekst","Afsnit","anker","Tekst"]],…]);
///
/// The language of what is not in the site's stands last. A document that is not published is `0`.
package struct TextFiles: Sendable {
  /// A file is full when it has this many bytes: some 4 KB when compressed.
  private static let size = 12_000

  /// The files that are full.
  package private(set) var files: [IndexFile] = []
  /// What the catalogue has to know of a file.
  package struct Place: Sendable, Equatable {
    /// The number of its first document.
    package var first: Int
    /// Another when its bytes are.
    package var stamp: UInt64
  }

  /// Where each file closed so far begins.
  package private(set) var places: [Place] = []
  private var json = JSONText("[", form: .script)
  private var first: Int
  private var next: Int

  /// Files for documents from number `first` on.
  package init(first: Int) {
    self.first = first
    next = first
  }

  /// Takes in a document; numbers only rise.
  package mutating func append(_ document: SearchDocument, number: Int) {
    while next < number {
      json.raw(next == first ? "0" : ",\n0")
      next += 1
    }
    json.raw(next == first ? "[\"" : ",\n[\"")
    json.text([document.kind.rawValue])
    json.raw("\",\"")
    json.text(document.title)
    json.raw("\",\"")
    json.text(document.address)
    json.raw("\",\"")
    json.text(document.summary)
    json.raw("\",[")
    for (index, section) in document.sections.enumerated() {
      json.raw(index == 0 ? "\"" : ",\"")
      json.text(section.heading)
      json.raw("\",\"")
      json.text(section.anchor)
      json.raw("\",\"")
      json.text(section.text)
      json.raw("\"")
    }
    json.raw("]")
    if let language = document.language {
      json.raw(",\"")
      json.text(language)
      json.raw("\"")
    }
    json.raw("]")
    next = number + 1
    if json.bytes.count >= TextFiles.size { close() }
  }

  /// Closes the file begun last, if there is one.
  package mutating func close() {
    guard next > first else { return }
    json.raw("]")
    let file = IndexFile("t", first, json.bytes)
    files.append(file)
    places.append(Place(first: first, stamp: file.stamp))
    json = JSONText("[", form: .script, capacity: TextFiles.size * 2)
    first = next
  }

  /// Hands over the full files, and forgets them.
  package mutating func takeFiles() -> [IndexFile] {
    defer { files = [] }
    return files
  }
}
