import ArgumentParser
import CommonMark

/// What the argument parser says, in Danish. Its errors are not public, so the sentences it writes are
/// known here one by one; a sentence that is not known is shown as it stands. With `--language en`
/// all of it is.
struct CommandLineText {
  /// What was written after the program's name.
  let arguments: [String]

  /// Whether the user asked for English.
  var isEnglish: Bool {
    zip(arguments, arguments.dropFirst()).contains { $0 == "--language" && $1 == "en" }
      || arguments.contains("--language=en")
  }

  /// The parser's words on wrong use: a sentence, perhaps a line on the argument it concerns, how the
  /// command is written, and where there is more.
  func failure(_ text: String) -> String {
    guard !isEnglish else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // What is offered to choose among stands on lines of its own.
    let end = lines.firstIndex { $0.hasPrefix("Help:  ") || $0.hasPrefix("Usage: ") } ?? lines.count
    let sentence = lines[..<end].joined(separator: "\n")
    if let message = CommandLineText.captures(sentence, ["Error: ", ""])?.first {
      lines.replaceSubrange(..<end, with: ["kursbuild: " + self.sentence(message)])
    }
    return lines.map { line in
      if let help = CommandLineText.captures(line, ["Help:  ", ""]) { return "  " + help[0] }
      if let usage = CommandLineText.captures(line, ["Usage: ", ""]) {
        return "Brug: " + CommandLineText.names(usage[0])
      }
      if let more = CommandLineText.captures(
        line, ["  See 'kursbuild ", "--help' for more information."])
      {
        return "  Se mere med kursbuild hjælp \(more[0])".trimmingEnd()
      }
      return line
    }.joined(separator: "\n")
  }

  /// The parser's help, with headings and its own words in Danish.
  func help(_ text: String) -> String {
    guard !isEnglish else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = String(line)
      if let heading = CommandLineText.headings[line] { return heading }
      if let overview = CommandLineText.captures(line, ["OVERVIEW: ", ""]) { return overview[0] }
      if let usage = CommandLineText.captures(line, ["USAGE: ", ""]) {
        return "BRUG: " + CommandLineText.names(usage[0])
      }
      if line.hasPrefix("  See 'kursbuild help ") {
        return "  Se mere med kursbuild hjælp KOMMANDO."
      }
      return line.replacing("Show the version.", with: "Vis versionen.")
        .replacing("Show help information.", with: "Vis denne hjælp.")
        .replacing("(values: ", with: "(").replacing("default:", with: "normalt")
    }.joined(separator: "\n")
  }

  private static let headings = [
    "OPTIONS:": "MULIGHEDER:", "ARGUMENTS:": "ARGUMENTER:", "SUBCOMMANDS:": "KOMMANDOER:",
  ]

  private static func names(_ usage: String) -> String {
    usage.replacing("<subcommand>", with: "<kommando>").replacing("<options>", with: "<muligheder>")
  }

  // MARK: - Sentences

  /// The Danish for one of the parser's sentences.
  func sentence(_ english: String) -> String {
    let match = { CommandLineText.captures(english, $0) }
    if let found = match(["Unknown option '", "'. Did you mean '", "'?"]) {
      let nearest = NearestName.find(found[0], among: [found[1]])
      return unknownOption(found[0]) + (nearest.map { " Mente du \($0)?" } ?? "")
    }
    if let found = match(["Unknown option '", "'"]) { return unknownOption(found[0]) }
    if let found = match(["Unexpected argument '", "'"]) { return unexpected(found[0]) }
    if let found = match(["", " unexpected arguments: '", "'"]) {
      return unexpected(found[1].split(separator: "', '").joined(separator: " "))
    }
    if let found = match(["Missing value for '", " <", ">'"]) {
      return "Der mangler noget efter \(found[0]). Skriv \(found[0]) og så \(found[1])."
    }
    if let found = match(["The option '", "' does not take any value, but '", "' was specified."]) {
      return "\(found[0]) skrives alene. Slet =\(found[1])"
    }
    if let found = match(["Missing expected argument '", "'"]) { return missing(found[0]) }
    if let found = match(["The value '", "' is invalid for '", "'. Please provide one of ", ""]) {
      return unusable(found[0], for: found[1], choices: found[2])
    }
    if let found = match(["The value '", "' is invalid for '", "'"]) {
      return unusable(found[0], for: found[1], choices: "")
    }
    return english
  }

  private func unknownOption(_ name: String) -> String {
    "Muligheden \(name) findes ikke."
  }

  /// Something that is one word too many, or a command there is not.
  private func unexpected(_ words: String) -> String {
    guard let first = arguments.first else { return "”\(words)” kan ikke stå her." }
    if let instead = quotedTitle { return "Sæt titlen i anførselstegn: \(instead)" }
    let commands = KursBuildCommand.configuration.subcommands.compactMap {
      $0.configuration.commandName
    }
    guard !commands.contains(first), words.hasPrefix(first) else {
      return "Der står for meget: ”\(words)” kan ikke bruges her."
    }
    let nearest =
      CommandLineText.danishNames[first.lowercased()] ?? NearestName.find(first, among: commands)
    return "Der er ingen kommando, der hedder \(first). "
      + (nearest.map { "Mente du kursbuild \($0)?" }
        ?? "Kommandoerne er \(commands.joined(separator: ", ")).")
  }

  /// What Danes are likely to try.
  private static let danishNames = [
    "byg": "build", "tjek": "check", "kontroller": "check", "vis": "serve", "se": "serve",
    "start": "serve", "ny": "new", "nyt": "new", "opret": "new", "ret": "check --ret",
    "love": "lov",
  ]

  private func missing(_ name: String) -> String {
    switch name {
    case "<slags>": "Skriv, hvad der skal laves, og titlen: kursbuild new modul \"Titel\""
    case "<titel>":
      "Der mangler en titel. Skriv: kursbuild new \(arguments.dropFirst().first ?? "modul") \"Titel\""
    default: "Der mangler \(name)."
    }
  }

  private func unusable(_ value: String, for name: String, choices: String) -> String {
    let option = name.hasPrefix("-") ? String(name.prefix { $0 != " " }) : nil
    let sentence =
      option.map { "”\(value)” kan ikke stå efter \($0)." }
      ?? "”\(value)” kan ikke bruges her."
    let names = CommandLineText.choices(choices)
    if let nearest = NearestName.find(value, among: names) {
      return sentence + " Mente du \(nearest)?"
    }
    guard let last = names.last else { return sentence }
    let others = names.dropLast().joined(separator: ", ")
    return sentence + " Skriv \(others.isEmpty ? last : others + " eller " + last)."
  }

  /// The names in `'a' and 'b'.`, `'a', 'b' or 'c'.` or `the following:` with a line each.
  private static func choices(_ text: String) -> [String] {
    if text.hasPrefix("the following:") {
      return text.split(separator: "\n").dropFirst().map { String($0.dropFirst("  - ".count)) }
    }
    return text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset % 2 == 1 ? String($0.element) : nil }
  }

  // MARK: - The command as it was written

  /// `kursbuild new` as it should have been written, when its title has no quotes around it.
  private var quotedTitle: String? {
    guard arguments.first == "new", arguments.count > 3 else { return nil }
    let words = arguments.dropFirst(2).prefix { !$0.hasPrefix("-") }
    guard words.count > 1 else { return nil }
    let title = words.joined(separator: " ").filter { !"”“„\"«»".contains($0) }
    let rest = arguments.dropFirst(2 + words.count).map { $0.contains(" ") ? "\"\($0)\"" : $0 }
    return (["kursbuild", "new", arguments[1], "\"\(title)\""] + rest).joined(separator: " ")
  }

  /// What is to be said of an option that a word processor has given a dash.
  var dashedOption: String? {
    guard !isEnglish,
      let option = arguments.first(where: { $0.hasPrefix("–") || $0.hasPrefix("—") })
    else { return nil }
    let name = option.drop { "–—-".contains($0) }
    return "kursbuild: \(option) begynder med en tankestreg. Skriv to bindestreger: --\(name)"
  }

  /// What stands between the pieces, when `text` is made of them in this order; the last piece is its
  /// end.
  private static func captures(_ text: String, _ pieces: [String]) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else {
      return nil
    }
    var rest = text.dropFirst(first.count)
    var found: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: piece) else { return nil }
      found.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return found + [String(rest.dropLast(last.count))]
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
