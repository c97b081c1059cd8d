/// The texts new files begin with: each compiles as it stands, and says in comments what to do with it.
enum StarterText {
  /// `kursus.md`.
  static func course(_ title: NewTitle) -> String {
    """
    ---
    titel: \(title.text)
    resumé: Skriv i én eller to sætninger, hvad kurset handler om, og hvem det er til.
    målgruppe: rådgivere
    ---

    <!-- Det her er kursets egen side. Modulerne bliver vist under teksten af sig selv.
    Lav det første modul sådan: kursbuild new modul "Modulets titel" --kursus \(title.slug) -->

    Skriv her, hvorfor kurset er værd at tage, og hvordan man kommer igennem det.

    """
  }

  /// A module that is number `order` of its course.
  static func module(_ title: NewTitle, order: Int) -> String {
    """
    ---
    titel: \(title.text)
    resumé: Skriv i én eller to sætninger, hvad man kan efter modulet.
    rækkefølge: \(order)
    # varighed: 20
    # Sæt varighed i minutter på, når modulet er skrevet. Skriv kladde: ja for at holde det tilbage.
    ---

    <!-- Kommentarer som denne bliver aldrig vist. Slet dem, når du har læst dem. -->

    ::: mål

    - sige med egne ord, hvad modulet handler om {#sige-med-egne-ord}

    :::

    ::: kort

    Skriv det vigtigste på fem linjer.

    :::

    ## Første afsnit

    <!-- Begynd overskrifter med ##. En kilde skrives [@id], når den står i kilder.yml.
    Et link skrives [tekst](sti/til/fil.md). -->

    Skriv her. Korte sætninger, ét emne i hvert afsnit.

    ::: husk

    Fremhæv det, læseren skal tage med.

    :::

    ## Prøv dig selv

    <!-- Hver overskrift i quizzen er et spørgsmål. [x] er det rigtige svar.
    Skriv under hvert svar, hvorfor det er rigtigt eller forkert. -->

    ::: quiz {#proev-dig-selv}

    ### Hvad handler modulet om? {#hvad-handler-det-om mål=sige-med-egne-ord}

    - [x] Det, der står i titlen
      > Rigtigt. Skriv her, hvorfor.
    - [ ] Noget andet
      > Skriv her, hvorfor det ikke passer.

    > **Forklaring:** Skriv her, hvad man skal lægge mærke til.

    :::

    """
  }

  /// A module around one case, number `order` of its course.
  static func caseModule(_ title: NewTitle, order: Int) -> String {
    """
    ---
    titel: \(title.text)
    resumé: Skriv i én eller to sætninger, hvad casen øver.
    rækkefølge: \(order)
    ---

    <!-- En case er opdigtet. Brug ingen rigtige navne eller sager, heller ikke uden navn: Mennesker
    kan genkendes på detaljer. ”Fiktiv case” bliver vist af sig selv. -->

    ## Situationen

    Skriv her, hvad læseren skal vide, før casen begynder.

    <!-- Hver overskrift i casen er en scene. Den sidste liste i scenen er valgene: links til andre
    scener. Et citat under et valg er feedback. slut=god, slut=blandet eller slut=dårlig i
    overskriften siger, at casen ender dér. -->

    ::: case {#\(title.slug)} \(title.text)

    ### Det første møde {#start}

    Skriv her, hvad der sker, og hvem der er med.

    - [Spørg den, der ved det, der mangler](#spoerg)
      > Skriv her, hvad der kommer ud af det.
    - [Træf afgørelsen med det samme](#afgoer)

    ### Du spørger {#spoerg slut=god}

    Skriv her, hvorfor det ender godt.

    ### Du afgør sagen {#afgoer slut=dårlig}

    Skriv her, hvad der går galt, og hvad man kunne have gjort.

    :::

    ## Hvad ville du selv gøre?

    ::: refleksion {linjer=6}

    Skriv spørgsmålet her.

    > **Eksempelsvar:** Skriv et godt svar, som læseren kan sammenligne med.

    :::

    """
  }

  /// An article of the knowledge base.
  static func article(_ title: NewTitle) -> String {
    """
    ---
    titel: \(title.text)
    resumé: Skriv i én eller to sætninger, hvad man kan slå op her.
    type: artikel
    # type kan være artikel, værktøj, model, forløbsbeskrivelse eller lov.
    # ansvarlig: hvem der holder siden ved lige
    # kontrolleret: dagen, siden sidst blev gennemgået, for eksempel 3. november 2026
    # revideres: 1 år
    ---

    Skriv det vigtigste først.

    ## Første afsnit

    <!-- En kilde skrives [@id], når den står i kilder.yml. En tabel kan se sådan ud: -->

    Tabel: Skriv, hvad tabellen viser

    | Hvad | Hvem |
    |---|---|
    | Skriv her | Skriv her |

    """
  }

  /// A question bank.
  static func bank(_ title: NewTitle) -> String {
    """
    ---
    titel: \(title.text)
    ---

    <!-- En bank er spørgsmål, som quizzer kan hente. Den er ikke en side på sitet.
    Hvert spørgsmål er en overskrift. Skriv ingen ::: quiz her, men sæt banken ind i et moduls quiz:
    ::: indsæt {fil=../../banker/\(title.slug).md} og ::: på linjen under. -->

    ### Skriv spørgsmålet her? {#spoergsmaal-1}

    - [x] Det rigtige svar
      > Rigtigt. Skriv her, hvorfor.
    - [ ] Et svar, man let kommer til at vælge
      > Skriv her, hvorfor det ikke passer.

    > **Hint:** Skriv et vink, eller slet linjen.

    > **Forklaring:** Skriv her, hvad man skal lægge mærke til.

    """
  }

  /// `temadag.md`.
  static func themeDay(_ title: NewTitle) -> String {
    """
    ---
    titel: \(title.text)
    resumé: Skriv i én eller to sætninger, hvad dagen skal føre til.
    start: 9.00
    slut: 11.00
    # dato: 12. marts 2027
    # sted: hvor det er
    # tilmelding: https://… og fristen
    målgruppe: rådgivere og ledere
    ---

    Skriv her, hvad deltagerne får ud af dagen.

    <!-- Klokkeslættene bliver regnet ud af start og min. Summen skal passe med slut.
    Listen over deltagere må aldrig ligge her i mappen. -->

    ::: program

    ## Velkomst {min=20 form=plenum}

    Dagens mål og rammer.

    ::: underviser

    - **Formål:** Det her ser kun underviseren.
    - **Sig:** Skriv, hvad du vil sige.
    - **Hvis tiden skrider:** Skriv, hvad der kan udgå.

    :::

    ## Øvelse {min=60 form=grupper ark=ark/1-oevelse.md}

    Skriv her, hvad grupperne skal.

    ## Pause {min=15 pause}

    ## Opsamling {min=25 form=plenum}

    Hvad tager vi med hjem?

    :::

    """
  }

  /// A theme day's first worksheet.
  static let worksheet = """
    ---
    titel: Ark 1: Øvelse
    papir: A4
    ---

    Skriv opgaven her.

    ::: skrivefelt {linjer=6}

    Hvad ved vi?

    :::

    ::: skrivefelt {linjer=6}

    Hvad mangler vi?

    :::

    """

  /// A file of `ordbog/`.
  static func term(_ title: NewTitle) -> String {
    """
    ---
    term: \(title.text)
    # Bøjninger, så ordet bliver fundet i teksten:
    # former:
    #   - bøjning
    ---

    Skriv i én sætning, hvad ordet betyder.

    """
  }

  /// An entry of `ordbog.yml`, written as its entries are.
  static func termEntry(_ title: NewTitle, isList: Bool) -> String {
    let definition = "Skriv i én sætning, hvad ordet betyder."
    return isList
      ? """
      - id: \(title.slug)
        term: \(quoted(title.text))
        former: []
        definition: \(definition)

      """
      : """
      \(title.slug):
        term: \(quoted(title.text))
        former: []
        definition: \(definition)

      """
  }

  /// A text as YAML takes it in a nested place.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " }
    if isPlain { return text }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }
}
