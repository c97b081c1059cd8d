import Testing

/// What tables, captions and footnotes come to.
struct TableAndFootnoteTests {
  private static let cases = [
    HouseCase(
      "a caption right above",
      #"""
      Tabel: Antal *børn* {#t1 rækkehoved}
      | År | Antal |
      |:--|--:|
      | 2020 | 5 |
      """#,
      gives: #"""
        (table #t1 raekkehoved rowheads lr (caption "Antal " (em "børn")) ("År" | "Antal") ("2020" | "5"))
        """#),
    HouseCase(
      "a caption in a paragraph of its own",
      #"""
      Indledning
      Tabel: Antal

      | a |
      |---|
      | b |
      """#,
      gives: #"""
        (p "Indledning")
        (table - (caption "Antal") ("a") ("b"))
        """#),
    HouseCase(
      "a caption without a table",
      #"""
      Tabel: ingen tabel {#x}

      tekst
      """#,
      gives: #"""
        (p "Tabel: ingen tabel " "{#x}")
        (p "tekst")
        """#,
      problems: ["tabeltekst-uden-tabel Tabel: ingen tabel {#x}"]),
    HouseCase(
      "a table in a list item",
      #"""
      - a | b
        ---|---
        1 | 2
      - c
      """#,
      gives: #"""
        (ul tight (li (table -- ("a" | "b") ("1" | "2"))) (li (p "c")))
        """#),
    HouseCase(
      "a table in a quote with lazy lines",
      #"""
      > | a | b |
      > |---|---|
      | 1 | 2 |
      > | 3 | 4 |
      """#,
      gives: #"""
        (quote (table -- ("a" | "b") ("1" | "2") ("3" | "4")))
        """#),
    HouseCase(
      "cells and what ends a table",
      #"""
      tekst før
      | a \| b | `c | d` |
      |---|:-:|
      | [x](/u "a") | ~~d~~ [@s2]{.x} |
      | en |
      | en | to | tre |
      |  | b |
      2. x
      ---
      efter
      """#,
      gives: #"""
        (p "tekst før")
        (table -c ("a | b" | (code "c | d")) ((a /u 'a' "x") | (del "d") " " (cite s2) "{.x}") ("en" | ) ("en" | "to") ( | "b") ("2. x" | ))
        (hr)
        (p "efter")
        """#,
      places: [
        #"""
        a [x](/u "a")
        """#, "cite [@s2]",
      ],
      problems: [
        "attribut-uden-plads {.x}", "tabel-kolonner | en |", "tabel-kolonner | en | to | tre |",
        "tabel-kolonner 2. x",
      ]),
    HouseCase(
      "a list after a table",
      #"""
      | a |
      |---|
      | b |
      - liste
      """#,
      gives: #"""
        (table - ("a") ("b"))
        (ul tight (li (p "liste")))
        """#),
    HouseCase(
      "headings and directives after tables",
      #"""
      | a |
      |---|
      | b |
      # H
      | c |
      |---|
      ::: husk
      :::
      """#,
      gives: #"""
        (table - ("a") ("b"))
        (h1 "H")
        (table - ("c"))
        (:::husk)
        """#,
      places: ["husk husk"]),
    HouseCase(
      "gaps and line breaks in cells",
      #"""
      ::: quiz
      | a | b |
      |---|---|
      | [[x\|y]] | `a \| b` |
      | <br> x<br/>y <b>z</b> | <br class="a"> |
      :::
      """#,
      gives: #"""
        (:::quiz (table -- ("a" | "b") ((gap "x|y") | (code "a | b")) (br " x" br "y " (html "<b>") "z" (html "</b>") | (html "<br class="a">"))))
        """#,
      places: [
        "quiz quiz",
        #"""
        gap [[x\|y]]
        """#,
      ],
      problems: [
        "raa-html <b>",
        #"""
        raa-html <br class="a">
        """#,
      ]),
    HouseCase(
      "tables in code",
      #"""
      ```
      | a | b |
      |---|---|
      ```

          | a | b |
          |---|---|
      """#,
      gives: #"""
        (pre "| a | b |\n|---|---|\n")
        (pre "| a | b |\n|---|---|\n")
        """#),
    HouseCase(
      "a list marker as delimiter",
      #"""
      a | b
      - | -
      """#,
      gives: #"""
        (p "a | b")
        (ul tight (li (p "| -")))
        """#),
    HouseCase(
      "a head with too few cells",
      #"""
      a | b
      ---|
      c
      """#,
      gives: #"""
        (table - ("a") ("c"))
        """#,
      problems: ["tabel-kolonner a | b"]),
    HouseCase(
      "footnotes",
      #"""
      | a[^1] | b[^1] |
      |---|---|
      | c[^2] | d[^x] |

      [^1]: Note et
      fortsat `kode \| x` ~~y~~
        mere
      [^2]: Note *to* [link][l]
      - liste
      [^3]: ubrugt
      [^1]: igen

      [l]: /u
      """#,
      gives: #"""
        (table -- ("a" (^1) | "b" (^1)) ("c" (^2) | "d" (^x)))
        (ul tight (li (p "liste")))
        (fn 1 "Note et fortsat " (code "kode \| x") " " (del "y") " mere")
        (fn 2 "Note " (em "to") " " (a /u "link"))
        """#,
      places: ["^ [^1]", "^ [^1]", "^ [^2]", "^ [^x]", "a [link][l]"],
      problems: ["ukendt-fodnote [^x]", "fodnote-ubrugt [^3]", "dobbelt-fodnote [^1]"]),
    HouseCase(
      "notations in a directive's title",
      #"""
      ::: husk Se [l] *her* [@s2] {#id}
      :::

      [l]: /u
      """#,
      gives: #"""
        (:::husk #id (title "Se " (a /u "l") " " (em "her") " " (cite s2)))
        """#,
      places: ["husk husk", "a [l]", "cite [@s2]"]),
    HouseCase(
      "a directive in a loose item",
      #"""
      - a

        ::: husk
        x

        y
        :::
      - b
      """#,
      gives: #"""
        (ul loose (li (p "a") (:::husk (p "x") (p "y"))) (li (p "b")))
        """#,
      places: ["husk husk"]),
    HouseCase(
      "a quote of two paragraphs",
      #"""
      > a
      >
      > b
      """#,
      gives: #"""
        (quote (p "a") (p "b"))
        """#),
    HouseCase(
      "places after breaks and in lazy lines",
      #"""
      tekst\
      [a](/u) og [@s2]  
      > [b](/v) "q" [c]{.x}
      lat [d](/w) ![e](/z) <b>f</b> [^1]

      - x
            [g](/y)

      [^1]: n
      """#,
      gives: #"""
        (p "tekst" br (a /u "a") " og " (cite s2))
        (quote (p (a /v "b") " ”q” " (span .x "c") / "lat " (a /w "d") " " (img /z "e") " " (html "<b>") "f" (html "</b>") " " (^1)))
        (ul tight (li (p "x" / (a /y "g"))))
        (fn 1 "n")
        """#,
      places: [
        "a [a](/u)", "cite [@s2]", "a [b](/v)", "span [c]{.x}", "a [d](/w)", "img ![e](/z)",
        "^ [^1]", "a [g](/y)",
      ],
      problems: ["raa-html <b>"]),
    HouseCase(
      "places of links over lines and of tags",
      #"""
      [a](/u
        "t") [b](/u) [c](/u) <a href="x">y</a> <b>z</b> `<b>` <b>
      """#,
      gives: #"""
        (p (a /u 't' "a") " " (a /u "b") " " (a /u "c") " " (html "<a href="x">") "y" (html "</a>") " " (html "<b>") "z" (html "</b>") " " (code "<b>") " " (html "<b>"))
        """#,
      places: [
        #"""
        a [a](/u
          "t")
        """#, "a [b](/u)", "a [c](/u)",
      ],
      problems: [
        #"""
        raa-html <a href="x">
        """#, "raa-html <b>", "raa-html <b>",
      ]),
    HouseCase(
      "a line under a footnote",
      #"""
      tekst[^1]
      [^1]: note
      ---
      """#,
      gives: #"""
        (p "tekst" (^1))
        (hr)
        (fn 1 "note")
        """#,
      places: ["^ [^1]"]),
    HouseCase(
      "a footnote as a list item",
      "- [^1]: i punkt",
      gives: #"""
        (ul tight (li (p (^1) ": i punkt")))
        """#,
      places: ["^ [^1]"],
      problems: ["ukendt-fodnote [^1]"]),
    HouseCase(
      "a footnote in a quote",
      #"""
      > [^1]: i citat

      x[^1]
      """#,
      gives: #"""
        (p "x" (^1))
        (fn 1 "i citat")
        """#,
      places: ["^ [^1]"]),
    HouseCase(
      "a backtick before a table",
      #"""
      a `b
      | c | d |
      |---|---|
      | ` | [@s2] |
      """#,
      gives: #"""
        (p "a `b")
        (table -- ("c" | "d") ("`" | (cite s2)))
        """#,
      places: ["cite [@s2]"]),
    HouseCase(
      "an escaped backslash before a bar",
      #"""
      | a | b |
      |---|---|
      | c \\| d |
      """#,
      gives: #"""
        (table -- ("a" | "b") ("c \" | "d"))
        """#),
    HouseCase(
      "a phrase that a table interrupts",
      #"""
      [[a]{.x}
      | b]{.y} | c |
      |---|---|
      """#,
      gives: #"""
        (p "[" (span .x "a"))
        (table -- ("b]" "{.y}" | "c"))
        """#,
      places: ["span [a]{.x}"],
      problems: ["attribut-uden-plads {.y}"]),
    HouseCase(
      "rows without cells",
      #"""
      |a|
      |-|
      ||
      |
      """#,
      gives: #"""
        (table - ("a") () ())
        """#,
      problems: ["tabel-kolonner |"]),
    HouseCase(
      "a line under a table",
      #"""
      | a | b |
      |---|---|
      | c
      ---
      d
      """#,
      gives: #"""
        (table -- ("a" | "b") ("c" | ))
        (hr)
        (p "d")
        """#,
      problems: ["tabel-kolonner | c"]),
  ]

  @Test(arguments: cases)
  func textGives(_ example: HouseCase) {
    example.check()
  }
}
