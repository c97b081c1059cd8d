package import Diagnostics

/// What the whole site shares beside its pages: configuration, sources, acts, glossary.
package struct Registries: Sendable {
  /// `kursbuild.yml`.
  package var configuration: SiteConfiguration
  /// `kilder.yml`, in the order written.
  package var sources: [Source] = []
  /// `love.yml`, in the order written.
  package var acts: [Act] = []
  /// The glossary in Danish alphabetical order.
  package var glossary: [GlossaryTerm] = []
  /// False when `kilder.yml` could not be read.
  package var knowsSources = true
  /// False when `love.yml` could not be read.
  package var knowsActs = true
  /// False when the glossary could not be read.
  package var knowsGlossary = true
  /// `standard` of `kursbuild.yml`: front matter every page has unless it says otherwise.
  var defaults: [DataField] = []
  /// What is wrong with the registries.
  package var diagnostics: [Diagnostic] = []

  /// Registries with nothing but a configuration.
  package init(configuration: SiteConfiguration) {
    self.configuration = configuration
  }
}
