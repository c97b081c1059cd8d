import CommonMark
import Diagnostics

/// What is wrong with headers, alone and beside each other, and what can only be settled when all of
/// them have been read.
struct HeaderCheck {
  /// The pages KursBuild makes by itself.
  private static let ownAddresses = [
    "index.html", "kurser.html", "viden.html", "temadage.html", "nyheder.html", "ordbog.html",
    "kilder.html", "love.html", "revision.html", "soeg.html", "404.html",
  ]

  /// What links lead to.
  let links: LinkResolver
  /// The day that reviews are held against; nil holds them against nothing.
  let date: CalendarDate?

  /// What is wrong with the headers, `records`, of the pages of `outline`; pictures are written into
  /// it as paths under the content folder.
  ///
  /// Records are large values, so they are looked at where they lie.
  func settle(_ outline: inout SiteOutline, _ records: [HeaderRecord]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for index in records.indices where !records[index].diagnostics.isEmpty {
      diagnostics += records[index].diagnostics
    }
    diagnostics += overdueReviews(records)
    diagnostics += checkFormerAddresses(outline, records)
    diagnostics += resolvePictures(&outline, records)
    return diagnostics
  }

  /// Pages whose review was due before the day of the build.
  private func overdueReviews(_ records: [HeaderRecord]) -> [Diagnostic] {
    guard let date else { return [] }
    return records.indices.compactMap { index in
      guard let due = records[index].header.reviewDue, due < date,
        let range = records[index].reviewRange
      else { return nil }
      let header = records[index].header
      let problem = Diagnostic.reviewOverdue(
        range, due: due, isInterval: records[index].reviewIsInterval,
        responsible: header.responsible,
        file: header.path)
      return header.ignoredWarnings.contains(problem.id) ? nil : problem
    }
  }

  private func checkFormerAddresses(
    _ outline: SiteOutline, _ records: [HeaderRecord]
  ) -> [Diagnostic] {
    guard records.indices.contains(where: { !records[$0].header.formerAddresses.isEmpty }) else {
      return []
    }
    var owners: [String: String] = [:]
    for page in outline.pages where page.isPublished { owners[page.address] = page.path }
    for address in HeaderCheck.ownAddresses where owners[address] == nil {
      owners[address] = "KursBuild"
    }
    var problems: [Diagnostic] = []
    for record in records {
      for (address, range) in zip(record.header.formerAddresses, record.formerAddressRanges) {
        if let owner = owners[address] {
          problems.append(
            .formerAddressTaken(range, address: address, by: owner, file: record.header.path))
        } else {
          owners[address] = record.header.path
        }
      }
    }
    return problems
  }

  /// `billede` is written relative to the file; in the outline it is a path under the content folder.
  private func resolvePictures(
    _ outline: inout SiteOutline, _ records: [HeaderRecord]
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for index in records.indices {
      guard let range = records[index].pictureRange, let picture = records[index].header.picture
      else { continue }
      let record = records[index]
      if case .media(let path) = links.target(of: Array(picture.utf8), from: index) {
        outline.pages[index].picture = path
        if record.header.pictureAlternative == nil {
          problems.append(.headerPictureWithoutText(range, file: record.header.path))
        }
      } else {
        outline.pages[index].picture = nil
        problems.append(
          .missingPicture(
            range, written: picture,
            nearest: FileSuggestion(outline: outline).picture(
              for: picture, from: record.header.path),
            file: record.header.path))
      }
    }
    return problems
  }
}
