import CommonMark

/// The types of question, as authors name them.
enum QuestionType: String, CaseIterable {
  case singleChoice = "enkeltvalg"
  case multipleChoice = "flervalg"
  case trueFalse = "sandt-falsk"
  case ordering = "raekkefoelge"
  case matching = "par"
  case sorting = "kategori"
  case gapText = "indsaet-ord"
  case number = "tal"
  case shortAnswer = "kort-svar"
  case marking = "marker"
  case scale = "skala"
  case reflection = "refleksion"

  /// The type an author means; æ, ø and å may be written ae, oe and aa.
  init?(written: String) {
    self.init(rawValue: Slug.make(written))
  }

  /// The name in Danish spelling.
  var danish: String {
    switch self {
    case .ordering: "rækkefølge"
    case .gapText: "indsæt-ord"
    case .marking: "markér"
    default: rawValue
    }
  }

  /// True for the types written as a list with boxes.
  var isChoice: Bool {
    switch self {
    case .singleChoice, .multipleChoice, .trueFalse: true
    default: false
    }
  }
}
