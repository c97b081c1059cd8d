package import Content
import Diagnostics
package import Output

extension PrintJob {
  /// A fingerprint of everything the PDF is made from: the document, its pictures and the engine
  /// (`PrintPress.edition`). A PDF with the same inputs need not be made again. `made` are the PDFs that it
  /// is made of.
  package func inputs(
    reading reader: ContentReader, engine: Digest128, made: [[UInt8]] = []
  ) throws(PrintError) -> Digest128 {
    var digester = Digester()
    digester.update(engine)
    digester.update(template.rawValue)
    digester.update(UInt64(bitPattern: Int64(timestamp)))
    digester.update(UInt64(isForReading ? 1 : 0))
    digester.update(Digest128(of: document))
    for number in oneSided { digester.update(UInt64(number)) }
    for bookmark in bookmarks { digester.update(bookmark) }
    digester.update(language)
    for pdf in made { digester.update(Digest128(of: pdf)) }
    for picture in pictures {
      digester.update(picture.name)
      do {
        digester.update(Digest128(of: try reader.read(picture.path).bytes))
      } catch {
        throw PrintError.content(error)
      }
    }
    return digester.finish()
  }
}
