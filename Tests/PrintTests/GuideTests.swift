import CommonMark
import Content
import Diagnostics
import JSON
import Output
import Quiz
import Testing

@testable import Print

/// The facilitator's guide: which parts of the page it has, and the keys at its back.
@Suite("the facilitator's guide") struct GuideTests {
  /// A theme day with one session for each of `sessions`, which are Markdown, and a module with
  /// `module` as its text.
  private func guide(
    _ markdown: String = "Tekst\n", sessions: [String], module: String = ""
  ) throws -> JSONValue {
    var page = SamplePage(markdown, kind: .themeDay)
    var quizzed = SamplePage(module).body
    quizzed.page = 2
    page.outline.pages.append(
      PageHeader(
        path: "kurser/a/m.md", kind: .module, address: "kurser/a/m.html", title: "Modulet"))
    let slots = sessions.enumerated().map { index, text in
      var session = Programme.Session(
        title: [.text(Array("Punkt \(index)".utf8))], minutes: 20, range: SourceRange(3, 9))
      let file = SourceFile(path: "temadage/d/temadag.md", bytes: Array(text.utf8))
      session.trainerNotes = DocumentParser().parse(file).blocks
      return Programme.Slot(start: nil, minutes: 20, sessions: [session])
    }
    page.body.programmes = [0: Programme(slots: slots)]
    var composer = GuideComposer(header: page.outline.pages[1], style: PaperStyle())
    composer.quizzed = [page.body, quizzed]
    let writer = ManuscriptWriter(
      outline: page.outline, links: LinkResolver(outline: page.outline), body: page.body)
    let job = try #require(
      composer.job(path: OutputPath(fileNamed: "drejebog.pdf"), writer: writer))
    return try #require(JSONReader.value(of: job.document))
  }

  private static let quiz = """
    ::: quiz {#q}

    ### Hvem? {#s kilde=s2 lov=barnets-lov-22}

    - [ ] Forkert valg
      > Næ, tænk igen.
    - [x] Rigtigt valg
      > Godt set. [@s3]

    > **Hint:** Se efter.

    ### Hvornår? {#t}

    - [x] Nu
      > Ja.
    - [ ] Aldrig

    > **Forklaring:** Fordi.

    :::
    """

  @Test("a session that leads to a module tells where its key stands, and no other does")
  func keys() throws {
    let guide = try guide(
      sessions: ["- **Gør:** Læs [modulet](../../kurser/a/m.md).\n", "- **Sig:** Intet.\n"],
      module: GuideTests.quiz)
    let keys = try #require(guide["keys"]).elements
    #expect(keys.map { $0["title"]?.text } == ["Modulet"])
    let sessions = try #require(guide["sessions"]).elements
    #expect(sessions.map { $0["keys"]?.elements.compactMap(\.text) } == [["facit-1"], []])
    #expect(keys.first?["id"]?.text == "facit-1")
    #expect(guide["keyNote"]?.text?.contains("version A") == true)
  }

  @Test("a key in short says what is right, why, and what it rests on")
  func short() throws {
    let guide = try guide(sessions: ["Tekst\n"], module: GuideTests.quiz)
    let key = try #require(guide["keys"]?.elements.first)
    let questions = try #require(key["quizzes"]?.elements.first?["questions"]).elements
    #expect(questions.map { $0["hint"] == nil } == [true, true])
    let remarks = questions.map { question in
      question["options"]?.elements.map { $0["feedback"]?.plain ?? "" } ?? []
    }
    // What is said of the right choice stands for an explanation where there is none.
    #expect(remarks[1] == ["", ""])
    #expect(questions[1]["explanation"]?.plain == "Fordi.")
    #expect(remarks[0][0] == "")
    #expect(remarks[0][1].hasPrefix("Godt set."))
    let backing = try #require(questions[0]["explanation"]?.plain)
    #expect(backing.contains("Lov: Barnets lov §\u{A0}22. Kilde: "))
    #expect(key["sources"]?.elements.count == 2)
    #expect(guide["sources"]?.elements.isEmpty == true)
  }

  @Test("a day without quizzes has no key")
  func none() throws {
    let guide = try guide(sessions: ["Tekst\n"])
    #expect(guide["keys"]?.elements.isEmpty == true)
    #expect(guide["keyNote"] == nil)
  }

  @Test("what stands below the page's headings goes where it is needed, and nothing has no heading")
  func sections() throws {
    let guide = try guide(
      """
      Indledning.

      ## Lokalet

      Seks borde.

      ## Før dagen

      - [ ] Print alt.

      ## Halv dag

      Kun formiddagen.

      ### Kort fortalt

      Slut kl. 12.

      ## Slides

      ::: slide Et

      Punkt.

      :::

      ## Tom

      ## Efter dagen

      Makulér listen.
      """, sessions: ["Tekst\n"])
    #expect(guide["room"]?.plain == "Seks borde.")
    #expect(guide["before"]?.elements.map { $0["k"]?.text } == ["ul"])
    let more = try #require(guide["more"]).elements
    #expect(more.compactMap { $0["k"]?.text } == ["h", "p", "h", "p"])
    #expect(
      more.map(\.plain) == ["Halv dag", "Kun formiddagen.", "Kort fortalt", "Slut kl.\u{A0}12."])
    #expect(guide["after"]?.plain == "Makulér listen.")
    let bare = try self.guide(sessions: ["Tekst\n"])
    for name in ["room", "before", "more", "after"] { #expect(bare[name] == nil) }
  }

  @Test("the objectives of the day and of its tracks are told on paper")
  func objectives() throws {
    var page = SamplePage(
      "::: mål Efter dagen kan du\n\n- spørge *roligt* {#a}\n- lytte {#b}\n\n:::\n", kind: .themeDay
    )
    var session = Programme.Session(
      title: [.text(Array("Spor".utf8))], minutes: 20, range: SourceRange(3, 9))
    session.text = SamplePage("::: mål\n\n- skrive et brev {#c}\n\n:::\n").body.blocks
    page.body.programmes = [
      0: Programme(slots: [Programme.Slot(start: nil, minutes: 20, sessions: [session])])
    ]
    #expect(
      DayObjectives.sentences(of: page.body) == ["Spørge roligt", "Lytte", "Skrive et brev"])
    #expect(DayObjectives.ofDay(page.body).count == 2)
  }
}
