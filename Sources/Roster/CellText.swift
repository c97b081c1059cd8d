/// What a cell says, as plain text: one line, no control characters.
struct CellText: Hashable {
  /// The text; empty where there are only blanks.
  var text = ""
  /// True when characters were taken out that steer a terminal, a printer or the direction of writing.
  var hadControls = false
  /// True when letters were lost or mangled before the file came here.
  var isDamaged = false

  /// Reads the bytes of a cell (UTF-8).
  init(_ bytes: [UInt8]) {
    var output = String.UnicodeScalarView()
    var isBlankDue = false
    var last: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { last = scalar }
      switch CellText.sort(of: scalar) {
      case .blank: isBlankDue = !output.isEmpty
      case .unseen: continue
      case .control: hadControls = true
      case .text:
        if isBlankDue { output.append(" ") }
        isBlankDue = false
        output.append(scalar)
        // `Ã¸` is `ø` read once too often as Windows-1252; U+FFFD stands for what nobody could read.
        if scalar == "\u{FFFD}" || last == "Ã" && !scalar.properties.isAlphabetic {
          isDamaged = true
        }
      }
    }
    text = String(output)
  }

  private enum Sort {
    case text
    case blank
    case unseen
    case control
  }

  private static func sort(of scalar: Unicode.Scalar) -> Sort {
    switch scalar.value {
    case 0x21..<0x7F: return .text
    case 0x09...0x0D, 0x20, 0x85: return .blank
    // Soft hyphen, zero-width space, word joiner, byte order mark: nothing that is seen.
    case 0xAD, 0x200B, 0x2060, 0xFEFF: return .unseen
    // Joiners shape Persian and Indic names.
    case 0x200C, 0x200D: return .text
    default: break
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .blank
    case .control, .format, .surrogate: return .control
    default: return scalar.properties.isNoncharacterCodePoint ? .control : .text
    }
  }
}
