package import Diagnostics

/// A file of captions in WebVTT (W3C, `webvtt1`), with everything that is wrong with it.
package struct CaptionFile: Sendable, Equatable {
  /// One caption.
  package struct Cue: Sendable, Equatable {
    /// When it appears, in milliseconds.
    package var start: Int
    /// When it goes away, in milliseconds.
    package var end: Int
    /// What is said, without markup, in UTF-8: a speaker's name stands before it with a colon.
    package var text: [UInt8]
    /// The line with the times.
    package var range: SourceRange
  }

  /// The captions in the order of the file.
  package var cues: [Cue] = []
  /// What is wrong, in the order of the file.
  package var faults: [CaptionFault] = []

  /// Reads the bytes of a file; anything else than UTF-8 has to be found before.
  package init(_ bytes: [UInt8]) {
    var reader = CaptionReader(bytes)
    reader.read()
    cues = reader.cues
    faults = reader.faults
  }

  /// What is said, in paragraphs: a new one where somebody else speaks, after a pause, and where one
  /// has become long.
  package var transcript: [[UInt8]] {
    var paragraphs: [[UInt8]] = []
    var last: Cue?
    for cue in cues where !cue.text.isEmpty {
      let pause = last.map { cue.start - $0.end } ?? 0
      let ends = last?.text.last.map { [0x2E, 0x3F, 0x21].contains($0) } ?? false
      let isLong = ends && (paragraphs.last?.count ?? 0) > 400
      let speaks = cue.text.prefix(60).contains(0x3A) && cue.text.first != 0x2D
      if paragraphs.isEmpty || pause > 2500 || isLong || speaks {
        paragraphs.append(cue.text)
      } else {
        paragraphs[paragraphs.count - 1].append(0x20)
        paragraphs[paragraphs.count - 1].append(contentsOf: cue.text)
      }
      last = cue
    }
    return paragraphs
  }
}

/// Something wrong in a file of captions.
package struct CaptionFault: Sendable, Equatable {
  /// What it is.
  package enum What: Sendable, Equatable {
    /// The first line is not `WEBVTT`.
    case header
    /// There is no blank line after the head of the file.
    case headerEnd
    /// The file has no captions.
    case empty
    /// A line with `-->` whose times are not times.
    case time(String)
    /// Times with a comma before the thousandths, as in SRT.
    case comma(String)
    /// No blanks around `-->`.
    case arrow
    /// Text that belongs to no time.
    case textWithoutTime
    /// A caption ends before it begins.
    case endBeforeStart
    /// A caption begins before the one before it.
    case order
    /// A caption says nothing.
    case emptyCue
    /// `STYLE` or `REGION` after the first caption.
    case lateBlock(String)
    /// A setting after the times that is not known, or has a value it cannot have.
    case setting(String)
    /// A tag that is not known.
    case tag(String)
    /// A tag that is not closed, or a closing one without opening.
    case unclosedTag(String)
  }

  /// What it is.
  package var what: What
  /// Where it stands.
  package var range: SourceRange
}
