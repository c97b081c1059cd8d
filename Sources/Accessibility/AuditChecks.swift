internal import Audit

extension MachineCheck {
  /// The check a rule of the audit belongs to; nil for rules that are about security and broken
  /// links, not about accessibility.
  init?(_ rule: AuditRule) {
    switch rule {
    case .notWellFormed, .doctype, .emptyTag, .xmlOnlySyntax, .duplicateID, .malformedID,
      .nestedForm, .furtherFaults:
      self = .wellFormed
    case .pageLanguage: self = .pageLanguage
    case .pageTitle: self = .titles
    case .oneMainHeading, .headingOrder, .headingText: self = .headings
    case .oneMain: self = .landmarks
    case .controlLabel, .labelText, .fieldsetLegend: self = .labels
    case .buttonName, .missingID, .duplicateAccessKey: self = .names
    case .linkName: self = .links
    case .imageText, .drawingName: self = .pictures
    case .tableHeader: self = .tables
    case .contentPolicy, .baseElement, .duplicatePage, .inlineScript, .inlineStyle, .eventHandler,
      .foreignResource, .linkScheme, .malformedLink, .rootedLink, .linkOutsideSite,
      .directoryLink, .missingTarget, .missingFragment:
      return nil
    }
  }
}
