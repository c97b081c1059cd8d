import Content
import Output

/// What calendars and feeds know a page by for as long as it is there: a UUID of the site's id and the
/// page's first address.
///
/// It holds no host, so a site may move; and of a page that has moved, the oldest of its former
/// addresses counts (`tidligere`, oldest first), so what a reader has in a calendar is brought up to
/// date and not doubled. RFC 7986, 5.3 asks for a UUID; version 8 is for values of one's own making
/// (RFC 9562, 5.8). The digest is `Digest128`: if it ever changes, so do all names, and a test says so.
enum StableName {
  /// The name of `page` on the site `siteID`.
  static func of(_ page: PageHeader, siteID: String) -> String {
    make(siteID + "\n" + (page.formerAddresses.first ?? page.address))
  }

  /// The name of the site's own list of that address.
  static func of(list address: String, siteID: String) -> String {
    make(siteID + "\n" + address)
  }

  private static func make(_ text: String) -> String {
    var digits = Array(Digest128(of: Array(text.utf8)).description.utf8)
    digits[12] = UInt8(ascii: "8")
    digits[16] = Array("89ab".utf8)[Int(digits[16]) & 3]
    var name: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { name.append(UInt8(ascii: "-")) }
      name.append(digit)
    }
    return String(decoding: name, as: UTF8.self)
  }
}
