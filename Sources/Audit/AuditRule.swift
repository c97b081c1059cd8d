/// What every page is held against; a breach is KursBuild's own fault, never the author's.
package enum AuditRule: String, Sendable, Hashable, CaseIterable {
  // The page as a document.
  case notWellFormed = "not-well-formed"
  case doctype = "doctype"
  case emptyTag = "empty-tag"
  case xmlOnlySyntax = "xml-only-syntax"
  case pageLanguage = "page-language"
  case pageTitle = "page-title"
  case contentPolicy = "content-policy"
  case oneMain = "one-main"
  case oneMainHeading = "one-h1"
  case headingOrder = "heading-order"
  case headingText = "heading-text"
  case baseElement = "base-element"
  case nestedForm = "nested-form"
  case duplicatePage = "duplicate-page"
  // Ids and what refers to them.
  case duplicateID = "duplicate-id"
  case malformedID = "malformed-id"
  case missingID = "missing-id"
  case duplicateAccessKey = "duplicate-accesskey"
  // Names.
  case controlLabel = "control-label"
  case labelText = "label-text"
  case buttonName = "button-name"
  case linkName = "link-name"
  case imageText = "image-alt"
  case drawingName = "svg-name"
  case fieldsetLegend = "fieldset-legend"
  case tableHeader = "table-header"
  // What a strict policy forbids.
  case inlineScript = "inline-script"
  case inlineStyle = "inline-style"
  case eventHandler = "event-handler"
  case foreignResource = "foreign-resource"
  // Links.
  case linkScheme = "link-scheme"
  case malformedLink = "malformed-link"
  case rootedLink = "rooted-link"
  case linkOutsideSite = "link-outside-site"
  case directoryLink = "directory-link"
  case missingTarget = "missing-target"
  case missingFragment = "missing-fragment"
  // The report itself.
  case furtherFaults = "further-faults"
}
