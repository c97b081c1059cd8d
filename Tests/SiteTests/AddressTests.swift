import Content
import Testing

@testable import Site

struct AddressTests {
  @Test(arguments: [
    ("kurser/a/x.html", "kurser/a/y.html", "x.html"),
    ("kurser/a/x.html", "kurser/a/x.html", "x.html"),
    ("kurser/b/x.html", "kurser/a/y.html", "../b/x.html"),
    ("kurser/ab/x.html", "kurser/a/y.html", "../ab/x.html"),
    ("index.html", "kurser/a/y.html", "../../index.html"),
    ("kurser/a/index.html", "index.html", "kurser/a/index.html"),
    ("medier/a.svg", "temadage/d/ark/y.html", "../../../medier/a.svg"),
    ("viden/x.html", "", "viden/x.html"),
    ("medier/en figur.svg", "viden/x.html", "../medier/en%20figur.svg"),
    ("medier/æble.svg", "viden/x.html", "../medier/%C3%A6ble.svg"),
  ])
  func addressesAreRelativeToThePage(target: String, page: String, expected: String) {
    let address = RelativeAddress.make(Array(target.utf8), from: Array(page.utf8))
    #expect(String(decoding: address, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("https://x.dk/a?b=c&d#e", "https://x.dk/a?b=c&d#e"),
    ("https://x.dk/a b", "https://x.dk/a%20b"),
    ("https://x.dk/%C3%A6 100%", "https://x.dk/%C3%A6%20100%25"),
    ("https://x.dk/\"<>[]`{|}\\^", "https://x.dk/%22%3C%3E%5B%5D%60%7B%7C%7D%5C%5E"),
    ("mailto:navn@kommune.dk", "mailto:navn@kommune.dk"),
  ])
  func whatAnAddressMayNotHoldIsEncodedOnce(address: String, expected: String) {
    let encoded = PercentEncoding.encode(Array(address.utf8)[...])
    #expect(String(decoding: encoded, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (2022, 9, 8, "torsdag"), (2027, 2, 4, "torsdag"), (2024, 2, 29, "torsdag"),
    (2024, 3, 1, "fredag"), (1999, 12, 31, "fredag"), (2000, 1, 1, "lørdag"),
    (2100, 3, 1, "mandag"),
  ])
  func weekdaysAreThoseOfTheCalendar(year: Int, month: Int, day: Int, name: String) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(InterfaceText.danish.weekdays[date.weekday].description == name)
  }
}
