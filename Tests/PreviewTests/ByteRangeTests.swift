import Testing

@testable import Preview

@Suite struct ByteRangeTests {
  @Test(arguments: [
    ("bytes=0-9", 0..<10), ("bytes=5-", 5..<100), ("bytes=-10", 90..<100),
    ("bytes=90-200", 90..<100), ("bytes=-500", 0..<100), ("bytes=99-99", 99..<100),
  ])
  func oneStretchIsUnderstood(_ header: String, _ range: Range<Int>) {
    #expect(ByteRange(header, size: 100) == .part(range))
  }

  @Test(arguments: [
    nil, "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-2", "bytes=0-1,5-6", "lines=0-1",
    "bytes=--5", "bytes=0-99999999999999999999", "bytes=+1-2",
  ])
  func whatIsNoStretchMeansAll(_ header: String?) {
    #expect(ByteRange(header, size: 100) == .whole)
  }

  @Test(arguments: [("bytes=100-", 100), ("bytes=-0", 100), ("bytes=0-", 0), ("bytes=-5", 0)])
  func whatIsNotThereIsRefused(_ header: String, _ size: Int) {
    #expect(ByteRange(header, size: size) == .unsatisfiable)
  }
}
