import JSON
import Testing

@testable import Print

@Suite("What a branching case becomes on paper")
struct CaseTests {
  private let markdown = """
    ::: case {#sag} Yusuf

    Han taler med øjnene.

    ### Første møde {#start}

    Yusuf kigger ud.

    - [Spørg mor](#mor)
      > Hun svarer gerne.
    - [Hold pause](#pause)

    ### Du spørger {#mor}

    - [Hold pause](#pause)
    - [Gå hjem](#hjem)

    ### Du går hjem {#hjem slut=dårlig}

    ### Du venter {#pause slut=god}

    :::
    """

  @Test("scenes are numbered cards that begin with 1, and choices say where to go")
  func cards() throws {
    let blocks = try SamplePage(markdown).blocks()
    #expect(blocks.map { $0["k"]?.text } == ["case"])
    let story = blocks[0]
    #expect(story["id"]?.text == "sag")
    #expect(story["label"]?.text == "Fiktiv case")
    let cards = try #require(story["cards"]?.elements)
    #expect(cards.map { $0["n"]?.integer } == [1, 2, 3, 4])
    #expect(cards[0]["title"]?.plain == "Første møde")
    #expect(cards[0]["card"]?.text == "Kort 1")
    let choices = try #require(cards[0]["choices"]?.elements)
    #expect(choices.count == 2)
    for choice in choices {
      let number = try #require(choice["n"]?.integer)
      #expect(choice["go"]?.text == "gå til \(number)")
      #expect(number > 2)
    }
  }

  @Test("endings are said in words, and feedback stands on the card a choice leads to")
  func endingsAndFeedback() throws {
    let blocks = try SamplePage(markdown).blocks()
    let cards = try #require(blocks[0]["cards"]?.elements)
    #expect(
      Set(cards.compactMap { $0["ending"]?.text }) == [
        "Slut: Det ender godt.", "Slut: Det kunne være gået bedre.",
      ])
    let remarks = cards.flatMap { $0["remarks"]?.elements ?? [] }
    #expect(remarks.map { $0["label"]?.text } == ["Fra kort 1:"])
    #expect(remarks.first?["c"]?.plain == "Hun svarer gerne.")
  }
}
