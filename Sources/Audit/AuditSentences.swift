internal import Diagnostics

// A table: one entry a rule, and the compiler sees to it that none is missing.

extension AuditRule {
  /// What is wrong when this rule is broken, the most specific fact first.
  func sentence(found: String) -> Phrase {
    switch self {
    case .notWellFormed:
      Phrase("Siden er ikke velformet XML: \(found)", "The page is not well-formed XML: \(found)")
    case .doctype:
      Phrase(
        "Siden begynder ikke med <!DOCTYPE html>", "The page does not begin with <!DOCTYPE html>")
    case .emptyTag:
      Phrase(
        "<\(found)> er lukket på en måde, som HTML læser anderledes end XML",
        "<\(found)> is closed in a way that HTML reads differently from XML")
    case .xmlOnlySyntax:
      Phrase(
        "”\(found)” findes kun i XML, ikke i HTML", "“\(found)” exists in XML only, not in HTML")
    case .pageLanguage:
      Phrase("<html> mangler lang", "<html> has no lang")
    case .pageTitle:
      Phrase("Siden skal have én <title> med tekst", "The page must have one <title> with text")
    case .contentPolicy:
      Phrase("Siden har ingen Content-Security-Policy", "The page has no Content-Security-Policy")
    case .oneMain:
      Phrase(
        "Siden skal have ét <main>, men har \(found)",
        "The page must have one <main> but has \(found)")
    case .oneMainHeading:
      Phrase(
        "Siden skal have én <h1>, men har \(found)", "The page must have one <h1> but has \(found)")
    case .headingOrder:
      Phrase(
        "\(found): et overskriftsniveau er sprunget over", "\(found): a heading level is skipped")
    case .headingText:
      Phrase("<\(found)> har ingen tekst", "<\(found)> has no text")
    case .baseElement:
      Phrase("<base> flytter alle sidens links", "<base> moves every link of the page")
    case .nestedForm:
      Phrase("En <form> står inde i en anden", "A <form> stands inside another")
    case .duplicatePage:
      Phrase("To sider har samme adresse", "Two pages have the same address")
    case .furtherFaults:
      Phrase("Siden har \(found) fejl mere", "The page has \(found) more faults")
    case .duplicateID:
      Phrase("Id’et ”\(found)” findes to gange", "The id “\(found)” is there twice")
    case .malformedID:
      Phrase(
        "Id’et ”\(found)” er tomt eller har mellemrum",
        "The id “\(found)” is empty or holds a space")
    case .missingID:
      Phrase(
        "Der henvises til id’et ”\(found)”, som ikke findes på siden",
        "The id “\(found)” is referred to but is not on the page")
    case .duplicateAccessKey:
      Phrase("Genvejstasten ”\(found)” bruges to gange", "The access key “\(found)” is used twice")
    case .controlLabel:
      Phrase("<\(found)> har ingen ledetekst", "<\(found)> has no label")
    case .labelText:
      Phrase("<label> har ingen tekst", "<label> has no text")
    case .buttonName:
      Phrase("<\(found)> har hverken tekst eller navn", "<\(found)> has neither text nor a name")
    case .linkName:
      Phrase(
        "Linket til ”\(found)” har hverken tekst eller navn",
        "The link to “\(found)” has neither text nor a name")
    case .imageText:
      Phrase("Billedet ”\(found)” mangler alt", "The image “\(found)” has no alt")
    case .drawingName:
      Phrase(
        "<svg> skal have role=\"img\" og et navn eller aria-hidden=\"true\"",
        "<svg> must have role=\"img\" and a name, or aria-hidden=\"true\"")
    case .fieldsetLegend:
      Phrase(
        "<fieldset> skal begynde med en <legend> med tekst",
        "<fieldset> must begin with a <legend> that has text")
    case .tableHeader:
      Phrase("<table> har ingen <th>", "<table> has no <th>")
    case .inlineScript:
      Phrase("Script står inde i siden", "A script stands inside the page")
    case .inlineStyle:
      Phrase("Typografi står inde i siden: \(found)", "Style stands inside the page: \(found)")
    case .eventHandler:
      Phrase("Attributten \(found) er et script", "The attribute \(found) is a script")
    case .foreignResource:
      Phrase("”\(found)” hentes udefra", "“\(found)” is fetched from elsewhere")
    case .linkScheme:
      Phrase(
        "Linket ”\(found)” er hverken http, https, mailto eller tel",
        "The link “\(found)” is neither http, https, mailto nor tel")
    case .rootedLink:
      Phrase(
        "Linket ”\(found)” er ikke relativt og virker ikke fra en fil",
        "The link “\(found)” is not relative and does not work from a file")
    case .linkOutsideSite:
      Phrase("Linket ”\(found)” peger ud af sitet", "The link “\(found)” leads out of the site")
    case .directoryLink:
      Phrase(
        "Linket ”\(found)” peger på en mappe og virker ikke fra en fil",
        "The link “\(found)” leads to a folder and does not work from a file")
    case .missingTarget:
      Phrase(
        "Linket ”\(found)” peger på en fil, som ikke findes", "The link “\(found)” leads nowhere")
    case .missingFragment:
      Phrase(
        "Linket ”\(found)” peger på et sted på siden, som ikke findes",
        "The link “\(found)” leads to a place that is not on the page")
    case .malformedLink:
      Phrase("Linket ”\(found)” er ikke en adresse", "The link “\(found)” is not an address")
    }
  }
}
