import Testing

/// What the notations in running text come to.
struct NotationTests {
  private static let cases = [
    HouseCase(
      "boxes and definitions named like them",
      #"""
      - [x] a
      - [ ] b
      - [X] c

      [x]: /u
      [ ]: /v
      """#,
      gives: #"""
        (ul tight (li [x] (p "a")) (li [ ] (p "b")) (li [x] (p "c")))
        (p "[ ]: /v")
        """#,
      problems: ["skrivemaade [X]"]),
    HouseCase(
      "gaps and definitions named like them",
      #"""
      ::: quiz
      Sagen er [[varig]] og [[kronisk|kroniske]] [[?a|b]] [[=12±1]].

      [varig]: /u
      :::

      [[varig]] udenfor
      """#,
      gives: #"""
        (:::quiz (p "Sagen er " (gap "varig") " og " (gap "kronisk|kroniske") " " (gap "?a|b") " " (gap "=12±1") "."))
        (p "[" (a /u "varig") "] udenfor")
        """#,
      places: [
        "quiz quiz", "gap [[varig]]", "gap [[kronisk|kroniske]]", "gap [[?a|b]]", "gap [[=12±1]]",
        "a [varig]",
      ]),
    HouseCase(
      "notes, sources and definitions named like them",
      #"""
      Tekst[^1] og [@s2].

      [^1]: https://x.dk
      [@s2]: /u
      """#,
      gives: #"""
        (p "Tekst" (^1) " og " (cite s2) ".")
        (fn 1 "https://x.dk " (cite s2) ": /u")
        """#,
      places: ["^ [^1]", "cite [@s2]", "cite [@s2]"]),
    HouseCase(
      "attributes with marks in quotes",
      #"""
      ## Titel {n="a *b* `c`" m=”to ord”}
      """#,
      gives: #"""
        (h2 n=a *b* `c` m=to ord "Titel")
        """#),
    HouseCase(
      "notations in code, addresses, titles and alternative text",
      #"""
      `[@s2]` <https://x.dk/[@s2]{.a}> [t](/u[@s2]{a}) [t](/u "se [@s2] {.a}") ![alt [@s2]](/p "t")
      """#,
      gives: #"""
        (p (code "[@s2]") " " (a https://x.dk/[@s2]{.a} "https://x.dk/[@s2]{.a}") " " (a /u[@s2]{a} "t") " " (a /u 'se [@s2] {.a}' "t") " " (img /p 't' "alt [@s2]"))
        """#,
      places: [
        "a <https://x.dk/[@s2]{.a}>", "a [t](/u[@s2]{a})",
        #"""
        a [t](/u "se [@s2] {.a}")
        """#,
        #"""
        img ![alt [@s2]](/p "t")
        """#,
      ]),
    HouseCase(
      "phrases that nest and overlap",
      "[a [b]{.x} c](/u) *a [b*]{.x} [*c*]{lang=en} [d *e]{.y} f*",
      gives: #"""
        (p (a /u "a " (span .x "b") " c") " " (em "a " "[" "b") "]{.x}" " " (span lang=en (em "c")) " " "[" "d " (em "e" "]{.y}" " f"))
        """#,
      places: ["a [a [b]{.x} c](/u)", "span [b]{.x}", "span [*c*]{lang=en}"]),
    HouseCase(
      "escaped notations",
      #"""
      \[@s2] \{#id} \~~a~~ \[[x]]
      """#,
      gives: #"""
        (p "[@s2] {#id} ~~a" "~~" " [[x]]")
        """#),
    HouseCase(
      "struck-out text",
      "~~a *b* c~~ d~~e~~ ~~ f ~~ *g ~~h* i~~ ~~~j~~~",
      gives: #"""
        (p (del "a " (em "b") " c") " d" (del "e") " ~~ f ~~ " (em "g " "~~" "h") " i" "~~" " ~~~j~~~")
        """#),
    HouseCase(
      "attributes after struck-out text",
      "## ~~a~~ b {#id}",
      gives: #"""
        (h2 #id (del "a") " b")
        """#),
    HouseCase(
      "attributes in the middle of a paragraph",
      "tekst {#id} mere",
      gives: #"""
        (p "tekst " "{#id}" " mere")
        """#,
      problems: ["attribut-uden-plads {#id}"]),
    HouseCase(
      "attributes on links, pictures and nothing",
      #"""
      [link](/u){.knap} ![b](/p.svg "T"){bredde=halv} [link] {.a}
      """#,
      gives: #"""
        (p (a /u .knap "link") " " (img /p.svg 'T' bredde=halv "b") " [link] " "{.a}")
        """#,
      places: [
        "a [link](/u)",
        #"""
        img ![b](/p.svg "T")
        """#,
      ],
      problems: ["attribut-uden-plads {.a}"]),
    HouseCase(
      "unreadable attributes",
      "# Overskrift [@s2] {#x",
      gives: #"""
        (h1 "Overskrift " (cite s2) " {#x")
        """#,
      places: ["cite [@s2]"],
      problems: ["attribut-ulaeselig {#x"]),
    HouseCase(
      "attributes on list items",
      #"""
      - mål et {#et}
      - mål to {#to mål=x}

        mere
      """#,
      gives: #"""
        (ul loose (li #et (p "mål et")) (li #to maal=x (p "mål to") (p "mere")))
        """#),
    HouseCase(
      "definition lists",
      #"""
      Term
      : tekst *a*

      To
      : x
      : y
      mere

      Tre
      : a
      Fire
      : b
      """#,
      gives: #"""
        (dl (dt "Term") (dd "tekst " (em "a")) (dt "To") (dd "x") (dd "y" / "mere") (dt "Tre") (dd "a") (dt "Fire") (dd "b"))
        """#),
    HouseCase(
      "boxes in every spelling",
      #"""
      -[ ] a
      -[x] b
      – [ ] c
        > feedback
      — [X] d
      -[a] e
      1. [x] f
         - [ ] g
      """#,
      gives: #"""
        (ul tight (li [ ] (p "a")) (li [x] (p "b")) (li [ ] (p "c") (quote (p "feedback"))) (li [x] (p "d" / "-[a] e")))
        (ol 1 tight (li [x] (p "f") (ul tight (li [ ] (p "g")))))
        """#,
      problems: ["skrivemaade -[ ]", "skrivemaade -[x]", "skrivemaade – [ ]", "skrivemaade — [X]"]),
    HouseCase(
      "a date",
      "1. januar 2024 var en dag",
      gives: #"""
        (p "1. januar 2024 var en dag")
        """#),
    HouseCase(
      "dates after a list",
      #"""
      - a
      1. maj er fri
      2. marts også

      31. december
      1. Punkt
      """#,
      gives: #"""
        (ul tight (li (p "a" / "1. maj er fri" / "2. marts også")))
        (p "31. december")
        (ol 1 tight (li (p "Punkt")))
        """#),
    HouseCase(
      "no-break spaces after number signs",
      #"""
      # æ
      ## b
      ###c
      """#,
      gives: #"""
        (h1 "æ")
        (h2 "b")
        (p "###c")
        """#,
      problems: ["overskrift-uden-mellemrum ###"]),
    HouseCase(
      "typography",
      #"""
      a 10-11.30 b - c "d" § 20 §§ 20-22 § 22-23 kl. 10 33,9 mio. 35 % 2024-02-30 12-34-56-78 978-87-12-34567-8 010190-1234 70-102030 a@b-10-20.dk 10-20@x.dk https://x.dk/10-20 5 - 3 -5 6-8-årige (2019-2021) "10-12" § 20, stk. 1-2
      x -
      y
      """#,
      gives: #"""
        (p "a 10–11.30 b – c ”d” §_20 §§_20-22 §_22-23 kl._10 33,9_mio. 35_% 2024-02-30 12-34-56-78 978-87-12-34567-8 010190-1234 70-102030 a@b-10-20.dk 10-20@x.dk https://x.dk/10-20 5 - 3 -5 6-8-årige (2019–2021) ”10–12” §_20, stk. 1-2" / "x –" / "y")
        """#),
    HouseCase(
      "typography in code, addresses and attributes",
      #"""
      `10-11 "a" - b` [a](/10-11 "x - y") <https://x.dk/a-"b"> [s]{title="a - b"}
      """#,
      gives: #"""
        (p (code "10-11 "a" - b") " " (a /10-11 'x – y' "a") " " (a https://x.dk/a-"b" "https://x.dk/a-"b"") " " (span title=a - b "s"))
        """#,
      places: [
        #"""
        a [a](/10-11 "x - y")
        """#,
        #"""
        a <https://x.dk/a-"b">
        """#,
        #"""
        span [s]{title="a - b"}
        """#,
      ]),
    HouseCase(
      "control characters as entities",
      "a&#1;b `&#1;` [x](/a&#1;b) &#xFFFE; &#x80;",
      gives: #"""
        (p "a�b " (code "&#1;") " " (a /a�b "x") " � �")
        """#,
      places: ["a [x](/a&#1;b)"],
      problems: ["styretegn &#1;", "styretegn &#1;", "styretegn &#xFFFE;"]),
    HouseCase(
      "the sign of tokens in the text",
      "𐄀0𐄀 [@s2] &#x10101;0&#x10101;",
      gives: #"""
        (p "𐄀0𐄀 " (cite s2) " 𐄁0𐄁")
        """#,
      places: ["cite [@s2]"]),
    HouseCase(
      "links by definition",
      #"""
      [a]: /u "t"
      [a] [b][a] [c][] ![d][a] [a]{.x} [a](/v) [e&amp;f](/q?a=1&amp;b=2) <mailto:x@y.dk> <x@y.dk> [l](<a b> 'c') [m](/m\_n)
      """#,
      gives: #"""
        (p (a /u 't' "a") " " (a /u 't' "b") " [c][] " (img /u 't' "d") " " (span .x "a") " " (a /v "a") " " (a /q?a=1&b=2 "e&f") " " (a mailto:x@y.dk "mailto:x@y.dk") " " (a mailto:x@y.dk "x@y.dk") " " (a a b 'c' "l") " " (a /m_n "m"))
        """#,
      places: [
        "a [a]", "a [b][a]", "img ![d][a]", "span [a]{.x}", "a [a](/v)",
        "a [e&amp;f](/q?a=1&amp;b=2)", "a <mailto:x@y.dk>", "a <x@y.dk>", "a [l](<a b> 'c')",
        #"""
        a [m](/m\_n)
        """#,
      ]),
  ]

  @Test(arguments: cases)
  func textGives(_ example: HouseCase) {
    example.check()
  }
}
