package import Content

/// What the pages are told about the rest of the build.
package struct RenderOptions: Sendable {
  /// True when PDFs are made: modules and theme days then link to theirs.
  package var hasPrint: Bool
  /// The day of the build, which reviews are held against; nil holds them against nothing, and the
  /// page's own script against the reader's day only.
  package var date: CalendarDate?
  /// True for a preview: its pages may ask the server they come from whether there is a newer version.
  package var isPreview: Bool

  /// Options with or without PDFs, for a build on `date` or a preview.
  package init(hasPrint: Bool = true, date: CalendarDate? = nil, isPreview: Bool = false) {
    self.hasPrint = hasPrint
    self.date = date
    self.isPreview = isPreview
  }
}
