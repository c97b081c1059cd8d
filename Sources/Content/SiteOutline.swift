package import CommonMark
package import Diagnostics

/// The whole content tree but the bodies: what every page needs to know of the others. It is held in
/// memory for the whole build; bodies are parsed, rendered and dropped one chunk at a time.
package struct SiteOutline: Sendable {
  /// `kursbuild.yml`.
  package var configuration: SiteConfiguration
  /// `kilder.yml`, in the order written.
  package var sources: [Source]
  /// `love.yml`, in the order written.
  package var acts: [Act]
  /// The glossary in Danish alphabetical order.
  package var glossary: [GlossaryTerm]
  /// Every Markdown file's header, in path order (bytewise).
  package var pages: [PageHeader]
  /// The courses in their order.
  package var courses: [Course]
  /// Indexes into `pages`: articles in Danish alphabetical order of their titles.
  package var articles: [Int]
  /// Indexes into `pages`: theme days, by date and then title.
  package var themeDays: [Int]
  /// For each of `themeDays`, indexes into `pages` of its worksheets, in their order.
  package var worksheets: [[Int]]
  /// Indexes into `pages`: news, the newest first.
  package var news: [Int]
  /// Indexes into `pages`: pages of `sider/` but the front page, in their order; of a folder in it
  /// only the folder's own page.
  package var plainPages: [Int]
  /// The folders under `sider/` that have a page of their own, those above before those below.
  package var pageFolders: [PageFolder]
  /// Index into `pages` of `sider/forside.md`.
  package var frontPage: Int?
  /// Files under `medier/`, relative to the content folder, in path order.
  package var media: [String]
  /// What is known of the media, by their paths.
  package var mediaFacts: [String: MediaFacts]
  /// Files that are neither pages nor media nor registries, in path order. They are not published.
  package var otherFiles: [String]
  /// False when `kilder.yml` could not be read: then unknown sources are nobody's fault.
  package var knowsSources: Bool
  /// False when `love.yml` could not be read.
  package var knowsActs: Bool
  /// False when the glossary could not be read.
  package var knowsGlossary: Bool

  /// An outline without anything in it.
  package init(configuration: SiteConfiguration) {
    self.configuration = configuration
    self.sources = []
    self.acts = []
    self.glossary = []
    self.pages = []
    self.courses = []
    self.articles = []
    self.themeDays = []
    self.plainPages = []
    self.pageFolders = []
    self.media = []
    self.mediaFacts = [:]
    self.worksheets = []
    self.news = []
    self.otherFiles = []
    self.knowsSources = true
    self.knowsActs = true
    self.knowsGlossary = true
  }
}

/// A course: its own page and its modules.
package struct Course: Sendable, Equatable {
  /// The folder's name (`a`).
  package var folder: String
  /// Index of `kursus.md` in `SiteOutline.pages`.
  package var page: Int
  /// Indexes of the published modules, in their order.
  package var modules: [Int]

  /// A course from its parts.
  package init(folder: String, page: Int, modules: [Int]) {
    self.folder = folder
    self.page = page
    self.modules = modules
  }
}

/// A folder under `sider/` with a page of its own, `index.md`.
package struct PageFolder: Sendable, Equatable {
  /// The folder (`sider/haandbog`).
  package var path: String
  /// Index of its `index.md` in `SiteOutline.pages`.
  package var page: Int
  /// Index in `SiteOutline.pageFolders` of the nearest folder above; nil at the top.
  package var parent: Int?
  /// Indexes of the other published pages that lie directly in it, in their order.
  package var pages: [Int]

  /// A folder from its parts.
  package init(path: String, page: Int, parent: Int?, pages: [Int]) {
    self.path = path
    self.page = page
    self.parent = parent
    self.pages = pages
  }
}

/// `kursbuild.yml`.
package struct SiteConfiguration: Sendable, Equatable {
  /// `titel`.
  package var title: String
  /// `undertitel`.
  package var subtitle: String?
  /// `resumé`, one paragraph of plain text.
  package var summary: String?
  /// `sprog`, a BCP 47 tag; `da` unless told.
  package var language: String
  /// `adresse`: the base URL the site is published at, with a closing slash.
  package var baseAddress: String?
  /// `udgiver`.
  package var publisher: String?
  /// `kontakt`.
  package var contact: String?
  /// `bundtekst`: what stands at the foot of every page.
  package var footer: String?
  /// `hoved`: what stands below the site's title on every page.
  package var header: String?
  /// `ansvarlig`: who answers for the site.
  package var responsible: String?
  /// `was`: the accessibility statement, an address of its own.
  package var statement: FooterLink?
  /// `privatliv`: what is said of cookies and personal data.
  package var privacy: FooterLink?
  /// `logo`; nil when it is not there, or not written.
  package var logo: SiteLogo?
  /// `skrift`: the fonts' names, the first that the reader has is used.
  package var fonts: [String] = []
  /// `tjek`: what `kursbuild check` looks at.
  package var checks = ReviewSettings()
  /// `stil`: one word a concept.
  package var style: [StyleRule] = []
  /// `farver`.
  package var colours = SiteColours()
  /// `synonymer`: words that mean the same to a reader who searches, two or more a group.
  package var synonyms: [[String]] = []

  /// The site's id in learners' storage: the slug of the title.
  package var siteID: String { Slug.make(title) }

  /// A configuration with a title.
  package init(title: String) {
    self.title = title
    self.language = "da"
  }
}

/// An entry of `kilder.yml`.
package struct Source: Sendable, Equatable {
  /// The id it is cited by (`s2`).
  package var id: String
  /// `titel`.
  package var title: String
  /// `udgiver`.
  package var publisher: String?
  /// `dato`, as the author wants it read (`15. december 2021`).
  package var date: String?
  /// `url`.
  package var url: String?
  /// `art`: what kind of source it is.
  package var kind: String?
  /// `læst`.
  package var read: CalendarDate?
  /// `læst-hos`: where a copy was read.
  package var readAt: String?
  /// `kontrolleret`.
  package var checked: CalendarDate?
  /// `note`, shown with the source.
  package var note: String?
  /// Where the entry begins in `kilder.yml`.
  package var range: SourceRange

  /// A source with a title.
  package init(id: String, title: String, range: SourceRange) {
    self.id = id
    self.title = title
    self.range = range
  }
}

/// An entry of `love.yml`: an act or a ruling.
package struct Act: Sendable, Equatable {
  /// The id (`barnets-lov`); a link `lov:barnets-lov-22` is § 22 of it.
  package var id: String
  /// `navn`.
  package var name: String
  /// `bekendtgørelse`: the consolidation's number.
  package var consolidation: String?
  /// `dato`, as the author wants it read.
  package var date: String?
  /// `url`.
  package var url: String?
  /// `kontrolleret`: what "gældende ret pr." says; nil until an editor has checked.
  package var checked: CalendarDate?
  /// `note`, shown with the act.
  package var note: String?
  /// Where the entry begins in `love.yml`.
  package var range: SourceRange

  /// An act with a name.
  package init(id: String, name: String, range: SourceRange) {
    self.id = id
    self.name = name
    self.range = range
  }
}

/// A term of the glossary.
package struct GlossaryTerm: Sendable, Equatable {
  /// The slug it is linked by (`sagsoplysning`).
  package var id: String
  /// The term as it is shown.
  package var term: String
  /// Its inflected forms.
  package var forms: [String]
  /// What it means.
  package var definition: [Inline]
  /// The source the definition rests on: an id of `kilder.yml`.
  package var source: String?
  /// The file it stands in, relative to the content folder.
  package var path: String
  /// Where its entry begins.
  package var range: SourceRange
  /// `ignorer`: ids of warnings that are not to be shown for this entry.
  package var ignoredWarnings: [String] = []

  /// A term with its definition.
  package init(
    id: String, term: String, forms: [String], definition: [Inline], path: String,
    range: SourceRange
  ) {
    self.id = id
    self.term = term
    self.forms = forms
    self.definition = definition
    self.path = path
    self.range = range
  }
}
