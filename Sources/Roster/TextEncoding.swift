import Diagnostics

/// How the bytes of a list stand for letters.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Excel's "CSV (semikolonsepareret)" on older Windows; holds all of Latin-1.
  case windows1252 = "Windows-1252"
  /// Excel's "CSV (MS-DOS)": code page 850.
  case dos850 = "CP850"
  /// Excel's "CSV (Macintosh)".
  case macRoman = "Mac Roman"

  /// True when nothing in the file says that it is this one: it is the best guess.
  package var isGuess: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: false
    case .windows1252, .dos850, .macRoman: true
    }
  }

  /// What people call it.
  var name: Phrase {
    switch self {
    case .utf8: Phrase("UTF-8", "UTF-8")
    case .utf16LittleEndian, .utf16BigEndian: Phrase("UTF-16", "UTF-16")
    case .windows1252: Phrase("Windows-1252 (Latin-1)", "Windows-1252 (Latin-1)")
    case .dos850: Phrase("MS-DOS (tegntabel 850)", "MS-DOS (code page 850)")
    case .macRoman: Phrase("Macintosh (Mac Roman)", "Macintosh (Mac Roman)")
    }
  }
}

/// The text of a list, whatever it was written in.
struct DecodedText {
  /// UTF-8 without a byte order mark; what could not be read is left out.
  var bytes: [UInt8]
  /// How it was read.
  var encoding: TextEncoding
  /// Where in `bytes` the first place is that cannot be read; nil when all could.
  var fault: Int?

  /// Reads a file: by its byte order mark, else as UTF-8, else as the old encoding that gives the most
  /// Danish letters.
  init(_ file: [UInt8]) {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: file[2...], isLittleEndian: file[0] == 0xFF)
      return
    }
    let hasMark = file.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? Array(file[3...]) : file
    let survey = UTF8Survey(text)
    guard let fault = survey.firstFault else {
      self.init(bytes: text, encoding: .utf8, fault: nil)
      return
    }
    if hasMark || survey.letters > survey.faults {
      self.init(bytes: Array(text[..<fault]), encoding: .utf8, fault: fault)
    } else {
      let encoding = OldCodePage.best(for: text)
      self.init(bytes: OldCodePage.decode(text, as: encoding), encoding: encoding, fault: nil)
    }
  }

  private init(bytes: [UInt8], encoding: TextEncoding, fault: Int?) {
    self.bytes = bytes
    self.encoding = encoding
    self.fault = fault
  }

  private init(utf16 file: ArraySlice<UInt8>, isLittleEndian: Bool) {
    var units: [UInt16] = []
    units.reserveCapacity(file.count / 2)
    var index = file.startIndex
    while index + 1 < file.endIndex {
      let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
      units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count)
    var fault: Int? = index < file.endIndex ? .max : nil
    var isWhole = true
    var decoder = UTF16()
    var source = units.makeIterator()
    while isWhole {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar):
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      case .emptyInput: isWhole = false
      case .error:
        fault = bytes.count
        isWhole = false
      }
    }
    self.init(
      bytes: bytes, encoding: isLittleEndian ? .utf16LittleEndian : .utf16BigEndian,
      fault: fault.map { min($0, bytes.count) })
  }
}

/// How much of a file is UTF-8 (RFC 3629, section 4).
struct UTF8Survey {
  /// Letters of more than one byte that are right.
  var letters = 0
  /// Bytes that belong to no letter.
  var faults = 0
  /// Where the first of those stands.
  var firstFault: Int?

  /// Looks through a file.
  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = UTF8Survey.length(of: bytes, at: index)
      if length > 0 {
        letters += 1
        index += length
      } else {
        faults += 1
        if firstFault == nil { firstFault = index }
        index += 1
      }
    }
  }

  /// The length of the letter of several bytes at `index`; 0 when there is none.
  private static func length(of bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    let length = byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.count else { return 0 }
    for place in 1..<length where bytes[index + place] & 0xC0 != 0x80 { return 0 }
    // Overlong forms, surrogates, and beyond the last plane.
    switch (byte, bytes[index + 1]) {
    case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return 0
    default: return length
    }
  }
}
