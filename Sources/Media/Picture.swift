package import XML

/// What a picture is, told by its first bytes and never by its name.
package enum PictureKind: String, Sendable, Hashable, CaseIterable {
  case png, jpeg, gif, webp, avif, svg

  /// How it is called among people: `PNG`.
  package var name: String {
    switch self {
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .gif: "GIF"
    case .webp: "WebP"
    case .avif: "AVIF"
    case .svg: "SVG"
    }
  }

  /// The endings a file of this kind may have; the first is the usual one.
  package var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    default: [rawValue]
    }
  }

  /// The kind that files with this ending, in small letters, are to be; nil for what is no picture.
  package init?(ending: String) {
    guard let kind = PictureKind.allCases.first(where: { $0.endings.contains(ending) }) else {
      return nil
    }
    self = kind
  }
}

/// Why a picture cannot be shown.
package enum PictureFault: Error, Sendable, Equatable {
  /// The file ends too early.
  case truncated
  /// The bytes are not what the format allows.
  case damaged
  /// The bytes are no picture of a known kind.
  case unknown
  /// A drawing that is not well-formed XML, or that declares entities of its own.
  case drawing(XMLError)
  /// A drawing whose outermost element is not SVG's.
  case noDrawing
}

/// A picture as its header tells it.
package struct Picture: Sendable, Equatable {
  /// What it is.
  package var kind: PictureKind
  /// Width in CSS pixels as it is shown, turned as it asks to be; nil when a drawing does not say.
  package var width: Int?
  /// Height in CSS pixels.
  package var height: Int?
  /// True when it tells where it was taken.
  package var hasPosition = false
  /// What to change so that a copy tells nothing but the picture: the pixels stay as they are.
  package var edits: [MediaEdit] = []
  /// What a drawing has that may not be published.
  package var removals: [DrawingRemoval] = []
  /// A drawing without what may not be published; nil when it is published as it is.
  package var cleanDrawing: [UInt8]?

  init(_ kind: PictureKind, width: Int?, height: Int?) {
    self.kind = kind
    self.width = width
    self.height = height
  }
}
