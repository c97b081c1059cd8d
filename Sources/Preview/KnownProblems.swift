import Diagnostics
import Synchronization

/// Everything that is known to be wrong with one version of the site, sorted and counted once, when
/// somebody asks.
final class KnownProblems: Sendable {
  private struct Table {
    var sorted: [Diagnostic]
    var total = ProblemCount()
    var ofFile: [String: ProblemCount] = [:]
  }

  private let model: [Diagnostic]
  private let pages: [PreviewSite.PageState]
  private let table = Mutex<Table?>(nil)

  /// The problems of the outline and of the pages.
  init(_ model: [Diagnostic], _ pages: [PreviewSite.PageState]) {
    self.model = model
    self.pages = pages
  }

  /// Every problem, in source order; one in an included file is told once.
  var sorted: [Diagnostic] { made.sorted }

  /// How many there are.
  var count: ProblemCount { made.total }

  /// How many there are, those in some files left out.
  func count(exceptIn files: Set<String>) -> ProblemCount {
    let table = made
    var count = table.total
    for file in files { count.subtract(table.ofFile[file] ?? ProblemCount()) }
    return count
  }

  private var made: Table {
    table.withLock { table in
      if let table { return table }
      var all = model
      for page in pages {
        all += page.problems
        all += page.linkProblems
      }
      var new = Table(sorted: Diagnostic.unique(all.sorted(by: Diagnostic.sourceOrder)))
      for problem in new.sorted {
        new.total.add(problem)
        new.ofFile[problem.file, default: ProblemCount()].add(problem)
      }
      table = new
      return new
    }
  }
}
