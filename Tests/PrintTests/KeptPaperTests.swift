import Glibc
import Output
import Testing

@testable import Print

@Suite("What is kept, and what is left")
struct KeptPaperTests {
  private let key = Digest128(of: Array("key".utf8))
  private let paper = Array("%PDF-1.7\nNavn\n%%EOF\n".utf8)

  @Test("a paper is found again as it was made, and by what it was made from alone")
  func found() throws {
    for content in [paper, Array(paper.dropLast()), Array("\n".utf8), []] {
      let folder = try PrivateFolder()
      let marked = KeptPaper.marked(content, key, pages: 12)
      #expect(marked.starts(with: content))
      try folder.write(marked, to: "a.pdf")
      let kept = KeptPaper(folder.path(of: "a.pdf"))
      #expect(kept.find(key)?.bytes == marked)
      #expect(kept.find(key)?.pages == 12)
      #expect(kept.find(Digest128(of: Array("other".utf8))) == nil)
    }
  }

  @Test("a changed byte, a cut end, a line more or others' access, and it is not the same paper")
  func changed() throws {
    let marked = KeptPaper.marked(paper, key, pages: 1)
    var changes = [Array(marked.dropLast()), marked + [0x0A], marked + marked, paper, []]
    for place in marked.indices {
      var other = marked
      other[place] ^= 1
      changes.append(other)
    }
    for change in changes {
      let folder = try PrivateFolder()
      try folder.write(change, to: "a.pdf")
      #expect(KeptPaper(folder.path(of: "a.pdf")).find(key) == nil)
      #expect(!KeptPaper(folder.path(of: "a.pdf")).isAsWritten)
    }
    let folder = try PrivateFolder()
    try folder.write(marked, to: "a.pdf")
    let path = folder.path(of: "a.pdf")
    #expect(unsafe symlink(path, folder.path(of: "b.pdf")) == 0)
    #expect(KeptPaper(folder.path(of: "b.pdf")).find(key) == nil)
    #expect(KeptPaper(folder.path).find(key) == nil)
    #expect(KeptPaper(folder.path(of: "none.pdf")).find(key) == nil)
    #expect(KeptPaper(path).find(key) != nil)
    #expect(unsafe chmod(path, 0o640) == 0)
    #expect(KeptPaper(path).find(key) == nil)
    #expect(KeptPaper(path).isAsWritten)
  }

  @Test("a paper that something is said of is made again, and still known as one of ours")
  func saidOf() throws {
    let folder = try PrivateFolder()
    try folder.write(KeptPaper.marked(paper, nil, pages: 3), to: "a.pdf")
    #expect(KeptPaper(folder.path(of: "a.pdf")).find(key) == nil)
    #expect(KeptPaper(folder.path(of: "a.pdf")).isAsWritten)
  }

  @Test("what a killed process left is swept away, what somebody holds or has just made is not")
  func sweep() throws {
    let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    func make(_ name: String, age: Int) -> String {
      let path = "\(base)/kursbuild-pdf-\(name)-\(getpid())"
      _ = unsafe mkdir(path, 0o700)
      let file = unsafe open(path + "/result.pdf", O_WRONLY | O_CREAT, 0o600)
      close(file)
      let when = timeval(tv_sec: time(nil) - age, tv_usec: 0)
      var times = [when, when]
      _ = unsafe utimes(path, &times)
      return path
    }
    let (old, new) = (make("gammel", age: 600), make("ny", age: 0))
    let held = try PrivateFolder()
    let long = timeval(tv_sec: time(nil) - 600, tv_usec: 0)
    var times = [long, long]
    _ = unsafe utimes(held.path, &times)
    PrivateFolder.sweep()
    #expect(unsafe access(old, F_OK) != 0)
    #expect(unsafe access(new, F_OK) == 0)
    #expect(unsafe access(held.path, F_OK) == 0)
    _ = unsafe unlink(new + "/result.pdf")
    _ = unsafe rmdir(new)
  }

  @Test("another engine, another font or a newer package is another edition")
  func edition() throws {
    let folder = try PrivateFolder()
    let settings = PrintSettings(interpreter: nil, fontFolders: [folder.path])
    let empty = settings.edition()
    try folder.write([1], to: "a.ttf")
    let one = settings.edition()
    #expect(one != empty && one == settings.edition())
    var times = [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1, tv_usec: 0)]
    _ = unsafe utimes(folder.path(of: "a.ttf"), &times)
    #expect(settings.edition() != one)
    let real = PrintSettings.found()
    var other = real
    other.interpreter = "/nonexistent/bin/python"
    #expect(real.edition() != other.edition())
  }
}
