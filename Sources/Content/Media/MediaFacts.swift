package import CommonMark
package import Diagnostics
package import Media

/// What is known of a file under `medier/`.
package struct MediaFacts: Sendable, Equatable {
  /// What a picture is; nil for other files and for pictures that cannot be read.
  package var picture: PictureKind?
  /// What a film or a recording is; nil for other files.
  package var film: FilmKind?
  /// The picture's or film's width in CSS pixels; nil when it is not known.
  package var width: Int?
  /// The picture's or film's height in CSS pixels; nil when it is not known.
  package var height: Int?

  /// Nothing is known.
  package init() {}
}

/// A medium's facts with what is wrong with the file.
package struct MediaRecord: Sendable {
  /// The facts, as far as the file could be read.
  package var facts = MediaFacts()
  /// What is wrong with it.
  package var diagnostics: [Diagnostic] = []
}

/// A film or a recording that a page shows with `::: video`.
package struct Video: Sendable, Equatable {
  /// What is said and shown, as text.
  package enum Transcript: Sendable, Equatable {
    /// It stands on a page, as an index into `SiteOutline.pages`.
    case page(Int)
    /// It stands in a file under `medier/`, which the parser reads.
    case file(String)
    /// It is what a file held, read by the parser.
    case blocks([Block])
    /// It is what stands in the directive.
    case own
    /// There is none; the author has been told.
    case none
  }

  /// The file, relative to the content folder.
  package var file: String
  /// What it is.
  package var kind: FilmKind
  /// True for sound without pictures.
  package var isSound: Bool
  /// The file of captions, relative to the content folder.
  package var captions: String?
  /// The language of the captions, a BCP 47 tag; nil for the page's own.
  package var language: String?
  /// The text of it.
  package var transcript: Transcript

  /// A film or a recording.
  package init(
    file: String, kind: FilmKind, isSound: Bool, captions: String? = nil, language: String? = nil,
    transcript: Transcript
  ) {
    self.file = file
    self.kind = kind
    self.isSound = isSound
    self.captions = captions
    self.language = language
    self.transcript = transcript
  }
}
