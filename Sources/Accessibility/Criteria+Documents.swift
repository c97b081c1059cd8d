internal import Diagnostics

// Chapter 10 of EN 301 549 V3.2.1 has the criteria of chapter 9 but for four that concern sets of
// pages (10.2.4.1, 10.2.4.5, 10.3.2.3 and 10.3.2.4 are void), and two recommendations of its own,
// 10.5 and 10.6: 48.

extension Criteria {
  private static let noMedia = Condition.foreignDocuments(
    Phrase(
      "KursBuilds PDF-filer har hverken film eller lyd.", "KursBuild's PDFs hold no films or sound."
    ))
  private static let noFields = Condition.foreignDocuments(
    Phrase(
      "KursBuilds PDF-filer har ingen felter at udfylde på skærmen.",
      "KursBuild's PDFs have no fields to fill in on screen."))
  private static let noScript = Condition.foreignDocuments(
    Phrase(
      "KursBuilds PDF-filer har intet script, og intet i dem bevæger sig.",
      "KursBuild's PDFs hold no script, and nothing in them moves."))
  private static let fixedPage = [
    Phrase(
      "En PDF har faste sider. Den samme tekst findes som webside, der retter sig efter skærmen.",
      "A PDF has fixed pages. The same text is there as a web page that follows the screen.")
  ]

  /// The criteria that a PDF of KursBuild's can break, with what a person is asked of it.
  private static let asked: [String: (checks: [MachineCheck], danish: String, english: String)] = [
    "1.1.1": (
      [.documentMarks], "Bliver beskrivelsen af et billede læst op, og bliver pynt sprunget over?",
      "Is a picture's description read aloud, and decoration passed over?"
    ),
    "1.3.1": (
      [.documentMarks], "Er overskrifter, lister og tabeller det også for skærmlæseren?",
      "Are headings, lists and tables so to the screen reader too?"
    ),
    "1.3.2": (
      [.documentMarks], "Bliver siden læst op i den rækkefølge, den skal læses?",
      "Is the page read aloud in the order it is meant to be read?"
    ),
    "1.3.3": (
      [], "Kan anvisninger følges uden at se form, farve eller placering?",
      "Can instructions be followed without seeing shape, colour or place?"
    ),
    "1.3.4": ([], "Kan siden vendes i programmet?", "Can the page be turned in the program?"),
    "1.4.1": ([], "Er der noget, man kun kan se af farven?", "Is anything told by colour alone?"),
    "1.4.3": (
      [], "Har al tekst 4,5:1, også i figurer og grafer?",
      "Does all text have 4.5:1, in figures and charts too?"
    ),
    "1.4.4": ([], "Kan siden forstørres til 200 %?", "Can the page be zoomed to 200%?"),
    "1.4.5": (
      [], "Er der billeder af tekst, som kunne have været tekst?",
      "Are there pictures of text that could have been text?"
    ),
    "1.4.10": (
      [], "Gælder kravet for dokumentet? I givet fald: kan programmet ombryde teksten?",
      "Does the requirement apply to the document? If so: can the program reflow the text?"
    ),
    "1.4.11": (
      [], "Har det i figurer og grafer, man skal kunne se, 3:1?",
      "Does what must be seen in figures and charts have 3:1?"
    ),
    "1.4.12": (
      [], "Gælder kravet for dokumentet? PDF giver ikke læseren mulighed for at ændre afstande.",
      "Does the requirement apply to the document? PDF lets no reader change the spacing."
    ),
    "2.1.1": ([], "Kan alle links nås med Tab?", "Can all links be reached with Tab?"),
    "2.1.2": ([], "Kan man altid komme videre med Tab?", "Can one always go on with Tab?"),
    "2.4.2": (
      [.documentMarks], "Står dokumentets titel i vinduets titellinje?",
      "Is the document's title in the window's title bar?"
    ),
    "2.4.3": (
      [.documentMarks], "Kommer man gennem links i en rækkefølge, der giver mening?",
      "Does one get through the links in an order that makes sense?"
    ),
    "2.4.4": (
      [], "Kan man forstå, hvor et link fører hen?", "Can one tell where a link leads?"
    ),
    "2.4.6": ([], "Siger overskrifterne, hvad der kommer?", "Do the headings say what comes?"),
    "2.4.7": (
      [], "Viser programmet, hvilket link man er på?", "Does the program show which link one is on?"
    ),
    "3.1.1": (
      [.documentMarks], "Bliver dokumentet læst op på det rigtige sprog?",
      "Is the document read aloud in the right language?"
    ),
    "3.1.2": (
      [], "Er sætninger på andre sprog mærket?", "Are sentences in other languages marked?"
    ),
    "4.1.1": ([.documentMarks], "Intet: Det er et spørgsmål om filen.", "Nothing: it is the file."),
    "4.1.2": (
      [.documentMarks], "Siger skærmlæseren, at et link er et link, og hvad det hedder?",
      "Does the screen reader say that a link is one, and what it is called?"
    ),
  ]

  private static let media = ["1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.4.2"]
  private static let fields = [
    "1.3.5", "2.5.3", "3.2.2", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "4.1.3",
  ]
  private static let pageSets = ["2.4.1", "2.4.5", "3.2.3", "3.2.4"]
  private static let renamed = [
    "2.4.2": Phrase("Dokumenter har titler", "Document titled"),
    "3.1.1": Phrase("Sprog i dokumentet", "Language of document"),
  ]

  /// 10.1.1.1 to 10.6.
  static let documents: [Criterion] =
    (perceivable + operable + understandable + robust).compactMap(document) + [
      Criterion(
        "10.5", nil, "Underteksters placering (anbefaling)",
        "Caption positioning (recommendation)", part: .documents, when: noMedia,
        scripts: [.films], asks: "Dækker underteksterne for noget vigtigt?",
        "Do captions cover anything important?"),
      Criterion(
        "10.6", nil, "Synstolkningens timing (anbefaling)",
        "Audio description timing (recommendation)", part: .documents, when: noMedia,
        scripts: [.films], asks: "Falder synstolkningen i pauser i talen?",
        "Does the description fall in pauses of the speech?"),
    ]

  /// The clause of chapter 10 that a criterion of chapter 9 has; nil where that is void.
  private static func document(_ web: Criterion) -> Criterion? {
    guard let wcag = web.wcag, !pageSets.contains(wcag) else { return nil }
    let title = renamed[wcag] ?? web.title
    let own = asked[wcag]
    let condition: Condition =
      own != nil
      ? .documents : media.contains(wcag) ? noMedia : fields.contains(wcag) ? noFields : noScript
    return Criterion(
      wcag, web.level, title.danish, title.english,
      official: web.hasOfficialTitle && renamed[wcag] == nil, part: .documents, when: condition,
      checks: own?.checks ?? [], scripts: [.document],
      asks: own?.danish ?? web.question.danish, own?.english ?? web.question.english,
      lacks: wcag == "1.4.10" || wcag == "1.4.12" ? fixedPage : [])
  }
}
