import Content
import Diagnostics
import Embedded
import Media
import Output
import Pipeline
import Site

/// Answers requests; knows nothing of sockets. Everything is looked up among the addresses the site
/// has: no request ever becomes a file name.
struct PreviewResponder: Sendable {
  /// A request, as far as it matters.
  struct Request {
    var method = "GET"
    /// The path as it came over the wire.
    var target: String
    /// The header `Host`.
    var host: String?
    /// The header `Range`.
    var range: String?
  }

  /// An answer.
  struct Answer {
    /// What is sent.
    enum Body {
      case bytes([UInt8])
      case file(OpenMedium, Range<Int>)
      /// The stream of new versions.
      case events
    }

    /// The HTTP status.
    var status = 200
    /// The media type.
    var type: String
    /// What is sent.
    var body: Body
    /// Headers this answer has beside those all have.
    var headers: [(name: String, value: String)] = []

    /// Whether it goes on till the connection ends.
    var isStream: Bool {
      if case .events = body { true } else { false }
    }
  }

  let session: PreviewSession
  let port: UInt16
  let text: PreviewText
  private let assets: [String: [UInt8]]

  /// Answers for a server at `port`.
  init(session: PreviewSession, port: UInt16) {
    self.session = session
    self.port = port
    text = PreviewText(language: session.language)
    assets = [
      "_kursbuild/preview.js": EmbeddedFile.bytes("Preview/preview.js"),
      "_kursbuild/preview.css": EmbeddedFile.bytes("Preview/preview.css"),
    ]
  }

  /// The answer to a request.
  func answer(_ request: Request) -> Answer {
    guard isOurs(request.host) else { return plain(421, text.foreignHost(port)) }
    guard request.method == "GET" || request.method == "HEAD" else {
      var answer = plain(405, text.onlyReading)
      answer.headers.append(("Allow", "GET, HEAD"))
      return answer
    }
    guard let path = RequestPath(target: request.target)?.text else {
      return plain(400, text.noSuchAddress)
    }
    if let asset = assets[path] { return Answer(type: MediaType.of(path), body: .bytes(asset)) }
    let current = session.current
    switch path {
    case "_kursbuild/haendelser": return Answer(type: "text/event-stream", body: .events)
    case "_kursbuild/problemer":
      let page = service.problems(of: current.site, trouble: current.trouble)
      return Answer(type: MediaType.of(".html"), body: .bytes(page))
    default: return answer(path, current, request) ?? missing(path, current)
    }
  }

  /// The answer to what is no request. It has no body, for nobody reads it.
  func malformed() -> Answer { plain(400, "") }

  /// Whether the request was meant for us. Another name that leads to this machine is how a foreign
  /// page would come to read the preview (DNS rebinding).
  private func isOurs(_ host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    return ["127.0.0.1", "localhost", "[::1]"].contains { name in
      host == "\(name):\(port)" || (port == 80 && host == name)
    }
  }

  private func answer(
    _ path: String, _ current: PreviewSession.Current, _ request: Request
  ) -> Answer? {
    let site = current.site
    if let page = site.pageOfAddress[path] {
      return Answer(type: MediaType.of(path), body: .bytes(self.page(page, current)))
    }
    if site.media[path] != nil { return media(path, site, request.range) }
    if path.hasPrefix("assets/"), let asset = asset(path, of: site) { return asset }
    if let list = site.lists.page(at: path) {
      let isPage = path.hasSuffix(".html")
      return Answer(
        type: MediaType.of(path), body: .bytes(isPage ? dressed(list, current) : list))
    }
    if let file = site.search.file(at: path) {
      return Answer(type: MediaType.of(path), body: .bytes(file))
    }
    let inside = path + "/index.html"
    guard site.pageOfAddress[inside] != nil else { return nil }
    var answer = plain(308, "")
    answer.headers.append(("Location", "/\(path)/"))
    return answer
  }

  /// Style sheet, script or icon, in the language that the settings state now.
  private func asset(_ path: String, of site: PreviewSite) -> Answer? {
    let files = SiteAssets.files(for: site.model.outline)
    guard let file = files.first(where: { $0.path.text == path }) else { return nil }
    return Answer(type: MediaType.of(path), body: .bytes(file.bytes))
  }

  // MARK: - Pages

  /// A page as it is now, or as it was before there were errors in it.
  private func page(_ page: Int, _ current: PreviewSession.Current) -> [UInt8] {
    let site = current.site
    let header = site.model.outline.pages[page]
    var message = ProblemPanel.Message()
    message.trouble = current.trouble
    message.isDraft = header.isDraft
    message.others = site.problems.count(exceptIn: [header.path])
    let parsed: ParsedPage
    do {
      parsed = try site.parser.parse(page)
    } catch {
      // A file that cannot be read has been told about, or will be when it has come to rest.
      message.trouble = current.trouble ?? error.message
      let good = session.lastGood.page(header.path)
      message.showsLastGood = good != nil
      return dress(good ?? service.trouble(error.message), message, site)
    }
    message.own = (site.problemsBesideBody(of: page) + parsed.diagnostics)
      .sorted(by: Diagnostic.sourceOrder)
    // What stands in an included file is told here as well as with that file.
    message.others = site.problems.count(exceptIn: Set(message.own.map(\.file) + [header.path]))
    guard message.own.contains(where: { $0.severity == .error }) else {
      let bytes = site.lists.page(parsed.body, by: site.renderer)
      session.lastGood.keep(bytes, of: header.path)
      return dress(bytes, message, site)
    }
    let good = session.lastGood.page(header.path)
    message.showsLastGood = good != nil
    return dress(good ?? site.lists.page(parsed.body, by: site.renderer), message, site)
  }

  /// A page nobody wrote, with a word about what is wrong elsewhere.
  private func dressed(
    _ page: [UInt8], _ current: PreviewSession.Current
  ) -> [UInt8] {
    var message = ProblemPanel.Message()
    message.trouble = current.trouble
    message.others = current.site.problems.count
    return dress(page, message, current.site)
  }

  private func dress(
    _ page: [UInt8], _ message: ProblemPanel.Message, _ site: PreviewSite
  ) -> [UInt8] {
    let panel = ProblemPanel(text: text, read: read).markup(message)
    return DressedPage.make(page, panel: panel, media: site.media)
  }

  private func missing(_ path: String, _ current: PreviewSession.Current) -> Answer {
    guard let page = current.site.lists.page(at: "404.html") else {
      return plain(404, text.noSuchAddress)
    }
    let dressed = dressed(DressedPage.rooted(page), current)
    return Answer(status: 404, type: MediaType.of(".html"), body: .bytes(dressed))
  }

  // MARK: - The rest

  /// A medium: a picture as it would be published, a film in the part the player asks for.
  private func media(_ path: String, _ site: PreviewSite, _ range: String?) -> Answer? {
    guard let file = OpenMedium(path, below: session.reader.root) else { return nil }
    if let kind = site.model.outline.mediaFacts[path]?.picture {
      guard file.size <= ContentReader.largestFile,
        let bytes = file.read(at: 0, atMost: file.size)
      else { return nil }
      let published = PictureReader.cleaned(bytes, as: kind) ?? bytes
      return Answer(type: MediaType.of(path), body: .bytes(published))
    }
    var answer = Answer(type: MediaType.of(path), body: .file(file, 0..<file.size))
    answer.headers.append(("Accept-Ranges", "bytes"))
    switch ByteRange(range, size: file.size) {
    case .whole: break
    case .part(let part):
      answer.status = 206
      answer.body = .file(file, part)
      answer.headers.append(
        ("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(file.size)"))
    case .unsatisfiable:
      answer.status = 416
      answer.body = .bytes([])
      answer.headers.append(("Content-Range", "bytes */\(file.size)"))
    }
    return answer
  }

  private var service: ServicePage { ServicePage(text: text, read: read) }

  private var read: @Sendable (String) -> [UInt8]? {
    { [reader = session.reader] path in try? reader.read(path).bytes }
  }

  private func plain(_ status: Int, _ words: String) -> Answer {
    Answer(status: status, type: MediaType.of(".txt"), body: .bytes(Array(words.utf8)))
  }
}
