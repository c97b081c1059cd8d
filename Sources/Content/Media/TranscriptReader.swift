import CommonMark
import Diagnostics
import Media

/// Reads the files that hold what is said in a page's films: plain text, or captions without their
/// times.
struct TranscriptReader {
  /// The films, with the text of those whose file could be read.
  private(set) var videos: [Int: Video]
  /// What is wrong with the files.
  private(set) var diagnostics: [Diagnostic] = []
  private let reader: ContentReader

  init(reader: ContentReader, videos: [Int: Video]) {
    self.reader = reader
    self.videos = videos
  }

  /// Reads each file.
  mutating func read() {
    for (ordinal, video) in videos.sorted(by: { $0.key < $1.key }) {
      guard case .file(let path) = video.transcript else { continue }
      // A file that vanished while the page was read is told about by whoever lists the folder.
      guard let file = try? reader.read(path) else {
        videos[ordinal]?.transcript = .none
        continue
      }
      if let problem = Diagnostic.invalidUTF8(in: file) {
        // Captions have been told about with the other media.
        if PathText.suffix(path) != "vtt" { diagnostics.append(problem) }
        videos[ordinal]?.transcript = .none
        continue
      }
      let paragraphs =
        PathText.suffix(path) == "vtt"
        ? CaptionFile(file.bytes).transcript : TranscriptReader.paragraphs(of: file.bytes)
      videos[ordinal]?.transcript = .blocks(
        paragraphs.map { Block(.paragraph([.text($0)]), range: SourceRange(0, 0)) })
    }
  }

  /// The paragraphs of plain text: runs of lines with blank lines between.
  static func paragraphs(of text: [UInt8]) -> [[UInt8]] {
    var paragraphs: [[UInt8]] = []
    var isOpen = false
    let table = LineTable(text)
    for number in 1...table.lineCount {
      var line = table.line(number)
      if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
      let words = line.split { $0 <= 0x20 || $0 == 0x7F }
      defer { isOpen = !words.isEmpty }
      guard !words.isEmpty else { continue }
      let joined = Array(words.joined(separator: [0x20]))
      if isOpen {
        paragraphs[paragraphs.count - 1] += [0x20] + joined
      } else {
        paragraphs.append(joined)
      }
    }
    return paragraphs
  }
}
