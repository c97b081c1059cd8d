import CommonMark
import Diagnostics
import Testing

@testable import Content

/// Colours, logo, fonts, head and foot in `kursbuild.yml`.
struct ThemeTests {
  private func build(_ files: [String: String]) throws -> OutlineResult {
    let folder = ScratchFolder(files)
    return try OutlineBuilder.build(reading: ContentReader(root: folder.root))
  }

  @Test func whatIsWrittenIsRead() throws {
    let result = try build([
      "kursbuild.yml": """
      titel: A
      hoved: Familieafdelingen
      ansvarlig: Solbæk Kommune
      was: https://www.was.digst.dk/solbaek
      privatliv: sider/privatliv.md
      skrift: Calibri, Open Sans
      logo:
        fil: medier/logo.svg
        alt: Solbæk Kommune
      farver:
        fremhævning: "#7a1f3d"
        links: "#004d99"
        mørk:
          baggrund: "#101010"
      """,
      "medier/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"30\"/>",
      "sider/privatliv.md": "---\ntitel: Privatliv\n---\n\nTekst.\n",
    ])
    #expect(result.diagnostics.isEmpty)
    let configuration = result.outline.configuration
    #expect(configuration.header == "Familieafdelingen")
    #expect(configuration.responsible == "Solbæk Kommune")
    #expect(configuration.statement?.target == "https://www.was.digst.dk/solbaek")
    #expect(configuration.privacy?.target == "sider/privatliv.md")
    #expect(configuration.fonts == ["Calibri", "Open Sans"])
    #expect(configuration.logo?.path == "medier/logo.svg")
    #expect(configuration.logo?.alternative == "Solbæk Kommune")
    #expect(configuration.colours.light.accent == Colour("#7a1f3d"))
    #expect(configuration.colours.light.link == Colour("#004d99"))
    #expect(configuration.colours.dark.background == Colour("#101010"))
  }

  @Test(arguments: [
    Failing(
      "farve-kontrast", "titel: A\nfarver:\n  fremhævning: «\"#7fb2e5\"»\n",
      says: "mindst 4,5", "fremhævning: \"#"),
    Failing("farve-kontrast", "titel: A\nfarver:\n  links: «\"#8ab6e0\"»\n", says: "Links"),
    Failing(
      "farve-kontrast", "titel: A\nfarver:\n  baggrund: «\"#808080\"»\n", says: "baggrund: \"#"),
    Failing(
      "farve-kontrast", "titel: A\nfarver:\n  mørk:\n    tekst: «\"#555555\"»\n",
      says: "Teksten", "tekst: \"#"),
    Failing("ugyldig-farve", "titel: A\nfarver:\n  mørk:\n    links: «blå»\n", says: "#004d99"),
    Failing("ukendt-noegle", "titel: A\nfarver:\n  mørk:\n    «link»: \"#fff\"\n", says: "links"),
    Failing("forkert-slags", "titel: A\nfarver:\n  mørk: «ja»\n", says: "fremhævning"),
    Failing("ugyldig-skrift", "titel: A\nskrift: «url(x)», Arial\n", says: "Calibri"),
    Failing("ugyldig-skrift", "titel: A\nskrift: Arial, «x;}»\n", says: "Calibri"),
    Failing("billede-uden-alt", "titel: A\nlogo:\n  fil: «medier/logo.svg»\n", says: "alt:"),
    Failing("forkert-slags", "titel: A\nlogo: «medier/logo.svg»\n", says: "fil: medier/logo.svg"),
    Failing(
      "billede-mangler", "titel: A\nlogo:\n  fil: «medier/loga.svg»\n  alt: A\n",
      says: "medier/logo.svg"),
    Failing("ugyldig-adresse", "titel: A\nwas: «was.digst.dk/a»\n"),
    Failing(
      "link-til-manglende-fil", "titel: A\nprivatliv: «sider/privat.md»\n", says: "privatliv"),
  ])
  func mistakesAreToldWhereTheyStand(_ failing: Failing) throws {
    let result = try build([
      "kursbuild.yml": failing.source.text,
      "medier/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"30\"/>",
    ])
    expectOnly(failing, result.diagnostics)
  }

  @Test(arguments: ["#7fb2e5", "#ffcc00", "#ff0000", "#8a8a8a", "#fff", "#00b050"])
  func theColourThatIsProposedIsGoodEnough(_ written: String) throws {
    var colours = SiteColours()
    colours.light.accent = Colour(written)
    let theme = SiteTheme.light(colours)
    #expect(theme.worst(.accent) != nil)
    let mended: Colour = try #require(theme.mended(.accent))
    colours.light.accent = mended
    #expect(SiteTheme.light(colours).worst(.accent) == nil)
    #expect(SiteTheme.dark(colours).worst(.accent) == nil)
  }

  @Test func theSitesOwnColoursCanBeReadEverywhere() {
    for tokens in [ThemeTokens.light, .dark] {
      for pair in SiteTheme.pairs {
        let tenths = tokens[pair.colour].contrastTenths(with: tokens[pair.ground])
        #expect(tenths >= pair.least, "\(pair)")
      }
    }
  }
}
