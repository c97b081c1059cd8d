import ArgumentParser
import Content
import Diagnostics
import Testing

@testable import KursBuild

@Suite struct PipelinePartsTests {
  @Test func countsSurviveTheNote() {
    var counts = BuildCounts()
    counts.pages = 12
    counts.questions = 3
    counts.documents = 4
    counts.missing = 2
    counts.warnings = 1
    #expect(BuildCounts(note: counts.note) == counts)
  }

  @Test(arguments: ["", "1 2 3", "a b c d e", "1 2 3 4 5 6"])
  func aForeignNoteIsNoCounts(_ note: String) {
    #expect(BuildCounts(note: Array(note.utf8)) == nil)
  }

  @Test(arguments: [
    ("2026-11-22", "2026-11-22"), ("2024-02-29", "2024-02-29"), ("2023-02-29", nil),
    ("22.11.2026", nil), ("2026-11", nil), ("", nil), ("2026-11-22-1", nil),
  ])
  func aDateOptionIsADayThatExists(_ written: String, _ iso: String?) {
    #expect(CalendarDate(argument: written)?.iso == iso)
  }

  @Test(arguments: [
    (0.0004, "0 ms"), (0.04, "40 ms"), (0.44, "0,4 s"), (12.0, "12,0 s"), (125, "2 min. 5 s"),
  ])
  func timesAreToldTheDanishWay(_ seconds: Double, _ text: String) {
    #expect(Progress.time(seconds) == text)
  }

  @Test func theSummaryTellsWhatHappenedToTheSite() throws {
    var outcome = BuildOutcome()
    outcome.publication = .published
    outcome.counts.pages = 1
    outcome.counts.questions = 2
    var settings = BuildSettings(try ContentOptions.parse([]))
    settings.publishes = true
    let text = BuildSummaryText(outcome, settings: settings).sentence(seconds: 1)
    #expect(text.contains("Sitet er bygget: site-output (1,0 s)\n1 side, 2 spørgsmål\n"))
    #expect(text.hasSuffix("Ingen fejl eller advarsler"))
    outcome.diagnostics = [
      Diagnostic("x", file: "a.md", range: SourceRange(0, 1), summary: Phrase("a", "b"))
    ]
    let failed = BuildSummaryText(outcome, settings: settings).sentence(seconds: 1)
    #expect(failed.contains("Sitet er ikke ændret") && failed.contains("1 fejl"))
  }
}
