import Accessibility
import Content
import Diagnostics
import Pipeline

/// A site as it was built, read from its folder.
struct BuiltSite {
  private static let chunkSize = 64

  let folder: String
  let jobs: Int

  /// Looks at every page, style sheet, script and PDF.
  func survey(_ progress: inout Progress) async throws -> SiteSurvey {
    let reader = ContentReader(root: folder)
    let files = try listing(reader)
    guard files.contains("index.html") else {
      throw WrongUse(
        message: Phrase(
          "Der er ikke bygget noget site i \(folder). Skriv kursbuild build først",
          "There is no built site in \(folder). Run kursbuild build first"))
    }
    progress.begin(Phrase("Læser sitet", "Reading the site"))
    PageSurveyor.prepare()
    var survey = SiteSurvey()
    try await addPages(files.filter { $0.hasSuffix(".html") }, reader, to: &survey)
    for path in files where path.hasPrefix("assets/") {
      if path.hasSuffix(".css") {
        survey.add(StyleSurvey(style: try reader.read(path).bytes, path: path))
      } else if path.hasSuffix(".js"), !path.hasPrefix("assets/soeg/") {
        survey.add(StyleSurvey(script: try reader.read(path).bytes, path: path))
      }
    }
    for path in files where path.hasSuffix(".pdf") {
      survey.add(DocumentSurvey(path: path, bytes: try reader.read(path).bytes))
    }
    survey.finish()
    return survey
  }

  private func addPages(
    _ pages: [String], _ reader: ContentReader, to survey: inout SiteSurvey
  ) async throws {
    let chunks = Chunks(count: pages.count, size: BuiltSite.chunkSize)
    var all = survey
    try await concurrentMap(count: chunks.count, width: jobs) { chunk in
      var surveyor = PageSurveyor()
      var surveys: [PageSurvey] = []
      for path in pages[chunks[chunk]] {
        surveys.append(surveyor.survey(path: path, bytes: try reader.read(path).bytes))
      }
      return surveys
    } consume: { _, surveys in
      for page in surveys { all.add(page) }
    }
    survey = all
  }

  private func listing(_ reader: ContentReader) throws -> [String] {
    do {
      return try reader.list().files.map(\.path)
    } catch {
      guard error.reason == .noContentFolder else { throw error }
      throw WrongUse(
        message: Phrase(
          "Mappen \(folder) findes ikke. Skriv kursbuild build først",
          "There is no folder \(folder). Run kursbuild build first"))
    }
  }
}
