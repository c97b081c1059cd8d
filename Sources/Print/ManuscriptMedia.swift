import CommonMark
import Content
import Diagnostics
import JSON

// Pictures, figures and films.
extension ManuscriptWriter {
  /// Writes a picture that stands on its own. `long` describes it at length.
  mutating func picture(
    _ image: Image, at range: SourceRange, caption: [Inline] = [], long: [Block] = []
  ) {
    guard case .media(let path) = links.target(of: image.source, from: body.page) else { return }
    let name = pictureName(for: path, range: range)
    node("img", at: range) { writer in
      writer.json.member("src", name)
      writer.json.key("alt")
      writer.json.string(image.alternative)
      if image.attributes.has("dekorativt") {
        writer.json.key("decorative")
        writer.json.boolean(true)
      }
      if image.attributes.value("bredde").map({ FoldedName.fold($0) }) == "halv" {
        writer.json.member("width", 50)
      }
      if !caption.isEmpty {
        writer.inlines("caption", caption)
      } else if !image.title.isEmpty {
        writer.json.key("caption")
        writer.json.array { $0.string(image.title) }
      }
      if !long.isEmpty { writer.blocks("long", long) }
    }
  }

  /// Writes the picture the front matter names.
  mutating func pagePicture(of header: PageHeader) {
    guard let path = header.picture else { return }
    let name = pictureName(for: path, range: header.range)
    node("img", at: header.range) { writer in
      writer.json.member("src", name)
      writer.json.member("alt", header.pictureAlternative ?? "")
    }
  }

  /// A picture in the middle of a line.
  mutating func smallPicture(_ image: Image) {
    guard case .media(let path) = links.target(of: image.source, from: body.page) else { return }
    let name = pictureName(for: path, range: image.range)
    object { writer in
      writer.json.member("k", "img")
      writer.json.member("src", name)
      writer.json.key("alt")
      writer.json.string(image.attributes.has("dekorativt") ? [] : image.alternative)
    }
  }

  /// Writes a figure: picture, caption, and the description in the open.
  mutating func figure(_ directive: Directive) {
    guard let parts = FigureParts(directive) else { return write(directive.blocks) }
    picture(parts.image, at: parts.range, caption: directive.title, long: parts.description)
  }

  /// Writes what paper can show of a film: its title, where to see it, and what is said and shown.
  mutating func video(_ directive: Directive, at range: SourceRange) {
    let video = body.videos[directive.ordinal]
    node("p", at: directive.nameRange) { writer in
      let title =
        directive.title.isEmpty ? [Inline.text(writer.words.video.utf8Bytes)] : directive.title
      writer.inlines("c", [.strong(title)])
    }
    node("p", at: directive.nameRange) { writer in
      let words =
        video?.isSound == true ? writer.words.hearOnline : writer.words.seeOnline
      writer.json.key("c")
      writer.array { writer in writer.address(of: writer.body.page, after: words) }
    }
    switch video?.transcript ?? .none {
    case .own: transcript(directive.blocks, at: range)
    case .blocks(let said):
      write(directive.blocks)
      transcript(said, at: range)
    case .page(let target):
      write(directive.blocks)
      node("p", at: directive.nameRange) { writer in
        writer.json.key("c")
        writer.array { $0.address(of: target, after: $0.words.transcriptOnline) }
      }
    case .file, .none: write(directive.blocks)
    }
  }

  private mutating func transcript(_ said: [Block], at range: SourceRange) {
    node("fold", at: range) { writer in
      writer.inlines("title", text: writer.words.transcript)
      writer.blocks("c", said)
    }
  }

  /// Writes the words and the page's address, or its title where the site has no address of its own.
  private mutating func address(of page: Int, after words: String) {
    let header = outline.pages[page]
    if let base = outline.configuration.baseAddress {
      json.string(words + ": ")
      link(to: base + (base.hasSuffix("/") ? "" : "/") + header.address)
    } else {
      json.string("\(words): ”\(header.title)”.")
    }
  }
}

extension String {
  fileprivate var utf8Bytes: [UInt8] { Array(utf8) }
}
