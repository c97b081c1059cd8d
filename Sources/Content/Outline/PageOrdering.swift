import CommonMark

/// Orders published pages: by `rækkefølge` where it is given, then by file name.
struct PageOrdering {
  /// All pages of the outline.
  let pages: [PageHeader]
  private var published: [Int]

  /// An ordering of the published pages among `pages`.
  init(_ pages: [PageHeader]) {
    self.pages = pages
    published = pages.indices.filter { pages[$0].isPublished }
  }

  /// The first page of a kind.
  func first(_ kind: PageKind) -> Int? {
    published.first { pages[$0].kind == kind }
  }

  /// The pages of a kind in path order.
  func indexes(_ kind: PageKind) -> [Int] {
    published.filter { pages[$0].kind == kind }
  }

  /// The pages of a kind in their order.
  func ordered(_ kind: PageKind) -> [Int] {
    sorted(indexes(kind))
  }

  /// The pages of a kind by the two folders they lie in, each group in its order.
  func grouped(_ kind: PageKind) -> [String: [Int]] {
    Dictionary(grouping: indexes(kind)) { PathText.topFolders(pages[$0].path) }
      .mapValues(sorted)
  }

  /// The pages of a kind by a date, then by title; those without a date come last.
  func byDate(
    _ kind: PageKind, _ date: (PageHeader) -> CalendarDate?, newestFirst: Bool
  ) -> [Int] {
    DanishCollation.sorted(indexes(kind)) { pages[$0].title }
      .enumerated()
      .map { (place: $0, page: $1, date: date(pages[$1])) }
      .sorted { left, right in
        guard left.date != right.date else { return left.place < right.place }
        guard let leftDate = left.date, let rightDate = right.date else { return left.date != nil }
        return newestFirst ? leftDate > rightDate : leftDate < rightDate
      }
      .map(\.page)
  }

  private func sorted(_ indexes: [Int]) -> [Int] {
    indexes.sorted { left, right in
      switch (pages[left].order, pages[right].order) {
      case (let first?, let second?) where first != second: return first < second
      case (.some, nil): return true
      case (nil, .some): return false
      default: return PageOrdering.precedes(pages[left].path, pages[right].path)
      }
    }
  }

  /// File names with their numbers read as numbers: `2-x` stands before `10-x`.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    var first = 0
    var second = 0
    while first < left.count, second < right.count {
      if let one = digits(left, first), let other = digits(right, second) {
        let a = left[one].drop { $0 == 0x30 }
        let b = right[other].drop { $0 == 0x30 }
        if a.count != b.count { return a.count < b.count }
        if !a.elementsEqual(b) { return a.lexicographicallyPrecedes(b) }
        first = one.upperBound
        second = other.upperBound
      } else {
        if left[first] != right[second] { return left[first] < right[second] }
        first += 1
        second += 1
      }
    }
    if (left.count - first) != (right.count - second) {
      return left.count - first < right.count - second
    }
    return left.lexicographicallyPrecedes(right)
  }

  private static func digits(_ bytes: [UInt8], _ start: Int) -> Range<Int>? {
    var end = start
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    return end > start ? start..<end : nil
  }
}
