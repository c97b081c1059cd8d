package import Diagnostics
import Content
package import Roster

/// People as the fonts can set them. Nobody is lost: what of a name cannot be set is left out, and where
/// nothing is left there is a line to write on.
package struct PrintablePeople: Sendable {
  /// The people in the list's order; a name is empty where none of its characters can be printed.
  package let people: [Participant]
  /// What was left out, by line, without saying whose.
  package let diagnostics: [Diagnostic]

  /// Holds a list against the fonts; everything is taken as printable where `coverage` is nil.
  package init(_ list: ParticipantList, coverage: FontCoverage?) {
    guard let coverage else {
      people = list.people
      diagnostics = []
      return
    }
    var people: [Participant] = []
    people.reserveCapacity(list.people.count)
    var diagnostics: [Diagnostic] = []
    for person in list.people {
      var printable = person
      var loss = Loss.nothing
      printable.name = PrintablePeople.printable(person.name, coverage, &loss)
      printable.organisation = PrintablePeople.printable(person.organisation, coverage, &loss)
      printable.role = PrintablePeople.printable(person.role, coverage, &loss)
      printable.table = PrintablePeople.printable(person.table, coverage, &loss)
      // Digits alone would be somebody's number, not a name.
      if printable.name != person.name, !printable.name.contains(where: \.isLetter) {
        printable.name = ""
      }
      people.append(printable)
      if printable.name.isEmpty {
        diagnostics.append(.unprintableName(person, file: list.path))
      } else if loss == .something {
        diagnostics.append(.unprintableCharacters(person, file: list.path))
      }
    }
    self.people = people
    self.diagnostics = diagnostics
  }

  private enum Loss {
    case nothing
    case something
  }

  /// The text without what no font has.
  private static func printable(
    _ text: String, _ coverage: FontCoverage, _ loss: inout Loss
  ) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var kept = String.UnicodeScalarView()
    for character in ComposedName.compose(text) {
      let scalars = character.unicodeScalars
      guard let base = scalars.first, coverage.has(base) else {
        loss = .something
        continue
      }
      kept.append(base)
      for scalar in scalars.dropFirst() {
        if coverage.has(scalar), !isVariant(scalar) {
          kept.append(scalar)
        } else if !isVariant(scalar), !isJoiner(scalar) {
          loss = .something
        }
      }
    }
    return String(kept).split(separator: " ").joined(separator: " ")
  }

  /// True for what only chooses between a character's pictures.
  private static func isVariant(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value)
  }

  /// True for what only says how its neighbours are joined.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }
}

extension Diagnostic {
  /// A name none of whose characters can be set.
  static func unprintableName(_ person: Participant, file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-tegn", .warning, file: file, range: person.row,
      summary: Phrase(
        "Navnet i linje \(person.line) kan ikke trykkes: skrifttyperne har ikke dets tegn",
        "The name in line \(person.line) cannot be printed: the fonts do not have its characters"),
      explanation: Phrase(
        "Skilt og bevis får en linje til at skrive navnet på. Eller skriv det i listen med de"
          + " bogstaver, personen selv bruger på dansk.",
        "Badge and certificate get a line to write the name on. Or write it in the list with the"
          + " letters the person uses in Danish."))
  }

  /// Characters no font has, in any of a person's cells.
  static func unprintableCharacters(_ person: Participant, file: String) -> Diagnostic {
    Diagnostic(
      "deltagerliste-tegn", .warning, file: file, range: person.row,
      summary: Phrase(
        "Tegn i linje \(person.line) findes ikke i skrifttyperne og er udeladt",
        "Characters in line \(person.line) are not in the fonts and were left out"),
      explanation: Phrase(
        "Resten bliver trykt. Se skiltet efter, eller skriv feltet uden tegnet.",
        "The rest is printed. Look at the badge, or write the cell without the character."))
  }
}
