internal import Diagnostics

/// When a criterion is of no concern, decided from what the site holds.
enum Condition: Sendable {
  case always
  /// There are films or recordings.
  case media
  /// There are films.
  case films
  /// Something moves: films, GIF pictures, endless animations.
  case movement
  /// A script listens to the device's movements.
  case deviceMotion
  /// Visitors can fill something in.
  case fields
  /// There are PDFs.
  case documents
  /// There are PDFs that others than KursBuild made: its own hold none of what is named.
  case foreignDocuments(Phrase)
  /// Nothing KursBuild makes can have it.
  case never(Phrase)

  /// Why a criterion is of no concern for a site; nil when it is.
  func reason(in facts: SiteFacts) -> Phrase? {
    switch self {
    case .always: nil
    case .media:
      facts.films + facts.recordings == 0
        ? Phrase("Sitet har hverken film eller lyd.", "The site has neither films nor sound.") : nil
    case .films: facts.films == 0 ? Phrase("Sitet har ingen film.", "The site has no films.") : nil
    case .movement:
      facts.films + facts.animatedPictures + facts.endlessAnimations == 0
        ? Phrase(
          "Sitet har ingen film, GIF-billeder eller animationer uden ende.",
          "The site has no films, GIF pictures or endless animations.") : nil
    case .deviceMotion:
      facts.listensToMotion
        ? nil
        : Phrase(
          "Sitets script lytter ikke efter, om enheden bliver bevæget.",
          "The site's script does not listen to the device being moved.")
    case .fields:
      facts.fields == 0
        ? Phrase("Sitet har ingen felter at udfylde.", "The site has no fields to fill in.") : nil
    case .documents:
      facts.documents == 0
        ? Phrase("Sitet har ingen PDF-filer.", "The site has no PDF files.") : nil
    case .foreignDocuments(let what):
      if let none = Condition.documents.reason(in: facts) {
        none
      } else if facts.foreignDocuments > 0 {
        nil
      } else {
        what
      }
    case .never(let what): what
    }
  }
}

/// What a site holds, counted over all its pages.
package struct SiteFacts: Sendable, Equatable {
  /// Pages, those that only lead on left out.
  package var pages = 0
  /// Pages that only lead on to another.
  package var redirects = 0
  /// `<video>`.
  package var films = 0
  /// `<audio>`.
  package var recordings = 0
  /// `<img>` and named `<svg>`.
  package var pictures = 0
  /// Pictures that are marked as decoration.
  package var decorations = 0
  /// Pictures whose file is a GIF.
  package var animatedPictures = 0
  /// Animations of the style sheet that never end.
  package var endlessAnimations = 0
  /// Controls of forms.
  package var fields = 0
  /// `<table>`.
  package var tables = 0
  /// `<h1>` to `<h6>`.
  package var headings = 0
  /// `<a href>`.
  package var links = 0
  /// Elements within the body that state a language.
  package var languageMarks = 0
  /// PDFs of the site.
  package var documents = 0
  /// PDFs that do not lie where KursBuild puts its own.
  package var foreignDocuments = 0
  /// True when a script asks for `devicemotion` or `deviceorientation`.
  package var listensToMotion = false

  /// A site without pages.
  package init() {}

  /// Adds what another part of the site holds.
  mutating func add(_ other: SiteFacts) {
    pages += other.pages
    redirects += other.redirects
    films += other.films
    recordings += other.recordings
    pictures += other.pictures
    decorations += other.decorations
    animatedPictures += other.animatedPictures
    endlessAnimations += other.endlessAnimations
    fields += other.fields
    tables += other.tables
    headings += other.headings
    links += other.links
    languageMarks += other.languageMarks
    documents += other.documents
    foreignDocuments += other.foreignDocuments
    listensToMotion = listensToMotion || other.listensToMotion
  }
}
