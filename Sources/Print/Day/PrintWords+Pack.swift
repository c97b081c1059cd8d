// What the papers of a theme day say of themselves.
extension PrintWords {
  /// The labels of documents that are read: hand-outs, books, sheets.
  var reading: [(String, String)] {
    [
      ("page", page), ("objectives", objectives), ("sources", sources), ("key", key),
      ("quiz", quiz), ("samples", samples), ("rightAnswer", rightAnswer),
      ("rightAnswers", rightAnswers), ("right", right), ("wrong", wrong), ("listEnd", listEnd),
      ("name", text("Navn", "Name")), ("date", date), ("qr", qr),
    ]
  }

  /// The labels of a book beside those.
  var book: [(String, String)] {
    [
      ("contents", text("Indhold", "Contents")), ("glossary", text("Ordbog", "Glossary")),
      ("notes", text("Noter", "Notes")), ("index", text("Stikord", "Index")),
      ("laws", text("Lovregister", "Index of law")),
      (
        "indexHelp",
        text(
          "Sidetal med fed viser, hvor ordet er forklaret.",
          "A page number in bold is where the term is explained.")
      ),
      ("seePage", text(" (se side {n})", " (see page {n})")),
    ]
  }

  var qr: String { text("QR-kode til {to}", "QR code for {to}") }
  var sheetOnline: String { text("Arket på nettet", "The sheet on the web") }
  var largePrint: String { text("Program i stor skrift", "Programme in large print") }
  var booklet: String { text("Deltagerhæfte", "Participants’ booklet") }
  var dayAndExercises: String { text("Dagen og øvelserne", "The day and the exercises") }
  var allSheets: String { text("Alle ark", "All sheets") }
  var evaluationForm: String { text("Evalueringsskema", "Evaluation form") }
  var draft: String { text("UDKAST", "DRAFT") }

  var stapledInCorner: String { text("hæftes i hjørnet", "stapled in the corner") }
  var stapledInFold: String { text("foldes og hæftes i ryggen", "folded and stapled in the fold") }
  var folded: String { text("foldes på midten", "folded in the middle") }
  var cut: String { text("klippes ud", "cut out") }

  /// What badges are printed on.
  func onLabels(_ name: String) -> String {
    text("på etiketter: \(name)", "on labels: \(name)")
  }

  /// What a pack's documents are called.
  func title(of paper: PackPaper) -> String {
    switch paper {
    case .program: programme
    case .largeProgram: largePrint
    case .booklet: text("Deltagerhæfte, A4", "Participants’ booklet, A4")
    case .booklet5: text("Deltagerhæfte, A5 til skærm", "Participants’ booklet, A5 for the screen")
    case .booklet5Print: text("Deltagerhæfte, A5 til print", "Participants’ booklet, A5 for print")
    case .sheet: worksheet
    case .allSheets: allSheets
    case .evaluation: evaluationForm
    case .quizSheet: text("Quizark", "Quiz sheet")
    case .quizKey: key
    case .guide: guideTitle
    case .printList: printList
    case .caseCards: text("Case-kort", "Case cards")
    case .slides: "Slides"
    case .slidesHandout: text("Slides, tre på en side", "Slides, three to a page")
    case .slidesNotes: text("Slides med noter", "Slides with notes")
    case .posterA3: text("Plakat, A3", "Poster, A3")
    case .posterA4: text("Plakat, A4", "Poster, A4")
    case .posterPrint: text("Plakat til trykkeri, A3", "Poster for a printing house, A3")
    case .badges: badges
    case .badgeTest: testSheet
    case .signIn: signInList
    case .certificates: certificates
    case .blankCertificate: text("Deltagerbevis uden navn", "Certificate without a name")
    case .tents: tents
    case .everything: text("Alt i ét", "All in one")
    }
  }
}
