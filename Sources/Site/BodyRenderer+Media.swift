import CommonMark
import Content
import HTML
import Media

/// Pictures, films and recordings.
extension BodyRenderer {
  /// Writes a picture that stands on its own: with its caption, as a figure.
  mutating func figure(_ image: Image, caption: [Inline] = []) {
    html.markup("<figure")
    switch image.attributes.value("bredde").map({ FoldedName.fold($0) }) {
    case "halv": html.markup(" class=\"half\"")
    case "hel": html.markup(" class=\"full\"")
    default: break
    }
    html.markup(">")
    write(image)
    if !caption.isEmpty {
      element(.figcaption) { $0.write(caption) }
    } else if !image.title.isEmpty {
      html.markup("<figcaption>")
      html.text(image.title)
      html.markup("</figcaption>")
    }
    html.markup("</figure>\n")
  }

  /// Writes a picture without its caption.
  mutating func write(_ image: Image) {
    guard case .media(let path) = links.target(of: image.source, from: page) else { return }
    let isDecoration = image.attributes.has("dekorativt")
    html.picture(
      RelativeAddress.make(Array(path.utf8), from: address),
      alternative: isDecoration ? [] : image.alternative, facts: plan.outline.mediaFacts[path],
      isLazy: hasPicture, language: language(image.attributes))
    hasPicture = true
  }

  /// Writes a picture with its caption and, folded, the long description that stands with it.
  mutating func describedFigure(_ directive: Directive) {
    guard let parts = FigureParts(directive) else { return write(directive.blocks) }
    html.open(.div, .class("figur"), directive.attributes.id.map { .id(text: $0) })
    html.markup("\n")
    figure(parts.image, caption: directive.title)
    if !parts.description.isEmpty {
      folded(text.pictureDescription) { $0.write(parts.description) }
    }
    html.markup("</div>\n")
  }

  // MARK: Films

  /// Writes a player with captions, and what is said and shown as text, which needs neither script nor
  /// sound.
  mutating func video(_ directive: Directive) {
    html.open(.div, .class("video"), directive.attributes.id.map { .id(text: $0) })
    html.markup("\n")
    let video = body.videos[directive.ordinal]
    let id = makeID("video")
    element(.p, .class("callout-title"), .id(text: id)) { renderer in
      if directive.title.isEmpty {
        renderer.html.markup(video?.isSound == true ? renderer.text.sound : renderer.text.video)
      } else {
        renderer.write(directive.title)
      }
    }
    html.markup("\n")
    if let video { player(video, named: id) }
    transcript(of: video, directive.blocks)
    html.markup("</div>\n")
  }

  private mutating func player(_ video: Video, named id: String) {
    let tag: Tag = video.isSound ? .audio : .video
    let facts = plan.outline.mediaFacts[video.file]
    let file = RelativeAddress.make(Array(video.file.utf8), from: address)
    html.open(
      tag, .controls, .preload, .labelledBy(text: id),
      video.isSound ? nil : facts?.width.map { Attribute(opening: " width=\"", number: $0) },
      video.isSound ? nil : facts?.height.map { Attribute(opening: " height=\"", number: $0) })
    html.void(.source, .src(file), .type(video.mediaType))
    if let captions = video.captions {
      let language =
        video.language ?? page.flatMap { plan.outline.pages[$0].language }
        ?? plan.outline.configuration.language
      html.void(
        .track, .kind, .src(RelativeAddress.make(Array(captions.utf8), from: address)),
        Attribute(opening: " srclang=\"", string: language),
        Attribute(opening: " label=\"", string: Video.name(ofLanguage: language)), .isDefault)
    }
    element(.a, .href(file)) { renderer in
      renderer.html.markup(video.isSound ? renderer.text.sound : renderer.text.video)
    }
    html.close(tag)
    html.markup("\n")
  }

  private mutating func transcript(of video: Video?, _ blocks: [Block]) {
    let words = video?.isSound == true ? text.soundTranscript : text.transcript
    switch video?.transcript ?? .none {
    case .own: folded(words) { $0.write(blocks) }
    case .blocks(let said):
      write(blocks)
      folded(words) { $0.write(said) }
    case .page(let target):
      write(blocks)
      let address = RelativeAddress.make(plan.addresses[target], from: address)
      element(.p) { $0.element(.a, .href(address)) { $0.html.markup(words) } }
      html.markup("\n")
    case .file, .none: write(blocks)
    }
  }

  private mutating func folded(_ title: StaticString, content: (inout BodyRenderer) -> Void) {
    html.markup("<details class=\"fold\"><summary>")
    html.markup(title)
    html.markup("</summary><div class=\"fold-body\">\n")
    content(&self)
    html.markup("</div></details>\n")
  }
}

extension Video {
  /// The type a browser is told, by what the file is.
  fileprivate var mediaType: StaticString {
    switch kind {
    case .mp4: isSound ? "audio/mp4" : "video/mp4"
    case .webm: "video/webm"
    case .mp3: "audio/mpeg"
    case .ogg: "audio/ogg"
    case .wav: "audio/wav"
    }
  }

  /// The language's own name, as players show it in their menu.
  fileprivate static func name(ofLanguage tag: String) -> String {
    let names = [
      "da": "Dansk", "en": "English", "de": "Deutsch", "sv": "Svenska", "nb": "Norsk",
      "no": "Norsk",
      "ar": "العربية", "tr": "Türkçe", "pl": "Polski", "so": "Soomaali", "uk": "Українська",
      "fr": "Français", "es": "Español", "kl": "Kalaallisut", "fo": "Føroyskt", "is": "Íslenska",
    ]
    return names[String(tag.prefix { $0 != "-" })] ?? tag
  }
}

extension HTMLWriter {
  /// Writes a picture with its size, so that nothing moves when it arrives. The first of a page is
  /// fetched at once, the others when the reader comes near them.
  mutating func picture(
    _ address: [UInt8], alternative: [UInt8], facts: MediaFacts?, isLazy: Bool,
    language: Attribute? = nil
  ) {
    void(
      .img, .src(address), .alt(alternative),
      facts?.width.map { Attribute(opening: " width=\"", number: $0) },
      facts?.height.map { Attribute(opening: " height=\"", number: $0) },
      isLazy ? Attribute(opening: " loading=\"", literal: "lazy") : nil,
      Attribute(opening: " decoding=\"", literal: "async"), language)
  }
}

extension Attribute {
  fileprivate static var controls: Attribute {
    Attribute(opening: " controls=\"", literal: "controls")
  }
  fileprivate static var preload: Attribute {
    Attribute(opening: " preload=\"", literal: "metadata")
  }
  fileprivate static var kind: Attribute { Attribute(opening: " kind=\"", literal: "captions") }
  fileprivate static var isDefault: Attribute {
    Attribute(opening: " default=\"", literal: "default")
  }
  fileprivate static func type(_ type: StaticString) -> Attribute {
    Attribute(opening: " type=\"", literal: type)
  }
}
