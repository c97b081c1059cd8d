package import Content
package import Output
package import Search

/// The search index's files, below `assets/soeg/`.
package enum SearchFiles {
  /// Where they lie.
  package static let folder = "assets/soeg/"

  /// A file of the index as a file of the site.
  package static func output(_ file: IndexFile) -> OutputFile? {
    OutputPath(folder + file.name).map { OutputFile(path: $0, bytes: file.bytes) }
  }

  /// The files that are made when all chunks are: words, stems, catalogue, and the texts of what is no
  /// page. `parts` are those of the chunks in their order, `texts` the places of the files of
  /// texts written with them.
  package static func last(
    _ outline: SiteOutline, links: LinkResolver, facts: [PageFacts], parts: [IndexPart],
    texts: [TextFiles.Place]
  ) -> [IndexFile] {
    var registries = SearchRegistries(outline, links: links, facts: facts).chunk()
    let index = SearchIndex(
      parts + [registries.part], language: outline.configuration.language)
    return registries.takeTexts()
      + index.files(
        texts: texts + registries.texts.places, synonyms: outline.configuration.synonyms)
  }
}
