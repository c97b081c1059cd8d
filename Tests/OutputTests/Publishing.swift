@testable import Output

/// A path the test is sure of.
func path(_ text: String) throws -> OutputPath {
  guard let path = OutputPath(text) else { throw OutputError.invalidPath(path: text) }
  return path
}

/// Publishes a whole site: paths and what the files hold.
@discardableResult
func publish(
  _ files: [String: String], to target: String, disk: Disk = Disk(), stamp: Digest128? = nil,
  note: [UInt8] = []
) throws -> PublicationOutcome {
  var publication = try SitePublication(target: target, disk: disk)
  let writer = try publication.beginStaging()
  for (name, text) in files.sorted(by: { $0.key < $1.key }) {
    try writer.stage(path(name), Array(text.utf8))
  }
  return try publication.commit(stamp: stamp, note: note)
}

/// What a published site looks like: its files, its folders and the marker.
func published(_ files: [String: String], ignoreFile: String? = nil) -> [String: String] {
  var expected = files
  for name in files.keys {
    var folder = OutputPath.folder(of: name)
    while !folder.isEmpty {
      expected[folder] = "a folder"
      folder = OutputPath.folder(of: folder)
    }
  }
  expected[SiteTarget.marker] = SiteTarget.markerText
  expected[SiteTarget.ignoreFile] = ignoreFile
  return expected
}

let oldSite = [
  "index.html": "forside 1", "kurser/a/index.html": "kursus", "kurser/a/hvorfor.html": "modul 1",
  "kurser/b/udgik.html": "udgår", "assets/site.css": "body{}",
]

let newSite = [
  "index.html": "forside 2", "kurser/a/index.html": "kursus", "kurser/a/hvorfor.html": "modul 2",
  "kurser/c/ny.html": "kommer til", "assets/site.css": "body{}",
]
