import Testing

@testable import Media

/// A picture made for a test, with what it is.
struct SampleFile: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var kind: PictureKind
  var bytes: [UInt8]

  init(_ name: String, _ kind: PictureKind, _ bytes: [UInt8]) {
    (testDescription, self.kind, self.bytes) = (name, kind, bytes)
  }

  static let xmp = Sample.text("<x:xmpmeta exif:GPSLatitude=\"55,40N\"/>")

  /// Each 40 pixels wide and 20 high as it is shown, without anything a copy leaves out.
  static let plain = [
    SampleFile("png", .png, Sample.png()),
    SampleFile("jpeg", .jpeg, Sample.jpeg()),
    SampleFile("gif", .gif, Sample.gif()),
    SampleFile("webp, lossy", .webp, Sample.webp(Sample.lossy)),
    SampleFile("webp, lossless", .webp, Sample.webp(Sample.lossless)),
    SampleFile("webp, extended", .webp, Sample.webp(Sample.extended(flags: 0) + Sample.lossy)),
  ]

  /// The same pictures turned by a quarter or with metadata that tell a place.
  static let placed = [
    SampleFile("png, eXIf", .png, Sample.png(Sample.chunk("eXIf", Sample.exif(orientation: 1)))),
    SampleFile("png, XMP", .png, Sample.png(Sample.chunk("iTXt", xmp))),
    SampleFile(
      "jpeg, EXIF", .jpeg,
      Sample.jpeg(Sample.segment(0xE1, Sample.text("Exif\0\0") + Sample.exif(orientation: 1)))),
    SampleFile("jpeg, XMP", .jpeg, Sample.jpeg(Sample.segment(0xE1, xmp))),
    SampleFile("jpeg, IPTC", .jpeg, Sample.jpeg(Sample.segment(0xED, [0x1C, 2, 90, 0, 1, 65]))),
    SampleFile(
      "gif, XMP", .gif,
      Sample.gif([0x21, 0xFF, 11] + Sample.text("XMP DataXMP") + [UInt8(xmp.count)] + xmp + [0])),
    SampleFile(
      "webp, EXIF", .webp,
      Sample.webp(
        Sample.extended(flags: 8) + Sample.lossy + Sample.riff("EXIF", Sample.exif(orientation: 1)))
    ),
    SampleFile(
      "webp, XMP", .webp,
      Sample.webp(Sample.extended(flags: 4) + Sample.lossy + Sample.riff("XMP ", xmp))),
  ]
}

@Suite struct PictureTests {
  @Test(arguments: SampleFile.plain + SampleFile.placed)
  func sizeAndKindAreRead(_ file: SampleFile) throws {
    let source = WholeBytes(file.bytes)
    #expect(PictureReader.kind(of: source) == file.kind)
    let picture = try PictureReader.read(source, as: file.kind)
    #expect(picture.width == 40 && picture.height == 20)
  }

  @Test(arguments: SampleFile.plain)
  func whatTellsNothingIsPublishedAsItIs(_ file: SampleFile) throws {
    let picture = try PictureReader.read(WholeBytes(file.bytes), as: file.kind, whole: true)
    #expect(!picture.hasPosition && picture.edits == [])
    #expect(PictureReader.cleaned(file.bytes, as: file.kind) == nil)
  }

  @Test(arguments: zip(SampleFile.placed, [0, 0, 1, 1, 1, 2, 5, 5].map { SampleFile.plain[$0] }))
  func aPlaceIsFoundAndTheCopyIsThePictureWithout(_ file: SampleFile, _ bare: SampleFile) throws {
    let picture = try PictureReader.read(WholeBytes(file.bytes), as: file.kind)
    #expect(picture.hasPosition)
    #expect(PictureReader.cleaned(file.bytes, as: file.kind) == bare.bytes)
  }

  @Test(arguments: [3, 6, 8])
  func aTurnedPictureStaysTurned(_ orientation: Int) throws {
    let exif = Sample.exif(orientation: orientation)
    let files: [(PictureKind, [UInt8])] = [
      (.jpeg, Sample.jpeg(Sample.segment(0xE1, Sample.text("Exif\0\0") + exif))),
      (.png, Sample.png(Sample.chunk("eXIf", exif))),
      (
        .webp, Sample.webp(Sample.extended(flags: 12) + Sample.lossy + Sample.riff("EXIF", exif))
      ),
    ]
    for (kind, bytes) in files {
      let picture = try PictureReader.read(WholeBytes(bytes), as: kind)
      #expect(picture.hasPosition)
      // Browsers turn JPEG and PNG, but not WebP.
      let isTurned = orientation > 4 && kind != .webp
      #expect(picture.width == (isTurned ? 20 : 40) && picture.height == (isTurned ? 40 : 20))
      let copy = try #require(PictureReader.cleaned(bytes, as: kind))
      let again = try PictureReader.read(WholeBytes(copy), as: kind, whole: true)
      #expect(!again.hasPosition)
      #expect(again.width == picture.width)
      // A copy of the copy is the copy.
      #expect(PictureReader.cleaned(copy, as: kind) ?? copy == copy)
    }
  }

  @Test func whatPhonesHangOnBehindAPictureIsLeftOut() {
    let tail = Sample.jpeg(Sample.segment(0xE1, Sample.text("Exif\0\0") + Sample.exif()))
    #expect(PictureReader.cleaned(Sample.jpeg(tail: tail), as: .jpeg) == Sample.jpeg())
    #expect(PictureReader.cleaned(Sample.png() + tail, as: .png) == Sample.png())
    #expect(PictureReader.cleaned(Sample.gif() + tail, as: .gif) == Sample.gif())
  }

  @Test(
    arguments: SampleFile.plain + SampleFile.placed + [SampleFile("avif", .avif, Sample.avif())])
  func aPictureCutAnywhereIsNeverReadBeyondItsEnd(_ file: SampleFile) {
    for count in file.bytes.indices {
      let cut = WholeBytes(Array(file.bytes[..<count]))
      _ = PictureReader.kind(of: cut)
      // A GIF may end after its first picture.
      let picture = try? PictureReader.read(cut, as: file.kind, whole: true)
      #expect(picture == nil || file.kind == .gif, "\(count)")
    }
  }

  @Test(
    arguments: SampleFile.plain + SampleFile.placed + [SampleFile("avif", .avif, Sample.avif())])
  func anyByteMayBeWrong(_ file: SampleFile) {
    for index in file.bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var bytes = file.bytes
        bytes[index] = value
        _ = PictureReader.cleaned(bytes, as: file.kind)
      }
    }
  }

  @Test(arguments: [[], [0], Sample.text("hej"), Sample.text("<html></html>"), [0xFF, 0xD8]])
  func whatIsNoPictureIsNone(_ bytes: [UInt8]) {
    #expect(PictureReader.kind(of: WholeBytes(bytes)) == nil)
    for kind in PictureKind.allCases {
      #expect(throws: PictureFault.self) { try PictureReader.read(WholeBytes(bytes), as: kind) }
    }
  }

  @Test func anAVIFIsReadAndItsPlaceBlanked() throws {
    let bytes = Sample.avif()
    #expect(PictureReader.kind(of: WholeBytes(bytes)) == .avif)
    let picture = try PictureReader.read(WholeBytes(bytes), as: .avif)
    #expect(picture.width == 40 && picture.height == 20 && picture.hasPosition)
    let copy = try #require(PictureReader.cleaned(bytes, as: .avif))
    #expect(copy.count == bytes.count)
    #expect(try !PictureReader.read(WholeBytes(copy), as: .avif).hasPosition)
  }
}

@Suite struct FilmTests {
  @Test func aFilmsPlacesAreBlankedWhereTheyLie() throws {
    let bytes = Sample.film(hasPlace: true)
    let film = try #require(try FilmReader.read(WholeBytes(bytes)))
    #expect(film.kind == .mp4 && film.hasPosition && !film.hasPositionTrack)
    let copy = MediaEdit.apply(film.edits, to: bytes)
    #expect(copy.count == bytes.count)
    #expect(!String(decoding: copy, as: UTF8.self).contains("55.6761"))
    #expect(String(decoding: copy, as: UTF8.self).contains("Kamera"))
    #expect(try FilmReader.read(WholeBytes(copy))?.hasPosition == true)
    #expect(copy.suffix(12) == bytes.suffix(12))
  }

  @Test(arguments: [(0x10000, 640, 360), (0, 360, 640)])
  func aFilmsSizeIsThatOfItsPictureAsItIsTurned(_ a: Int, _ width: Int, _ height: Int) throws {
    let matrix = Sample.big(a) + [UInt8](repeating: 0, count: 32)
    let head =
      [UInt8](repeating: 0, count: 40) + matrix + Sample.big(640 << 16) + Sample.big(360 << 16)
    let bytes =
      Sample.box("ftyp", Sample.text("isom"))
      + Sample.box("moov", Sample.box("trak", Sample.box("tkhd", head)))
    let film = try #require(try FilmReader.read(WholeBytes(bytes)))
    #expect(film.width == width && film.height == height)
  }

  @Test func aFilmWithoutPlacesStaysAsItIs() throws {
    let film = try #require(try FilmReader.read(WholeBytes(Sample.film(hasPlace: false))))
    #expect(film == Film(kind: .mp4))
  }

  @Test(arguments: ["gpmd", "camm", "mebx"])
  func aTrackOfPlacesIsTold(_ format: String) throws {
    let film = try FilmReader.read(WholeBytes(Sample.film(hasPlace: false, track: format)))
    #expect(film?.hasPositionTrack == true)
  }

  @Test func aFilmCutAnywhereIsNeverReadBeyondItsEnd() {
    let bytes = Sample.film(hasPlace: true)
    for count in bytes.indices { _ = try? FilmReader.read(WholeBytes(Array(bytes[..<count]))) }
    for index in bytes.indices {
      for value: UInt8 in [0, 1, 0xFF] {
        var broken = bytes
        broken[index] = value
        _ = try? FilmReader.read(WholeBytes(broken))
      }
    }
  }

  @Test(
    arguments: [
      (Sample.text("OggS"), FilmKind.ogg), ([0x1A, 0x45, 0xDF, 0xA3], .webm),
      (Sample.text("ID3\u{3}"), .mp3), ([0xFF, 0xFB, 0x90, 0], .mp3),
      (Sample.text("RIFF") + Sample.little(4) + Sample.text("WAVE"), .wav),
    ])
  func otherKindsAreKnownByTheirFirstBytes(_ bytes: [UInt8], _ kind: FilmKind) throws {
    #expect(try FilmReader.read(WholeBytes(bytes))?.kind == kind)
  }

  @Test func textIsNoFilm() throws {
    #expect(try FilmReader.read(WholeBytes(Sample.text("hej med dig"))) == nil)
  }
}
