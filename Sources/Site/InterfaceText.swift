/// Every word on the site that no author wrote, in one language.
///
/// The texts are written as they are, so none may hold `&`, `<`, `>` or `"`; a test sees to that.
package struct InterfaceText: Sendable {
  /// A word for one thing and a word for several.
  struct Counted: Sendable {
    var one: StaticString
    var many: StaticString
  }

  /// A text with something in its middle.
  struct Around: Sendable {
    var before: StaticString
    var after: StaticString
  }

  /// The language they are in.
  var language: InterfaceLanguage

  // Frame
  var skipLink: StaticString
  var mainMenu: StaticString
  /// What folds the main menu out where there is no room for it.
  var menu: StaticString
  var breadcrumb: StaticString
  var frontPage: StaticString
  var courses: StaticString
  var knowledge: StaticString
  var themeDays: StaticString
  var news: StaticString
  var glossary: StaticString
  var sources: StaticString
  var laws: StaticString
  var search: StaticString
  var courseModules: StaticString
  var articles: StaticString
  var folderPages: StaticString
  var onThisPage: StaticString
  var pager: StaticString
  var previous: StaticString
  var next: StaticString
  var aboutCourse: StaticString
  var publisher: StaticString
  var contact: StaticString

  // Facts of a page
  var duration: StaticString
  var audience: StaticString
  var module: StaticString
  var moduleOf: StaticString
  var responsible: StaticString
  var lastUpdated: StaticString
  var date: StaticString
  var time: StaticString
  var place: StaticString
  var address: StaticString
  var seats: StaticString
  var organiser: StaticString
  var price: StaticString
  var status: StaticString
  var archived: StaticString
  var facilitators: StaticString
  var registration: StaticString
  var modulePDF: StaticString
  var articlePDF: StaticString
  var programmePDF: StaticString
  var coursePDF: StaticString
  var knowledgePDF: StaticString
  var sheetPDF: StaticString
  /// The heading above the papers of a theme day.
  var toPrint: StaticString
  var minutes: Counted
  var modules: Counted
  var questions: Counted
  var pages: Counted

  // Body
  var callouts: [(name: String, title: StaticString)]
  var fold: StaticString
  /// Printed after the title of a fold with an answer, which is not printed below its question.
  var answerElsewhere: StaticString
  var reflection: StaticString
  var reflectionField: StaticString
  var exampleAnswer: StaticString
  var exampleSource: StaticString
  var exampleResult: StaticString
  var exampleAnswerTitle: StaticString
  var chartNumbers: StaticString
  var chartColumns: StaticString
  var chartLines: StaticString
  var chartShares: StaticString
  var pictureDescription: StaticString
  var video: StaticString
  var transcript: StaticString
  var sound: StaticString
  var soundTranscript: StaticString
  var table: StaticString
  var ticked: StaticString
  var unticked: StaticString
  var notes: StaticString
  var note: StaticString
  var backToNote: Around
  var source: StaticString
  var backToSource: Around
  var validAsOf: StaticString
  var readOn: StaticString
  var checked: StaticString
  var unchecked: StaticString
  var programme: StaticString
  var track: StaticString
  var material: StaticString
  var worksheets: StaticString

  // Quiz
  var quiz: StaticString
  var passMark: Around
  var questionNumber: Around
  var answers: Answers
  var reader: Reader
  var hint: StaticString
  var key: StaticString
  var right: StaticString
  var wrong: StaticString
  var law: StaticString

  // Case
  var caseTitle: StaticString
  var caseGuide: StaticString
  var choices: StaticString
  var choiceFeedback: StaticString
  var goodEnding: StaticString
  var mixedEnding: StaticString
  var badEnding: StaticString
  var backToStart: StaticString

  // Lists of pages
  var moduleList: StaticString
  var allArticles: StaticString
  var allNews: StaticString
  var coursesLead: StaticString
  var knowledgeLead: StaticString
  var themeDaysLead: StaticString
  var newsLead: StaticString
  var glossaryLead: StaticString
  var sourcesLead: StaticString
  var lawsLead: StaticString
  var letters: StaticString
  var citedIn: StaticString
  var furtherPages: Counted
  var searching: Searching
  var missingTitle: StaticString
  var missingLead: StaticString
  var articleTypes: [(name: String, title: StaticString)]
  var newsTypes: [(name: String, title: StaticString)]

  // Reviews and moves
  var reviews: StaticString
  var reviewsLead: StaticString
  var reviewBy: StaticString
  var reviewMark: StaticString
  var reviewLate: Around
  var movedTitle: StaticString
  var movedLead: StaticString

  var offline: Offline
  // What looks things up
  var knowledgeBase: KnowledgeBase
  // News, events, calendar
  var feeds: Feeds

  // What the learner has done
  var learning: StaticString
  var learningLead: StaticString
  var learningWithoutScript: StaticString

  // Dates
  var weekdays: [StaticString]
  var months: [StaticString]
  var dayDot: StaticString
  var weekdayJoin: StaticString
  var clock: StaticString
  var clockSeparator: StaticString

  /// The texts for a site in `language` (a BCP 47 tag): English for `en` and its kin, else Danish.
  package static func forLanguage(_ language: String) -> InterfaceText {
    switch InterfaceLanguage(language) {
    case .danish: danish
    case .english: english
    }
  }

  /// The title of a box named `name`; nil for one that has none.
  func calloutTitle(_ name: String) -> StaticString? {
    callouts.first { $0.name == name }?.title
  }
}
