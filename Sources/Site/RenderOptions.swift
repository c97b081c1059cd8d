/// What the pages are told about the rest of the build.
package struct RenderOptions: Sendable {
  /// True when PDFs are made: modules and theme days then link to theirs.
  package var hasPrint: Bool

  /// Options with or without PDFs.
  package init(hasPrint: Bool = true) {
    self.hasPrint = hasPrint
  }
}
