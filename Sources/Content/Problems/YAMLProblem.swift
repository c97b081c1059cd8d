import Diagnostics

/// What the YAML library says, in words for somebody who has never heard of YAML.
struct YAMLProblem {
  /// What is wrong.
  let summary: Phrase
  /// What to write instead.
  let explanation: Phrase

  /// The problem the library calls `text`.
  init(_ text: String) {
    self = YAMLProblem.known.first { text.contains($0.fragment) }?.problem ?? .unknown
  }

  private init(_ summary: Phrase, _ explanation: Phrase) {
    self.summary = summary
    self.explanation = explanation
  }

  /// Something the library has no better word for.
  static let unknown = YAMLProblem(
    Phrase("Linjen kan ikke læses", "The line cannot be read"),
    Phrase(
      "Skriv nøgle: værdi, og ryk det, der hører til en nøgle, to mellemrum ind.",
      "Write key: value, and indent what belongs to a key by two spaces."))

  private static let indentation = YAMLProblem(
    Phrase(
      "Indrykningen passer ikke med linjerne ovenfor",
      "The indentation does not fit the lines above"),
    Phrase(
      "Lad punkter og nøgler, der hører sammen, begynde lige langt inde.",
      "Let items and keys that belong together begin equally far in."))

  /// A list whose `]` is missing.
  static let unclosedBracket = YAMLProblem(
    Phrase("Parentesen slutter aldrig", "The bracket is never closed"),
    Phrase(
      "Skriv listen som [a, b, c], eller ét punkt på hver linje med - foran.",
      "Write the list as [a, b, c], or one item a line with - before it."))

  private static let known: [(fragment: String, problem: YAMLProblem)] = [
    (
      "mapping values are not allowed",
      YAMLProblem(
        Phrase(
          "Her står et kolon, som ikke kan forstås", "There is a colon here that makes no sense"),
        Phrase(
          "Sæt citationstegn om hele teksten, hvis kolonet er en del af den. Ellers ret indrykningen.",
          "Put quotes around the whole text if the colon is part of it. Otherwise mend the "
            + "indentation."))
    ),
    (
      "while scanning a quoted scalar",
      YAMLProblem(
        Phrase("Citationstegnet slutter aldrig", "The quote never ends"),
        Phrase(
          "Skriv et citationstegn magen til, hvor teksten slutter.",
          "Write the same quote sign where the text ends."))
    ),
    (
      "found unexpected end of stream",
      YAMLProblem(
        Phrase("Citationstegnet slutter aldrig", "The quote never ends"),
        Phrase(
          "Skriv et citationstegn magen til, hvor teksten slutter.",
          "Write the same quote sign where the text ends."))
    ),
    (
      "did not find expected ',' or", unclosedBracket
    ),
    (
      "found unknown escape character",
      YAMLProblem(
        Phrase(
          "En omvendt skråstreg kan ikke stå sådan i dobbelte citationstegn",
          "A backslash cannot stand like this in double quotes"),
        Phrase(
          "Brug enkelte citationstegn om teksten: '…'", "Use single quotes around the text: '…'"))
    ),
    (
      "exceeded maximum depth",
      YAMLProblem(
        Phrase("Listen har for mange lag", "The list is nested too deep"),
        Phrase("Skriv den i færre lag.", "Write it in fewer layers."))
    ),
    ("did not find expected key", indentation),
    ("did not find expected '-' indicator", indentation),
    ("block sequence entries are not allowed", indentation),
    (
      "could not find expected ':'",
      YAMLProblem(
        Phrase("Linjen mangler et kolon", "The line lacks a colon"),
        Phrase(
          "Skriv nøgle: værdi, eller ret indrykningen.",
          "Write key: value, or mend the indentation."))
    ),
  ]
}
