import CommonMark
import Content
import Diagnostics
import Quiz

/// Reviews the running text of one page, a passage at a time.
struct TextReview {
  /// Fewer words than this say nothing about how hard a section is to read.
  private static let fewestWords = 60
  /// So many of the longest sentences are told.
  private static let sentenceCount = 5
  /// How far below the site's target the LIX of summaries and feedback is to be.
  private static let easierByLIX = 5

  private let reviewer: PageReviewer
  private let header: PageHeader
  private let source: [UInt8]
  private let isDanish: Bool
  private var diagnostics: [Diagnostic] = []
  private var total = Readability()
  private var ofSection: [Readability] = []
  /// The words of the page outside scenes.
  private var wordCount = 0
  private var wordsOfScenes: [SceneNumber: Int] = [:]
  private var words: [String: PageReview.Word] = [:]
  private var usedTerms: Set<Int> = []
  private var claims: ClaimReview?
  private var ofSummary = Readability()
  private var ofFeedback = Readability()
  private var longest: [(passage: Passage, words: [Range<Int>], sentence: Sentence)] = []

  /// Begins to review a page's text.
  init(reviewer: PageReviewer, header: PageHeader, source: [UInt8], isDanish: Bool) {
    self.reviewer = reviewer
    self.header = header
    self.source = source
    self.isDanish = isDanish
    if isDanish, reviewer.checks.checks(.claims) {
      claims = ClaimReview(names: reviewer.names)
    }
  }

  /// Reviews a passage.
  mutating func add(_ passage: Passage) {
    let scan = SentenceScanner(passage.text)
    if let scene = passage.scene {
      wordsOfScenes[scene, default: 0] += scan.readability.words
    } else if passage.role != .header {
      wordCount += scan.readability.words
    }
    if passage.role == .paragraph, !passage.isQuote {
      total += scan.readability
      while ofSection.count <= passage.section { ofSection.append(Readability()) }
      ofSection[passage.section] += scan.readability
      for sentence in scan.sentences { keep(sentence, of: passage, scan.words) }
    }
    if passage.isSummary { ofSummary += scan.readability }
    if passage.isFeedback { ofFeedback += scan.readability }
    claims?.add(passage, scan.words)
    findPhrases(passage, scan)
    if reviewer.checks.checks(.capitals) { findCapitals(passage, scan.words) }
    if isDanish, reviewer.checks.checks(.spelling) { collectWords(passage, scan) }
  }

  // MARK: - Words and phrases

  private mutating func findPhrases(_ passage: Passage, _ scan: SentenceScanner) {
    guard !reviewer.terms.isEmpty || !reviewer.style.isEmpty else { return }
    let checksStyle =
      reviewer.checks.checks(.style) && !reviewer.style.isEmpty && !passage.isQuote && isDanish
    var quotes = QuoteTracker()
    for index in scan.words.indices {
      if let term = reviewer.terms.match(passage.text, scan.words, at: index) {
        usedTerms.insert(term.number)
      }
      guard checksStyle,
        let found = reviewer.style.match(passage.text, scan.words, at: index)
      else { continue }
      let words = scan.words[index].lowerBound..<scan.words[index + found.count - 1].upperBound
      guard !quotes.isOpen(passage.text, at: words.lowerBound),
        !PlaceInSource.isForeign(passage, at: words.lowerBound)
      else { continue }
      let rule = reviewer.outline.configuration.style[found.number]
      let written = String(decoding: passage.text[words], as: UTF8.self)
      diagnostics.append(
        .discouragedWord(
          range(of: index...(index + found.count - 1), in: passage, scan.words), written: written,
          rule: rule, file: header.path))
    }
  }

  /// Capitals: two words or more next to each other, or one word too long to be an abbreviation.
  private mutating func findCapitals(_ passage: Passage, _ words: [Range<Int>]) {
    var start: Int?
    for index in 0...words.count {
      let isCapital =
        index < words.count && TextReview.isInCapitals(passage.text, words[index])
      if isCapital {
        start = start ?? index
        continue
      }
      guard let first = start else { continue }
      start = nil
      let letters = words[first..<index].reduce(0) {
        $0 + TextReview.letterCount(passage.text, $1)
      }
      guard letters >= 9, !PlaceInSource.isForeign(passage, at: words[first].lowerBound) else {
        continue
      }
      diagnostics.append(
        .capitals(range(of: first...(index - 1), in: passage, words), file: header.path))
    }
  }

  private static func isInCapitals(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    var index = word.lowerBound
    var letters = 0
    while index < word.upperBound {
      let length = Letters.length(text, index)
      if length > 0 {
        guard Letters.isCapital(text, index) else { return false }
        letters += 1
      }
      index += max(length, 1)
    }
    return letters >= 2
  }

  private static func letterCount(_ text: [UInt8], _ word: Range<Int>) -> Int {
    text[word].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The place of some words of a passage that stand next to each other.
  private func range(
    of numbers: ClosedRange<Int>, in passage: Passage, _ words: [Range<Int>]
  ) -> SourceRange {
    var places = PlaceInSource(passage, in: source)
    var first = passage.line
    for number in 0...numbers.upperBound {
      let place = places.find(words[number])
      if number == numbers.lowerBound { first = place }
      if number == numbers.upperBound, place.start >= first.start {
        first.end = max(first.end, place.end)
      }
    }
    return first
  }

  // MARK: - Spelling

  private mutating func collectWords(_ passage: Passage, _ scan: SentenceScanner) {
    var places = PlaceInSource(passage, in: source)
    var starts: Set<Int> = [0]
    for sentence in scan.sentences { starts.insert(sentence.words.upperBound + 1) }
    for (number, word) in scan.words.enumerated() {
      let place = places.find(word)
      guard !PlaceInSource.isForeign(passage, at: word.lowerBound) else { continue }
      // After a quotation mark or a dash a capital letter may begin a sentence as well.
      let isStart =
        starts.contains(number) || passage.role == .cell
        || TextReview.followsMark(passage.text, word.lowerBound)
      WordParts.each(in: passage.text, word) { part in
        let isCapital = Letters.isCapital(passage.text, part.lowerBound)
        let isName = isCapital && !isStart && part.lowerBound == word.lowerBound
        let text = passage.text[part]
        let key = String(decoding: text, as: UTF8.self)
        let offset = part.lowerBound - word.lowerBound
        let isWhole = place.count == word.count
        let range =
          isWhole
          ? SourceRange(place.start + offset, place.start + offset + part.count) : place
        if words[key] == nil {
          words[key] = PageReview.Word(range: range, count: 1, isName: isName)
        } else {
          words[key]?.count += 1
          if isName { words[key]?.isName = true }
        }
      }
    }
  }

  private static func followsMark(_ text: [UInt8], _ offset: Int) -> Bool {
    var index = offset
    while index > 0, text[index - 1] == 0x20 || text[index - 1] == 0x1F { index -= 1 }
    guard index > 0 else { return true }
    // The last byte of ” “ – … and of signs that end a sentence.
    return [0x9D, 0x9C, 0x93, 0xA6, 0x3A, 0x2E, 0x21, 0x3F, 0x28, 0x2F].contains(text[index - 1])
  }

  // MARK: - Sentences

  private mutating func keep(_ sentence: Sentence, of passage: Passage, _ words: [Range<Int>]) {
    let isLong = longest.count < TextReview.sentenceCount
    if !isLong, let last = longest.last, last.sentence.count >= sentence.count { return }
    let place = longest.firstIndex { $0.sentence.count < sentence.count } ?? longest.count
    longest.insert((passage, words, sentence), at: place)
    if longest.count > TextReview.sentenceCount { longest.removeLast() }
  }

  // MARK: - The end

  /// Draws the conclusions.
  mutating func finish(sections: [Section], body: PageBody, into review: inout PageReview) {
    let page = header.range.count > 0 ? firstLine(header.range) : SourceRange(0, 0)
    review.measures.append(PageReview.Measure(title: nil, range: page, readability: total))
    for (number, readability) in ofSection.enumerated() where number > 0 {
      review.measures.append(
        PageReview.Measure(
          title: String(decoding: sections[number].title, as: UTF8.self),
          range: sections[number].range, readability: readability))
    }
    for (passage, words, sentence) in longest {
      let range = range(of: sentence.words, in: passage, words)
      review.longestSentences.append((range, sentence.count))
    }
    if header.kind == .course { review.titleLine = place(of: "titel") }
    if isDanish { judgeLanguage(review, page) }
    if let claims, ClaimReview.concerns(header, sections, reviewer.outline) {
      diagnostics += claims.diagnostics(sections: sections, file: header.path) { passage, words in
        range(of: words, in: passage, Array(WordScanner(passage.text)))
      }
    }
    review.summary = ofSummary
    review.feedback = ofFeedback
    judgeDuration(body, page, &review)
    if header.isDraft, reviewer.checks.checks(.drafts), let place = place(of: "kladde") {
      diagnostics.append(.draft(place, title: header.title, file: header.path))
    }
    review.words = words
    review.usedTerms = usedTerms
    review.diagnostics += diagnostics
  }

  private mutating func judgeLanguage(_ review: PageReview, _ page: SourceRange) {
    let checks = reviewer.checks
    if checks.checks(.readability) {
      judgeShortTexts(ofSummary, .summary, page)
      judgeShortTexts(ofFeedback, .feedback, page)
      for measure in review.measures where measure.readability.words >= TextReview.fewestWords {
        guard let lix = measure.readability.lix, lix > checks.readabilityTarget,
          let band = measure.readability.band
        else { continue }
        diagnostics.append(
          .hardToRead(
            measure.range, part: Phrase.part(under: measure.title), lix: lix, band: band,
            target: checks.readabilityTarget, file: header.path))
      }
    }
    if checks.checks(.sentences) {
      for (range, words) in review.longestSentences where words > checks.longestSentence {
        diagnostics.append(
          .longSentence(range, words: words, limit: checks.longestSentence, file: header.path))
      }
    }
  }

  /// What is read in a hurry is to be easier than the rest.
  private mutating func judgeShortTexts(
    _ readability: Readability, _ part: ShortText, _ page: SourceRange
  ) {
    let target = reviewer.checks.readabilityTarget - TextReview.easierByLIX
    guard readability.words >= TextReview.fewestWords, let lix = readability.lix, lix > target,
      let band = readability.band
    else { return }
    diagnostics.append(
      .hardToRead(page, part: part.name, lix: lix, band: band, target: target, file: header.path))
  }

  private mutating func judgeDuration(
    _ body: PageBody, _ page: SourceRange, _ review: inout PageReview
  ) {
    guard header.kind == .module || header.kind == .article else { return }
    let minutes = ReadingTime(body, words: wordCount, wordsOfScenes: wordsOfScenes).minutes
    review.minutes = minutes
    guard reviewer.checks.checks(.duration), let told = header.duration else { return }
    let difference = abs(minutes - told)
    guard difference * 4 > told, difference >= 2 else { return }
    diagnostics.append(
      .durationDiffers(place(of: "varighed") ?? page, told: told, found: minutes, file: header.path)
    )
  }

  /// The line of a key of the front matter.
  private func place(of key: String) -> SourceRange? {
    var index = header.range.start
    let key = Array(key.utf8) + [0x3A]
    while index < header.range.end {
      let line = firstLine(SourceRange(index, header.range.end))
      if source[line.start..<line.end].starts(with: key) { return line }
      index = line.end + 1
    }
    return nil
  }

  private func firstLine(_ range: SourceRange) -> SourceRange {
    var end = range.start
    while end < min(range.end, source.count), source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    return SourceRange(range.start, end)
  }
}
