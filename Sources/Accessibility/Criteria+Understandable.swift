internal import Diagnostics

extension Criteria {
  /// 9.3: 10 requirements.
  static let understandable: [Criterion] = [
    Criterion(
      "3.1.1", .a, "Sprog på siden", "Language of page", official: true, checks: [.pageLanguage],
      scripts: [.language],
      asks: "Er det sprog, siden angiver, det sprog, den er skrevet på?",
      "Is the language the page states the language it is written in?"),
    Criterion(
      "3.1.2", .aa, "Sprog der anvendes til dele af indhold", "Language of parts", official: true,
      checks: [.partLanguage], scripts: [.language],
      asks: "Er sætninger på andre sprog mærket, så de bliver læst rigtigt op?",
      "Are sentences in other languages marked so that they are read aloud rightly?"),
    Criterion(
      "3.2.1", .a, "Ved fokus", "On focus", scripts: [.keyboard],
      asks: "Sker der noget uventet, blot fordi man kommer til et felt eller et link?",
      "Does anything unexpected happen just because one reaches a field or link?"),
    Criterion(
      "3.2.2", .a, "Ved input", "On input", when: .fields, scripts: [.fields],
      asks: "Sker der noget uventet, blot fordi man vælger eller skriver noget?",
      "Does anything unexpected happen just because one chooses or writes something?"),
    Criterion(
      "3.2.3", .aa, "Konsekvent navigation", "Consistent navigation", official: true,
      checks: [.navigation], scripts: [.consistency],
      asks: "Står menuer i samme rækkefølge på alle sider?",
      "Are menus in the same order on all pages?"),
    Criterion(
      "3.2.4", .aa, "Konsekvent identifikation", "Consistent identification", official: true,
      scripts: [.consistency],
      asks: "Hedder det samme det samme på alle sider?",
      "Are the same things called the same on all pages?"),
    Criterion(
      "3.3.1", .a, "Identifikation af fejl", "Error identification", when: .fields,
      scripts: [.errors],
      asks: "Siger siden med ord, hvad der er galt, og hvor?",
      "Does the page say in words what is wrong, and where?"),
    Criterion(
      "3.3.2", .a, "Etiketter eller instruktioner", "Labels or instructions", when: .fields,
      checks: [.labels], scripts: [.fields, .errors],
      asks: "Ved man, hvad man skal skrive eller vælge, før man gør det?",
      "Does one know what to write or choose before doing it?"),
    Criterion(
      "3.3.3", .aa, "Forslag ved fejl", "Error suggestion", when: .fields, scripts: [.errors],
      asks: "Får man at vide, hvordan en fejl kan rettes, når det ikke afslører svaret?",
      "Is one told how to mend a mistake, where that does not give the answer away?"),
    Criterion(
      "3.3.4", .aa, "Forebyggelse af fejl (juridiske, økonomiske, data)",
      "Error prevention (legal, financial, data)",
      when: .never(
        Phrase(
          "Ingen side sender noget: Svar bliver i brugerens egen browser, og intet har retlig eller "
            + "økonomisk virkning.",
          "No page sends anything: answers stay in the user's own browser, and nothing has a legal or "
            + "financial effect.")),
      scripts: [],
      asks: "Kan man fortryde, rette eller bekræfte, før noget får virkning?",
      "Can one undo, correct or confirm before anything takes effect?"),
  ]

  /// 9.4 and 9.6: 4 requirements.
  static let robust: [Criterion] = [
    Criterion(
      "4.1.1", .a, "Parsing", "Parsing", checks: [.wellFormed], scripts: [],
      asks: "Intet: Det er et spørgsmål om koden.", "Nothing: it is a matter of the markup."),
    Criterion(
      "4.1.2", .a, "Navn, rolle, værdi", "Name, role, value", official: true,
      checks: [.names, .labels, .links], scripts: [.fields],
      asks: "Siger skærmlæseren, hvad hvert felt hedder, hvad det er, og hvad der er valgt?",
      "Does the screen reader say what each field is called, what it is, and what is chosen?"),
    Criterion(
      "4.1.3", .aa, "Statusbeskeder", "Status messages", scripts: [.fields],
      asks: "Bliver resultatet af et svar og af en søgning læst op, uden at man flytter sig?",
      "Is the result of an answer and of a search read aloud without one's moving?"),
    Criterion(
      "6", nil, "WCAG’s krav til overensstemmelse", "WCAG conformance requirements",
      scripts: [.whole],
      asks: "Gælder det hele også for hele sider og hele forløb, fra forsiden til kursusbeviset?",
      "Does all of it hold for whole pages and whole processes, from front page to certificate?"),
  ]
}
