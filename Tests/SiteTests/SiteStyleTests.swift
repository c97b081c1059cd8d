import Content
import Foundation
import Testing

@testable import Site

@Suite struct SiteStyleTests {
  @Test(arguments: [
    ("a {\n  color: red; /* one\n  two */\n  top: 0;\n}\n", "a {\ncolor: red;\ntop: 0;\n}\n"),
    ("/* a */ b /* c */ d {}", "b  d {}\n"),
    ("a { content: \"/* x */\"; }", "a { content: \"/* x */\"; }\n"),
    ("/* never closed\na {}", ""),
  ])
  func commentsAndIndentationAreLeftOut(_ part: String, _ published: String) {
    var style: [UInt8] = []
    SiteStyle.append(Array(part.utf8), to: &style)
    #expect(String(decoding: style, as: UTF8.self) == published)
  }

  @Test func theWholeHasNoCommentAndEveryBraceIsClosed() {
    let style = SiteStyle.joined(SiteConfiguration(title: "A"))
    #expect(!String(decoding: style, as: UTF8.self).contains("/*"))
    #expect(style.count { $0 == UInt8(ascii: "{") } == style.count { $0 == UInt8(ascii: "}") })
  }

  @Test func theTableOfColoursIsTheStyleSheets() throws {
    let style = sheet(SiteConfiguration(title: "A"))
    let dark = try #require(style.range(of: ":root[data-theme=\"dark\"] {"))
    for (tokens, part) in [
      (ThemeTokens.light, style[..<dark.lowerBound]), (.dark, style[dark.lowerBound...]),
    ] {
      for token in ThemeToken.allCases {
        let start = try #require(part.range(of: "\n--\(token.rawValue): "))
        let value = part[start.upperBound...].prefix { $0 != ";" }
        #expect(Colour(String(value)) == tokens[token], "\(token)")
      }
    }
  }

  @Test func aSitesOwnColoursFollowTheStyleSheetsAndAreDarkWhereItIsDark() {
    var configuration = SiteConfiguration(title: "A")
    #expect(!sheet(configuration).contains("#7a1f3d"))
    configuration.colours.light.accent = Colour("#7a1f3d")
    configuration.fonts = ["Open Sans", "serif"]
    let style = sheet(configuration)
    #expect(style.contains(":root {\n--link: #7a1f3d;\n--accent: #7a1f3d;\n"))
    #expect(style.contains("--font: \"Open Sans\", serif, var(--system-font);\n"))
    let dark = SiteTheme.dark(configuration.colours)
    #expect(dark.tokens[.accent].contrastTenths(with: dark.tokens[.tint]) >= 45)
    #expect(style.components(separatedBy: "--accent: \(dark.tokens[.accent].text);").count == 3)
  }

  private func sheet(_ configuration: SiteConfiguration) -> String {
    String(decoding: SiteStyle.joined(configuration), as: UTF8.self)
  }
}
