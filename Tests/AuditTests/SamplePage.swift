import Audit

/// A page that keeps every rule, with parts that a test can put in.
struct SamplePage {
  var start = "<!DOCTYPE html>"
  var language = " lang=\"da\""
  var policy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"/>"
  var title = "<title>Prøve</title>"
  /// Stands on line 3, last in the head.
  var head = ""
  var heading = "<h1>Prøve</h1>"
  /// Stands on line 5 and on, in the main element.
  var body = ""
  /// Stands after the main element.
  var after = ""

  var text: String {
    """
    \(start)
    <html\(language)>
    <head><meta charset="utf-8"/>\(policy)\(title)\(head)</head>
    <body><main>\(heading)
    \(body)
    </main>\(after)</body></html>

    """
  }

  /// What is wrong on the page itself.
  var findings: [AuditFinding] { record().findings }

  /// The page's record, as if it lay at `path`.
  func record(path: String = "kurser/a/prøve.html") -> PageRecord {
    var audit = PageAudit()
    return audit.examine(path: path, bytes: Array(text.utf8))
  }

  /// What is wrong with a body.
  static func findings(body: String) -> [AuditFinding] { SamplePage(body: body).findings }
}

/// What is wrong with a site of these pages and files.
func report(pages: [(path: String, body: String)], files: [String] = []) -> [AuditFinding] {
  var site = SiteAudit()
  for file in files { site.register(file: file) }
  for page in pages { site.collect(SamplePage(body: page.body).record(path: page.path)) }
  return site.finish()
}
