/// The small working site that `kursbuild new site` makes.
enum StarterSite {
  /// Its files below the content folder, in the order they are told of.
  static func files(_ title: NewTitle) -> [(path: String, text: String)] {
    [
      ("kursbuild.yml", configuration(title)),
      ("sider/forside.md", frontPage(title)),
      ("sider/om.md", about),
      ("kurser/eksempel/kursus.md", StarterText.course(example)),
      ("kurser/eksempel/1-hvad-ved-vi.md", module),
      ("viden/sagsoplysning.md", article),
      ("kilder.yml", sources),
      ("love.yml", acts),
      ("ordbog.yml", glossary),
    ]
  }

  /// What a repository is to leave alone: what is built, and lists of people above all.
  static let ignored = """
    # Det byggede site og det, KursBuild husker mellem to byg
    site-output/
    .site-output.kursbuild/
    .kursbuild/

    # Temadagens papirer: facit, drejebog og navne
    print-output/
    *-personoplysninger.pdf

    # Lister over deltagere er personoplysninger. De hører hverken til her eller i content/.
    *deltager*.csv
    *deltager*.tsv
    *deltager*.txt
    *deltager*.xls*
    *deltager*.ods
    deltagere/

    """

  private static let example = NewTitle(text: "Et eksempel på et kursus", slug: "eksempel")

  private static func configuration(_ title: NewTitle) -> String {
    """
    titel: \(title.text)
    sprog: da
    udgiver: Mangler – skriv, hvem der udgiver siden
    kontakt: Mangler – skriv, hvor man kan henvende sig

    """
  }

  private static func frontPage(_ title: NewTitle) -> String {
    """
    ---
    titel: \(title.text)
    resumé: Skriv i én eller to sætninger, hvad man finder her.
    ---

    <!-- Forsiden. Kurser, artikler og temadage bliver vist under teksten af sig selv. -->

    Velkommen. Skriv her, hvem siden er til, og hvor det er bedst at begynde.

    """
  }

  private static let about = """
    ---
    titel: Om siden
    resumé: Hvem der udgiver siden, og hvad der bliver gemt om dig.
    ---

    Siden gemmer ingenting om dig. Svar i quizzer bliver på den enhed, du bruger.

    ::: mangler Hvem udgiver siden?

    Skriv, hvem der udgiver siden, og hvordan man kommer i kontakt.

    :::

    """

  private static let module = """
    ---
    titel: Hvad ved vi?
    resumé: Lær at skelne mellem det, nogen har set, og det, nogen mener.
    rækkefølge: 1
    ---

    <!-- Kommentarer som denne bliver aldrig vist. Ret teksten til din egen. -->

    ::: mål

    - skelne mellem det, der er set, og det, der er tolket {#skelne}

    :::

    ## Set eller tolket?

    En oplysning er mere værd, når man kan se, hvem der har set hvad, og hvornår. [@eksempel]

    Tabel: To måder at skrive det samme på

    | Tolket | Set |
    |---|---|
    | Dagene er svære | Tre dage ud af fem gik et barn fra bordet, før de andre var færdige |

    Det hører til en god [sagsoplysning](../../viden/sagsoplysning.md).

    ## Prøv dig selv

    ::: quiz {#proev-dig-selv}

    ### Hvilken sætning fortæller, hvad nogen har set? {#hvad-er-set mål=skelne}

    - [ ] Morgenerne er kaotiske
      > Det er en vurdering. Spørg, hvad der sker om morgenen.
    - [x] Far vækkede barnet tre gange mandag morgen
      > Rigtigt. Man kan se, hvem der har set hvad, og hvornår.

    :::

    """

  private static let article = """
    ---
    titel: Sagsoplysning
    resumé: Hvad det vil sige at oplyse en sag.
    type: artikel
    ---

    At oplyse en sag er at finde ud af det, man skal vide, før man beslutter noget.

    ::: mangler Mere om emnet

    Skriv videre her, med dine egne kilder.

    :::

    """

  private static let sources = """
    # Kilder. Hver kilde har et id, som man henviser til i teksten: [@eksempel]
    eksempel:
      titel: Et eksempel på en kilde – ret den, eller slet den
      udgiver: Udgiverens navn
      dato: 2026

    """

  private static let acts = """
    # Love. Hver lov har et id, som man henviser til i teksten: [§ 20](lov:barnets-lov-20)
    # barnets-lov:
    #   navn: Barnets lov
    #   url: https://www.retsinformation.dk/…
    #   kontrolleret: dagen, en redaktør sidst så efter

    """

  private static let glossary = """
    # Ordbog. Første gang et ord står i en tekst, fører det hertil af sig selv.
    sagsoplysning:
      term: sagsoplysning
      former:
        - sagsoplysningen
      definition: Det arbejde, der skal til for at vide nok til at træffe en afgørelse.

    """
}

extension NewTitle {
  /// A title known to be usable.
  fileprivate init(text: String, slug: String) {
    self.text = text
    self.slug = slug
  }
}
