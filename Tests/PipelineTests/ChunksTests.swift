import Pipeline
import Testing

@Suite struct ChunksTests {
  @Test(arguments: [(0, 64, 0), (1, 64, 1), (64, 64, 1), (65, 64, 2), (1000, 7, 143)])
  func chunksCoverEveryNumberOnce(_ count: Int, _ size: Int, _ expected: Int) {
    let chunks = Chunks(count: count, size: size)
    #expect(chunks.count == expected)
    #expect((0..<chunks.count).flatMap { Array(chunks[$0]) } == Array(0..<count))
  }
}
