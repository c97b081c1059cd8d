// swift-tools-version: 6.2
import PackageDescription

// The floors of the house: a target imports only lower floors (see ARCHITECTURE.md).
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(
  _ name: String, imports: [Target.Dependency], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: imports, exclude: exclude, swiftSettings: strict)
}

func tests(_ room: String, imports: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(room)Tests",
    dependencies: [.byName(name: room)] + imports,
    swiftSettings: strict)
}

let package = Package(
  name: "kursbuild",
  products: [
    .executable(name: "kursbuild", targets: ["KursBuild"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // Floor 0: system libraries, and what stands on nothing.
    .systemLibrary(
      name: "CLibcmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    // The handbook's pages on problems, as bytes of the program.
    .target(name: "CHandbook"),
    // The style, the script and the print engine, as bytes of the program.
    .target(name: "CAssets"),
    // JSON, read and written; stands on nothing.
    room("JSON", imports: []),
    // Floor 1: what everything stands on.
    room("Diagnostics", imports: ["JSON"]),
    room("Embedded", imports: ["CAssets"]),
    room("Archive", imports: ["CZlib", "CLibzip"]),
    room("HTML", imports: []),
    room("Output", imports: ["CLinux"]),
    // Floor 2: languages.
    room("CommonMark", imports: ["CLibcmark", "Diagnostics"]),
    room("XML", imports: ["CLibxml2", "Diagnostics"]),
    room("Roster", imports: ["Diagnostics"]),
    // Floors 3 and 4: meaning.
    room("Search", imports: ["JSON", "CStemmer"]),
    room("Media", imports: ["XML", "Diagnostics"]),
    room("Charts", imports: ["CommonMark", "HTML"]),
    room("Quiz", imports: ["CommonMark", "XML", "Diagnostics"]),
    room(
      "Content",
      imports: [
        "Media", "Quiz", "Charts", "CommonMark", "XML", "Diagnostics", "CLinux",
        .product(name: "Yams", package: "Yams"),
      ]),
    // Floor 5: what readers get.
    room(
      "Site",
      imports: [
        "Content", "Media", "Quiz", "Charts", "CommonMark", "HTML", "Embedded", "Output",
        "Search", "JSON", "Diagnostics",
      ],
      exclude: ["Assets"]),
    room(
      "Print",
      imports: [
        "Content", "Media", "Quiz", "Charts", "CommonMark", "Embedded", "Output", "JSON",
        "Roster", "Diagnostics",
        "CLinux",
      ],
      exclude: ["Engine"]),
    room("Audit", imports: ["XML", "Output", "Diagnostics"]),
    room("Review", imports: ["Content", "Quiz", "CommonMark", "Diagnostics"]),
    // Floor 6: what runs the rooms, for a build and for a preview.
    room("Pipeline", imports: ["Content", "Diagnostics"]),
    room(
      "Preview",
      imports: [
        "Pipeline", "Site", "Search", "Content", "Media", "HTML", "Embedded", "Output",
        "Diagnostics",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      exclude: ["Assets"]),
    room(
      "Accessibility", imports: ["Audit", "XML", "HTML", "JSON", "Embedded", "Diagnostics"],
      exclude: ["Assets"]),
    // Floor 7: the command line.
    .executableTarget(
      name: "KursBuild",
      dependencies: [
        "Accessibility", "Preview", "Pipeline", "Site", "Search", "Print", "Roster", "Audit",
        "Review", "Content", "Media", "Quiz", "CommonMark",
        "XML", "HTML", "JSON", "Output", "Archive", "Diagnostics", "CLinux", "CHandbook",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // A page is thousands of small allocations: measured, a sixth less CPU time than with glibc.
      linkerSettings: [.linkedLibrary("mimalloc", .when(configuration: .release))]),
    tests("JSON"),
    tests("Diagnostics"),
    tests("Embedded"),
    tests("Archive"),
    tests("HTML"),
    tests("Output", imports: ["CLinux"]),
    tests("CommonMark", imports: ["Diagnostics", "HTML"]),
    tests("XML", imports: ["Diagnostics"]),
    tests("Roster", imports: ["Diagnostics"]),
    tests("Search"),
    tests("Media", imports: ["XML", "Diagnostics"]),
    tests("Charts", imports: ["CommonMark", "HTML"]),
    tests("Quiz", imports: ["CommonMark", "Diagnostics"]),
    tests("Content", imports: ["Media", "Quiz", "CommonMark", "Diagnostics"]),
    tests(
      "Site",
      imports: [
        "Content", "Media", "Quiz", "CommonMark", "HTML", "Embedded", "Output",
        "Diagnostics",
      ]),
    tests(
      "Print",
      imports: [
        "Content", "Media", "Quiz", "CommonMark", "Output", "JSON", "Roster", "Diagnostics",
      ]),
    tests("Accessibility", imports: ["JSON", "Diagnostics"]),
    tests("Audit", imports: ["XML", "Output", "Diagnostics"]),
    tests("Review", imports: ["Content", "Quiz", "CommonMark", "Diagnostics"]),
    tests("Pipeline", imports: ["Content", "Diagnostics"]),
    tests("Preview", imports: ["Pipeline", "Site", "Content", "Output", "Diagnostics"]),
    tests(
      "KursBuild",
      imports: [
        "Output", "Diagnostics", "Content",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)

// `make fuzz`: a program without a main of its own, so it is only there when asked for.
if Context.environment["KURSBUILD_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "PageFuzz", dependencies: ["Content", "Site", "Audit", "Diagnostics", "CommonMark"],
      path: "Fuzz/Page", exclude: ["tokens.dict"],
      swiftSettings: strict + [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
