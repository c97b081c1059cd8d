import XML

/// Reads SVG: how large it is, and what of it may not be published.
enum DrawingReader {
  static let namespace = "http://www.w3.org/2000/svg"

  static func read(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
    var reader = XMLReader()
    do {
      try reader.read(bytes)
    } catch {
      throw .drawing(error)
    }
    let tape = reader.tape
    guard let root = tape.events.first(where: { $0.kind == .start }),
      tape.name(of: root) == XMLName("svg", namespace: namespace)
    else { throw .noDrawing }
    let (width, height) = size(of: root, tape)
    var picture = Picture(.svg, width: width, height: height)
    let safe = SafeDrawing(tape)
    picture.removals = safe.removals
    if !safe.removals.isEmpty || !isPlainUTF8(bytes) { picture.cleanDrawing = safe.bytes }
    return picture
  }

  /// The size in CSS pixels: `width` and `height`, or what the `viewBox` says of the missing one.
  private static func size(of root: XMLTape.Event, _ tape: XMLTape) -> (width: Int?, height: Int?) {
    let width = tape.value("width", of: root).flatMap(length)
    let height = tape.value("height", of: root).flatMap(length)
    let box = (tape.value("viewBox", of: root) ?? "")
      .split { " ,\t\r\n".contains($0) }.compactMap { Double($0) }
    let hasBox = box.count == 4 && box[2] > 0 && box[3] > 0
    switch (width, height, hasBox) {
    case (let width?, let height?, _): return (pixels(width), pixels(height))
    case (let width?, nil, true): return (pixels(width), pixels(width * box[3] / box[2]))
    case (nil, let height?, true): return (pixels(height * box[2] / box[3]), pixels(height))
    case (nil, nil, true): return (pixels(box[2]), pixels(box[3]))
    default: return (nil, nil)
    }
  }

  private static func pixels(_ length: Double) -> Int? {
    length > 0 && length < 1_000_000 ? max(1, Int(length.rounded())) : nil
  }

  /// A length in pixels (CSS Values 4, 6.2); nil for one that depends on where it stands.
  private static func length(_ text: String) -> Double? {
    let trimmed = text.filter { !$0.isWhitespace }
    let digits = trimmed.prefix { $0.isNumber || ".+-".contains($0) }
    guard let number = Double(digits) else { return nil }
    switch trimmed[digits.endIndex...].lowercased() {
    case "", "px": return number
    case "pt": return number * 96 / 72
    case "pc": return number * 16
    case "in": return number * 96
    case "cm": return number * 96 / 2.54
    case "mm": return number * 96 / 25.4
    case "em", "rem": return number * 16
    default: return nil
    }
  }

  /// False for a drawing in another encoding: a browser and libxml2 might not read the same of it, so
  /// it is written anew.
  private static func isPlainUTF8(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "<?xml".utf8) || bytes.starts(with: [0xEF, 0xBB, 0xBF, 0x3C, 0x3F])
    else { return bytes.first == 0x3C || bytes.starts(with: [0xEF, 0xBB, 0xBF]) || isSpace(bytes) }
    let declaration = String(decoding: bytes.prefix(256).prefix { $0 != 0x3E }, as: UTF8.self)
      .lowercased()
    guard let name = declaration.firstRange(of: "encoding") else { return true }
    let value = declaration[name.upperBound...].drop { !"\"'".contains($0) }.dropFirst()
      .prefix { !"\"'".contains($0) }
    return ["utf-8", "utf8", "us-ascii", "ascii"].contains(String(value))
  }

  private static func isSpace(_ bytes: [UInt8]) -> Bool {
    bytes.first.map { [0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? false
  }
}
