/// Which files of the content tree are text, so that a line of them can be shown.
enum TextMedium {
  /// True for everything but media that are made of bytes.
  static func isText(_ path: String) -> Bool {
    !path.hasPrefix("medier/") || [".svg", ".vtt", ".txt", ".csv"].contains(where: path.hasSuffix)
  }
}
