package import Content
package import Diagnostics

/// Spelling of a whole site: each word is looked up once, however many pages it stands on.
///
/// 1. `add` takes in the words of each page. 2. `parts` deals the words that are not the house's own
/// out to so many tasks; each looks its part up in a dictionary of its own. 3. `diagnostics` tells of
/// those nobody knows.
package struct Spelling {
  /// So many unknown words get suggestions, the first by the alphabet on any number of cores: making
  /// one takes as long as looking up thousands.
  private static let suggestionCount = 30

  private struct Use {
    var page: Int
    var range: SourceRange
    var count: Int
  }

  private let house: HouseWords
  private var numbers: [String: Int] = [:]
  private var words: [String] = []
  private var uses: [[Use]] = []
  private var isName: [Bool] = []

  /// Spelling where the words of `house` are right.
  package init(house: HouseWords) {
    self.house = house
  }

  /// Takes in the words of a page.
  package mutating func add(_ review: PageReview) {
    for (word, place) in review.words {
      let number: Int
      if let known = numbers[word] {
        number = known
      } else {
        number = words.count
        numbers[word] = number
        words.append(word)
        uses.append([])
        isName.append(false)
      }
      if place.isName { isName[number] = true }
      uses[number].append(Use(page: review.page, range: place.range, count: place.count))
    }
  }

  /// The words to look up, in `count` parts of the same size.
  package func parts(_ count: Int) -> [[String]] {
    var sought: [String] = []
    for (number, word) in words.enumerated() where !isName[number] && !house.contains(word) {
      sought.append(word)
    }
    sought.sort()
    let size = max(1, (sought.count + count - 1) / max(count, 1))
    return stride(from: 0, to: sought.count, by: size).map {
      Array(sought[$0..<min($0 + size, sought.count)])
    }
  }

  /// The outcome of looking words up.
  package struct Findings: Sendable {
    /// Unknown words with what the author may have meant.
    package var unknown: [String: [String]] = [:]
    /// Why nothing could be looked up.
    package var missing: Phrase?
  }

  /// Looks one part up; may run on any task.
  package static func lookUp(_ words: [String]) -> Findings {
    var findings = Findings()
    do throws(Hunspell.Fault) {
      let dictionary = try Hunspell()
      for word in words where !dictionary.knows(word) { findings.unknown[word] = [] }
    } catch {
      findings.missing = error.missing
    }
    return findings
  }

  /// The unknown words that get suggestions, dealt out to `count` tasks.
  package static func wordsToMend(_ findings: [Findings], _ count: Int) -> [[String]] {
    let first = findings.flatMap(\.unknown.keys).sorted().prefix(suggestionCount)
    let size = max(1, (first.count + count - 1) / max(count, 1))
    return stride(from: first.startIndex, to: first.endIndex, by: size).map {
      Array(first[$0..<min($0 + size, first.endIndex)])
    }
  }

  /// What the author may have meant by each of some unknown words; may run on any task.
  package static func suggestions(for words: [String]) -> Findings {
    var findings = Findings()
    do throws(Hunspell.Fault) {
      let dictionary = try Hunspell()
      for word in words {
        findings.unknown[word] = Array(dictionary.suggestions(for: word).prefix(3))
      }
    } catch {
      findings.missing = error.missing
    }
    return findings
  }

  /// The problems, each unknown word once a page.
  package func diagnostics(_ findings: [Findings], outline: SiteOutline) -> [Diagnostic] {
    if let missing = findings.lazy.compactMap(\.missing).first {
      return [.spellingIsOff(missing: missing)]
    }
    var unknown: [String: [String]] = [:]
    for part in findings { unknown.merge(part.unknown) { $0.isEmpty ? $1 : $0 } }
    var diagnostics: [Diagnostic] = []
    for (word, suggestions) in unknown {
      guard let number = numbers[word] else { continue }
      for use in uses[number] {
        let header = outline.pages[use.page]
        guard !header.ignoredWarnings.contains("ukendt-ord") else { continue }
        diagnostics.append(
          .unknownWord(
            use.range, word: word, count: use.count, suggestions: suggestions,
            file: header.path))
      }
    }
    return diagnostics
  }
}
