import Testing

/// What authors' comments and directive lines come to, in every place they may stand.
struct CommentAndDirectiveTests {
  private static let cases = [
    HouseCase(
      "a directive",
      #"""
      ::: husk
      Tekst
      :::
      """#,
      gives: #"""
        (:::husk (p "Tekst"))
        """#,
      places: ["husk husk"]),
    HouseCase(
      "a directive in a comment",
      #"""
      <!-- ::: husk
      Tekst
      ::: -->
      efter
      """#,
      gives: #"""
        (p "efter")
        """#),
    HouseCase(
      "a comment between list items",
      #"""
      - a
      <!-- c -->
      - b
      """#,
      gives: #"""
        (ul tight (li (p "a")) (li (p "b")))
        """#),
    HouseCase(
      "a comment over several lines with a fence in it",
      #"""
      - a
        <!-- c
        ::: husk
        ```
        -->
      - b [@s2]
      """#,
      gives: #"""
        (ul tight (li (p "a")) (li (p "b " (cite s2))))
        """#,
      places: ["cite [@s2]"]),
    HouseCase(
      "comments in a table",
      #"""
      | a | b | <!-- x -->
      |---|---|
      <!-- note -->
      | 1 | 2 |
      """#,
      gives: #"""
        (table -- ("a" | "b") ("1" | "2"))
        """#),
    HouseCase(
      "text after a comment",
      #"""
      a <!-- x --> b
      c <!-- y --> <!-- z -->
      """#,
      gives: #"""
        (p "a" / "c")
        """#,
      problems: ["tekst-efter-kommentar b"]),
    HouseCase(
      "a comment in a quote",
      #"""
      > tekst
      > <!-- c -->
      > mere
      """#,
      gives: #"""
        (quote (p "tekst" / "mere"))
        """#),
    HouseCase(
      "an unclosed comment",
      #"""
      tekst

      <!-- åben

      ::: husk
      """#,
      gives: #"""
        (p "tekst")
        """#,
      problems: ["kommentar-uden-slut <!--"]),
    HouseCase(
      "a comment whose end is mistyped",
      #"""
      tekst

      <!-- skjult ->

      mere

      <!-- x -->
      """#,
      gives: #"""
        (p "tekst")
        """#,
      problems: ["kommentar-uden-slut ->"]),
    HouseCase(
      "a comment with an arrow at the end of its line",
      #"""
      <!-- a ->
      b -->
      """#,
      gives: ""),
    HouseCase(
      "a comment in a comment",
      #"""
      <!-- a <!-- b --> c
      -->
      """#,
      gives: #"""
        (p "-->")
        """#,
      problems: ["kommentar-i-kommentar <!--", "tekst-efter-kommentar c"]),
    HouseCase(
      "an empty comment that ends at once",
      #"""
      <!-->
      tekst
      <!-- x -->
      """#,
      gives: "",
      problems: ["kommentar-uden-slut <!-->"]),
    HouseCase(
      "a comment in code",
      #"""
      `<!-- a -->` \<!-- b -->
      """#,
      gives: #"""
        (p "`")
        """#,
      problems: [
        #"""
        tekst-efter-kommentar ` \
        """#
      ]),
    HouseCase(
      "notations in a fence",
      #"""
      ```
      ::: husk
      [@s2] {#id} [^1] ~~a~~
      - [ ] x
      | a | b |
      |---|---|
      ```
      """#,
      gives: #"""
        (pre "::: husk\n[@s2] {#id} [^1] ~~a~~\n- [ ] x\n| a | b |\n|---|---|\n")
        """#),
    HouseCase(
      "a directive in indented code",
      #"""
          ::: husk
          [@s2]
      """#,
      gives: #"""
        (pre "::: husk\n[@s2]\n")
        """#,
      problems: ["direktiv-indrykket ::: husk"]),
    HouseCase(
      "notations in code spans over lines",
      #"""
      a `::: [@s2] [[x]] {#i}` b `x
      y [@s2] z` [@s3]
      """#,
      gives: #"""
        (p "a " (code "::: [@s2] [[x]] {#i}") " b " (code "x y [@s2] z") " " (cite s3))
        """#,
      places: ["cite [@s3]"]),
    HouseCase(
      "a directive in a quote",
      #"""
      > ::: husk
      > tekst
      > :::
      """#,
      gives: #"""
        (quote (:::husk (p "tekst")))
        """#,
      places: ["husk husk"]),
    HouseCase(
      "a directive in a list item",
      #"""
      - ::: husk
        tekst
        :::
      - b
      """#,
      gives: #"""
        (ul tight (li (:::husk (p "tekst"))) (li (p "b")))
        """#,
      places: ["husk husk"]),
    HouseCase(
      "opener and closer in different containers",
      #"""
      ::: husk
      - a
        :::
      """#,
      gives: #"""
        (:::husk (ul tight (li (p "a"))))
        """#,
      places: ["husk husk"],
      problems: ["direktiv-uden-slut ::: husk", "slut-uden-direktiv :::"]),
    HouseCase(
      "a closer with the outer name",
      #"""
      ::: ydre
      ::: indre
      x
      ::: /ydre
      """#,
      gives: #"""
        (:::ydre (:::indre (p "x")))
        """#,
      places: ["ydre ydre", "indre indre"],
      problems: ["direktiv-uden-slut ::: indre"]),
    HouseCase(
      "no space before the name",
      #"""
      :::husk{#a} Titel
      x
      ::::
      """#,
      gives: #"""
        (:::husk #a (title "Titel") (p "x"))
        """#,
      places: ["husk husk"]),
    HouseCase(
      "four colons",
      #"""
      :::: ydre
      ::: indre
      x
      :::
      ::::
      """#,
      gives: #"""
        (:::ydre (:::indre (p "x")))
        """#,
      places: ["ydre ydre", "indre indre"]),
    HouseCase(
      "an indented directive in a paragraph",
      #"""
      tekst
          ::: husk
      """#,
      gives: #"""
        (p "tekst" / "::: husk")
        """#,
      problems: ["direktiv-indrykket ::: husk"]),
    HouseCase(
      "a directive between list items",
      #"""
      - a
      ::: husk
      x
      :::
      - b
      """#,
      gives: #"""
        (ul tight (li (p "a")))
        (:::husk (p "x"))
        (ul tight (li (p "b")))
        """#,
      places: ["husk husk"],
      problems: ["direktiv-deler-liste ::: husk"]),
  ]

  @Test(arguments: cases)
  func textGives(_ example: HouseCase) {
    example.check()
  }
}
