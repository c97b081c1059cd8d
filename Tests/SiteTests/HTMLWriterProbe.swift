import HTML

/// A writer and what stands in it, as text.
struct HTMLWriterProbe: ~Copyable {
  var writer = HTMLWriter()
  var text: String { String(decoding: writer.bytes, as: UTF8.self) }
}
