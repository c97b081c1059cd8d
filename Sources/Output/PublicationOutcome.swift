/// What publishing a site came to.
package struct PublicationOutcome: Sendable, Hashable {
  /// What happened to the target.
  package enum Change: Sendable, Hashable {
    /// There was no site before.
    case created
    /// The new site stands in the old one's place.
    case replaced
    /// The new site is the old one, file for file; the target was not touched.
    case unchanged
  }

  /// What happened to the target.
  package let change: Change
  /// How many files were written anew.
  package let written: Int
  /// How many files were taken over from the old site, with their times.
  package let kept: Int
  /// What kept the old site from being removed after the exchange; the new site stands all the same,
  /// and the next start tries again.
  package let leftover: OutputError?
}
