import CommonMark
import Diagnostics

/// Fills a page's header from its front matter.
struct HeaderFilling {
  /// The header so far.
  var header: PageHeader
  /// The front matter's fields, with what is wrong with them.
  var fields: FieldReader
  /// The places of the old addresses in `tidligere`.
  var formerAddressRanges: [SourceRange] = []
  /// The place of `revideres`, or of the front matter's first line when the field is shared by all
  /// pages; nil when there is none.
  var reviewRange: SourceRange?
  /// True when `revideres` is an interval.
  var reviewIsInterval = false
  private let isOfPage: Bool
  private let registries: Registries
  private let sourceIDs: ByteIndex

  /// Prepares to fill `header` from `fields`.
  init(
    header: PageHeader, fields: [DataField], catalogue: FieldCatalogue? = nil,
    registries: Registries, sourceIDs: ByteIndex
  ) {
    self.header = header
    self.registries = registries
    self.sourceIDs = sourceIDs
    let ofKind: FieldCatalogue =
      switch header.kind {
      case .course: .course
      case .themeDay: .themeDay
      case .news: .news
      default: .page
      }
    var all = fields
    for shared in registries.defaults where !fields.contains(where: { $0.name == shared.name }) {
      all.append(shared)
    }
    isOfPage = catalogue == nil
    self.fields = FieldReader(all, catalogue: catalogue ?? ofKind, file: header.path)
  }

  /// Fills every field. A missing title is told about only where the front matter could be read.
  mutating func fill(opener: SourceRange, isReadable: Bool) {
    let problems = fields.diagnostics.count
    if let title = fields.text("titel") {
      header.title = Typography.set(title)
    } else if isReadable, fields.diagnostics.count == problems, header.kind != .bank,
      header.kind != .fragment
    {
      fields.diagnostics.append(
        .missingTitle(opener, suggestion: nil, hasHeader: true, file: header.path))
    }
    header.summary = fields.text("resume").map(Typography.set)
    header.order = fields.number("raekkefoelge")
    header.duration = fields.count("varighed", units: ["min", "min.", "minutter"])
    header.audience = fields.text("maalgruppe")
    header.topics = fields.list("emner").map(\.text)
    header.responsible = fields.text("ansvarlig")
    header.isDraft = fields.flag("kladde") ?? false
    header.linksGlossary = fields.flag("ordbog") ?? true
    header.picture = fields.text("billede")
    header.pictureAlternative = fields.text("alt")
    header.ignoredWarnings = fields.ignoredWarnings()
    fillDates(opener: opener)
    fillReferences()
    fillChoices()
    fillFormerAddresses()
    if header.kind == .themeDay || header.kind == .news { fillEvent() }
  }

  private mutating func fillDates(opener: SourceRange) {
    header.published = fields.date("udgivet")
    header.checked = fields.date("kontrolleret")
    guard let due = fields.placedText("revideres") else { return }
    let isShared = registries.defaults.contains { $0.value.range == due.range }
    reviewRange = isShared ? opener : due.range
    if let months = FieldValue.months(due.text) {
      reviewIsInterval = true
      header.reviewDue = header.checked?.adding(months: months)
      if header.checked == nil, isOfPage, !isShared {
        fields.diagnostics.append(.reviewWithoutCheck(due.range, file: header.path))
      }
    } else if case .notADate = FieldValue.date(due.text) {
      fields.diagnostics.append(
        .invalidInterval(due.range, key: "revideres", written: due.text, file: header.path))
    } else {
      header.reviewDue = fields.date(due, key: "revideres")
    }
  }

  private mutating func fillReferences() {
    for source in fields.list("kilder") {
      if sourceIDs.value(of: source.text) != nil {
        header.sources.append(source.text)
      } else if registries.knowsSources {
        fields.diagnostics.append(
          .unknownSource(
            source.range, key: source.text,
            nearest: NearestName.find(source.text, among: registries.sources.lazy.map(\.id)),
            form: { $0 }, file: header.path))
      }
    }
    for law in fields.list("lov") {
      if registries.acts.contains(where: { law.text == $0.id || law.text.hasPrefix($0.id + "-") }) {
        header.laws.append(law.text)
        header.lawRanges.append(law.range)
      } else if registries.knowsActs {
        fields.diagnostics.append(
          .unknownAct(
            law.range, key: law.text,
            nearest: NearestName.find(law.text, among: registries.acts.lazy.map(\.id)),
            form: { $0 }, file: header.path))
      }
    }
  }

  private mutating func fillChoices() {
    header.articleType = fields.choice(
      "type",
      among: header.kind == .news
        ? ["nyhed", "begivenhed", "frist"]
        : ["artikel", "værktøj", "model", "forløbsbeskrivelse", "lov"])
    header.paper = fields.choice("papir", among: ["A4", "A4 liggende", "A3"])
    header.completion = fields.choice("gennemfoert", among: ["quiz", "læst", "begge"])
    if let language = fields.placedText("sprog") {
      if HeaderFilling.isLanguageTag(language.text) {
        header.language = language.text
      } else {
        fields.diagnostics.append(
          .invalidLanguage(language.range, written: language.text, file: header.path))
      }
    }
  }

  private mutating func fillFormerAddresses() {
    for former in fields.list("tidligere") {
      let parts = former.text.split(separator: "/", omittingEmptySubsequences: false)
      let isUsable =
        former.text.hasSuffix(".html")
        && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
        && former.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C && $0 != 0x3A }
      if isUsable {
        header.formerAddresses.append(former.text)
        formerAddressRanges.append(former.range)
      } else {
        fields.diagnostics.append(
          .invalidFormerAddress(former.range, written: former.text, file: header.path))
      }
    }
  }

  private mutating func fillEvent() {
    var day = EventHeader()
    day.date = fields.date("dato")
    day.start = fields.time("start")
    day.end = fields.time("slut")
    day.place = fields.text("sted")
    day.address = fields.text("adresse")
    day.registration = fields.joinedText("tilmelding")
    day.price = fields.text("pris")
    let status = fields.choice("status", among: ["arkiv", "aflyst"])
    day.isArchived = status == "arkiv"
    day.isCancelled = status == "aflyst"
    day.seats = fields.count("pladser", units: ["pladser"])
    day.organiser = fields.text("arrangoer")
    day.facilitators = fields.list("facilitatorer").map(\.text)
    fillLastDay(&day)
    if let start = day.start, let end = day.end, end <= start, day.endDate == nil,
      let range = fields.range(of: "slut")
    {
      fields.diagnostics.append(.endBeforeStart(range, start: start, end: end, file: header.path))
      day.end = nil
    }
    header.event = day
  }

  /// The last day of what goes on for several; it must come after the first.
  private mutating func fillLastDay(_ day: inout EventHeader) {
    guard header.kind == .news, let last = fields.date("slutdato"),
      let range = fields.range(of: "slutdato")
    else { return }
    if let first = day.date, first < last {
      day.endDate = last
    } else if day.date == nil ? fields.range(of: "dato") == nil : day.date != last {
      fields.diagnostics.append(
        .lastDayBeforeFirst(range, first: day.date, last: last, file: header.path))
    }
  }

  /// True for `da`, `en`, `en-GB` and the like (BCP 47: a language and subtags of up to eight).
  static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count) else { return false }
    return parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy {
          ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x30...0x39).contains($0)
        }
    }
  }
}
