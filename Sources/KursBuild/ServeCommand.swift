import ArgumentParser
import Content
import Diagnostics
import Dispatch
import Glibc
import Preview

/// `kursbuild serve`: the site while it is being written.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Vis sitet i en browser, mens du skriver.",
    discussion: """
      Sitet vises på denne maskine og kun her. Når du gemmer en fil, opdateres den åbne side. \
      Er der fejl, står de øverst på siden, og den seneste udgave uden fejl bliver vist. \
      Stop med Ctrl-C.
      """)

  @Option(help: ArgumentHelp("Mappen med indholdet.", valueName: "mappe"))
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "Porten, sitet vises på. Er den optaget, bruges den næste ledige.", valueName: "nummer"))
  var port: UInt16 = 8080

  @Option(help: ArgumentHelp("Sproget i beskeder.", valueName: "sprog"))
  var language = ReportLanguage.danish

  @Option(
    help: ArgumentHelp(
      "Højst så mange opgaver ad gangen (ellers én pr. kerne).", valueName: "antal"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Den dag, revisionsdatoer holdes op mod (ellers i dag).", valueName: "åååå-mm-dd"))
  var dato: CalendarDate?

  func validate() throws {
    if port == 0 { throw ValidationError("--port skal være et tal fra 1 til 65535.") }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs skal være et tal fra 1 til 256, ikke \(jobs).")
    }
  }

  func run() async throws {
    let language = language
    let interruption = Interruption()
    let log = ServeLog(language: language)
    let watcher = ContentWatcher(root: content)
    let changes = watcher.changes { _ in log.looksInstead() }
    let session: PreviewSession
    do {
      session = try await PreviewSession(
        reading: ContentReader(root: content), jobs: jobs ?? Machine.coreCount,
        date: dato ?? Machine.today, language: language, report: log.rebuilt)
    } catch let error as ContentError {
      Console.write("kursbuild: \(error.message.text(in: language))\n", to: .errors)
      let code: ExitStatus = error.reason == .noContentFolder ? .wrongUse : .ownFault
      throw ExitCode(code.rawValue)
    }
    defer { watcher.stop() }
    do {
      let server = PreviewServer(session)
      try await server.run(from: port, until: interruption.stream) { [port, content] used in
        log.listening(at: used, wanted: port, content: content)
        await session.run(changes)
      }
    } catch PreviewServer.Failure.noPort {
      log.noPort(port)
      throw ExitCode(ExitStatus.ownFault.rawValue)
    }
  }
}

/// The user's wish to stop: Ctrl-C, or somebody asking the process to end. It is heard as long as this
/// value lives.
final class Interruption {
  /// Gives one element when the wish comes.
  let stream: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  init() {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    self.stream = stream
    sources = [SIGINT, SIGTERM].map { number in
      // What the system does of its own accord would come first.
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number)
    }
    for source in sources {
      source.setEventHandler {
        continuation.yield()
        // Whoever asks twice does not want to wait.
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
      }
      source.activate()
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }
}
