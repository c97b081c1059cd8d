extension InterfaceText {
  /// The words around news, events, the calendar and what a web host shows.
  struct Feeds: Sendable {
    /// Above events whose day has not come on the day of the build.
    var upcoming: StaticString
    /// Above events when the day of the build is not known.
    var events: StaticString
    /// What is neither an event to come nor kept for the record.
    var current: StaticString
    var archive: StaticString
    var archiveLead: StaticString
    var archiveLink: StaticString
    var newsLink: StaticString
    var undated: StaticString
    /// Beside what has taken place.
    var passed: StaticString
    var cancelled: StaticString
    /// Before the title of what does not take place, in a calendar.
    var cancelledTitle: StaticString
    var themeDay: StaticString
    /// Between the first and the last day.
    var until: StaticString
    var addToCalendar: StaticString
    var allDates: StaticString
    var feed: StaticString
    /// Between the site's title and what of it a feed or a calendar holds.
    var feedTitle: StaticString
    var calendarTitle: StaticString
  }
}

extension InterfaceText.Feeds {
  /// In Danish.
  static let danish = InterfaceText.Feeds(
    upcoming: "Det sker",
    events: "Begivenheder og frister",
    current: "Nyt",
    archive: "Arkiv",
    archiveLead:
      "Det, der står her, er overstået. Det bliver stående, så man kan se, hvad der skete.",
    archiveLink: "Se arkivet",
    newsLink: "Tilbage til nyhederne",
    undated: "Uden dato",
    passed: "Overstået",
    cancelled: "Aflyst",
    cancelledTitle: "Aflyst: ",
    themeDay: "Temadag",
    until: " til ",
    addToCalendar: "Læg i kalender",
    allDates: "Hent alle datoer til din kalender",
    feed: "Følg nyhederne i et feed (Atom)",
    feedTitle: "Nyheder",
    calendarTitle: "Kalender")

  /// In English.
  static let english = InterfaceText.Feeds(
    upcoming: "Coming up",
    events: "Events and deadlines",
    current: "News",
    archive: "Archive",
    archiveLead: "What stands here is over. It is kept to show what took place.",
    archiveLink: "See the archive",
    newsLink: "Back to the news",
    undated: "Without a date",
    passed: "Over",
    cancelled: "Cancelled",
    cancelledTitle: "Cancelled: ",
    themeDay: "Theme day",
    until: " to ",
    addToCalendar: "Add to calendar",
    allDates: "Download all dates for your calendar",
    feed: "Follow the news in a feed (Atom)",
    feedTitle: "News",
    calendarTitle: "Calendar")
}
