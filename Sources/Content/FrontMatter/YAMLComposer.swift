import Diagnostics
import Yams

/// Hands prepared text to the YAML library and turns its nodes into values with places in the file.
struct YAMLComposer {
  /// Why the library could not read the text.
  struct Failure: Error {
    /// The problem as the author is to see it.
    var diagnostic: Diagnostic
  }

  private let preparation: YAMLPreparation
  private let bytes: [UInt8]
  private let file: String

  /// A composer of what `preparation` made of `bytes`.
  init(_ preparation: YAMLPreparation, bytes: [UInt8], file: String) {
    self.preparation = preparation
    self.bytes = bytes
    self.file = file
  }

  /// The document's value.
  func compose() -> Result<DataValue, Failure> {
    do {
      let text = String(decoding: preparation.output, as: UTF8.self)
      let parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        return .success(.mapping([], SourceRange(0, 0)))
      }
      return .success(try value(root))
    } catch let failure as Failure {
      return .failure(failure)
    } catch let error as YamlError {
      return .failure(Failure(diagnostic: diagnostic(error)))
    } catch {
      return .failure(Failure(diagnostic: .yaml(SourceRange(0, 0), .unknown, file: file)))
    }
  }

  private func value(_ node: Node) throws(Failure) -> DataValue {
    // Anchors were refused before; a node that has one all the same must not be walked: that is
    // how a small file becomes a large one.
    let start = offset(node.mark)
    guard node.anchor == nil else {
      throw Failure(diagnostic: .anchor(SourceRange(start, lineEnd(start)), file: file))
    }
    switch node {
    case .scalar(let scalar): return .text(text(scalar.string, start))
    case .sequence(let sequence):
      var items: [DataValue] = []
      for item in sequence { items.append(try value(item)) }
      return .list(items, items.first?.range ?? SourceRange(start, lineEnd(start)))
    case .mapping(let mapping):
      var fields: [DataField] = []
      for (key, node) in mapping { fields.append(try field(key, node)) }
      return .mapping(fields, fields.first?.keyRange ?? SourceRange(start, lineEnd(start)))
    case .alias:
      throw Failure(diagnostic: .anchor(SourceRange(start, lineEnd(start)), file: file))
    }
  }

  private func field(_ key: Node, _ node: Node) throws(Failure) -> DataField {
    let start = offset(key.mark)
    guard case .scalar(let scalar) = key, key.anchor == nil else {
      throw Failure(diagnostic: .complexKey(SourceRange(start, lineEnd(start)), file: file))
    }
    let range =
      preparation.keyRanges[start] ?? SourceRange(start, start + scalar.string.utf8.count)
    return DataField(
      name: FieldName.name(of: scalar.string), spelling: scalar.string, keyRange: range,
      value: try value(node))
  }

  /// A scalar, which is either a token for a value that was put aside or a text.
  private func text(_ string: String, _ start: Int) -> DataText {
    if string.unicodeScalars.first == YAMLPreparation.tokenMark,
      let number = Int(string.unicodeScalars.dropFirst().map(String.init).joined()),
      preparation.literals.indices.contains(number)
    {
      return preparation.literals[number]
    }
    let end = start + string.utf8.count
    if end <= bytes.count, bytes[start..<end].elementsEqual(string.utf8) {
      return DataText(text: string, range: SourceRange(start, end))
    }
    return DataText(text: string, range: SourceRange(start, lineEnd(start)))
  }

  // MARK: Places

  /// The byte a mark stands at: the library counts lines and, in scalars, columns from 1.
  private func offset(_ mark: Mark?) -> Int {
    guard let mark, preparation.lineStarts.indices.contains(mark.line - 1) else {
      return preparation.lineStarts.last ?? 0
    }
    var index = preparation.lineStarts[mark.line - 1]
    let end = LineCutter.line(bytes, from: index, to: bytes.count).end
    for _ in 1..<max(mark.column, 1) where index < end {
      index += 1
      while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }

  private func lineEnd(_ start: Int) -> Int {
    let end = LineCutter.line(bytes, from: start, to: bytes.count).end
    return LiteralText.trimmed(bytes, start..<end).upperBound
  }

  // MARK: Errors

  private func diagnostic(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What is never closed is best shown where it begins.
      let isUnclosed =
        mark.line > preparation.lineStarts.count || problem.hasPrefix("did not find expected ','")
      let place = offset(isUnclosed ? context?.mark ?? mark : mark)
      return .yaml(SourceRange(place, lineEnd(place)), YAMLProblem(problem), file: file)
    default:
      let start = preparation.lineStarts.first ?? 0
      return .yaml(SourceRange(start, start), .unknown, file: file)
    }
  }
}
