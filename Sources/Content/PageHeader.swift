package import Diagnostics

/// What a page of the content tree is, told by the folder it lies in.
package enum PageKind: Sendable, Equatable {
  /// `sider/forside.md`: the text on the front page.
  case frontPage
  /// `kurser/<kursus>/kursus.md`.
  case course
  /// `kurser/<kursus>/<modul>.md`.
  case module
  /// `viden/*.md`.
  case article
  /// `temadage/<dag>/temadag.md`.
  case themeDay
  /// `temadage/<dag>/ark/*.md`.
  case worksheet
  /// `nyheder/*.md`.
  case news
  /// `sider/*.md`.
  case page
  /// `banker/*.md`: a question bank; not a page of the site.
  case bank
  /// `fælles/*.md`: text for inclusion; not a page of the site.
  case fragment
}

/// What is known of a page without its body: its place in the site and its front matter, typed.
package struct PageHeader: Sendable, Equatable {
  /// The file, relative to the content folder (`kurser/a/hvorfor.md`), in NFC.
  package var path: String
  /// What the page is.
  package var kind: PageKind
  /// The address in the site, `/`-separated without a leading slash (`kurser/a/hvorfor.html`); empty
  /// for what is no page.
  package var address: String
  /// Byte offset in the file where the body begins.
  package var bodyStart: Int
  /// Where the front matter stands, `---` lines included; empty at 0 when there is none.
  package var range: SourceRange
  /// `titel`; the file name when the author gave none (that is an error).
  package var title: String
  /// `resumé`, one paragraph of plain text.
  package var summary: String?
  /// `rækkefølge`.
  package var order: Double?
  /// `varighed` in minutes.
  package var duration: Int?
  /// `målgruppe`.
  package var audience: String?
  /// `emner`.
  package var topics: [String]
  /// `ansvarlig`.
  package var responsible: String?
  /// `udgivet`.
  package var published: CalendarDate?
  /// `kontrolleret`: when an editor last checked it.
  package var checked: CalendarDate?
  /// `revideres`, as a date: the day given, or `kontrolleret` plus the interval.
  package var reviewDue: CalendarDate?
  /// `lov`: ids of `love.yml`.
  package var laws: [String]
  /// Where each of `laws` stands.
  package var lawRanges: [SourceRange] = []
  /// `kilder`: ids of `kilder.yml` that are listed though the text does not cite them.
  package var sources: [String]
  /// `kladde`: a draft, never published.
  package var isDraft: Bool
  /// `type` of an article (artikel, værktøj, model, forløbsbeskrivelse, lov) or of news (nyhed,
  /// begivenhed, frist), folded to ASCII.
  package var articleType: String?
  /// `ordbog: nej` turns automatic glossary links off.
  package var linksGlossary: Bool
  /// `tidligere`: old addresses.
  package var formerAddresses: [String]
  /// `ignorer`: ids of warnings that are not to be shown for this file.
  package var ignoredWarnings: [String]
  /// `language` of the page (`sprog`), where it differs from the site's.
  package var language: String?
  /// `billede`: path of the page's picture under the content folder (`medier/x.svg`).
  package var picture: String?
  /// `alt`: what the page's picture shows.
  package var pictureAlternative: String?
  /// `papir`, as a slug: `a4`, `a4-liggende` or `a3`.
  package var paper: String?
  /// `gennemført` of a course, as a slug: `quiz`, `laest` or `begge`.
  package var completion: String?
  /// The keys of a theme day and of news about an event; nil for other kinds.
  package var event: EventHeader?

  /// A header with nothing but its place and title.
  package init(path: String, kind: PageKind, address: String, title: String) {
    self.path = path
    self.kind = kind
    self.address = address
    self.bodyStart = 0
    self.range = SourceRange(0, 0)
    self.title = title
    self.topics = []
    self.laws = []
    self.sources = []
    self.isDraft = false
    self.linksGlossary = true
    self.formerAddresses = []
    self.ignoredWarnings = []
  }

  /// The day news are listed under: that of what they tell (`dato`), or else when they came out.
  package var newsDate: CalendarDate? { event?.date ?? published }

  /// True for what has a place in a calendar: a theme day, or news about an event or a deadline, with a
  /// date. News with a date only tell of something that has come to be; without `type` it is an event
  /// when it says where or at what hour.
  package var isDatedEvent: Bool {
    guard let event, event.date != nil else { return false }
    switch (kind, articleType) {
    case (.themeDay, _), (.news, "begivenhed"), (.news, "frist"): return true
    case (.news, nil): return event.start != nil || event.place != nil
    default: return false
    }
  }

  /// True for what becomes a page of the site: it has an address and is no draft.
  package var isPublished: Bool { !isDraft && !address.isEmpty }
}

/// The front matter of `temadag.md` and of news beyond what every page has.
package struct EventHeader: Sendable, Equatable {
  /// `dato`.
  package var date: CalendarDate?
  /// `start`.
  package var start: ClockTime?
  /// `slut`.
  package var end: ClockTime?
  /// `slutdato`: the last day of what goes on for several; only of news.
  package var endDate: CalendarDate?
  /// `sted`.
  package var place: String?
  /// `adresse`.
  package var address: String?
  /// `tilmelding`: text, url or both, as written.
  package var registration: String?
  /// `pladser`.
  package var seats: Int?
  /// `arrangør`.
  package var organiser: String?
  /// `facilitatorer`.
  package var facilitators: [String]
  /// `pris`, as written; only of news.
  package var price: String?
  /// `status: arkiv`: what is told is over, and kept for the record.
  package var isArchived = false
  /// `status: aflyst`: it was announced, and does not take place.
  package var isCancelled = false

  /// The last day it goes on.
  package var lastDay: CalendarDate? { endDate ?? date }

  /// A header that says nothing yet.
  package init() {
    self.facilitators = []
  }
}
