/// The name of an element that has content, as its opening and closing tags are written.
public struct Tag: Sendable {
  /// `<name`, without attributes and `>`.
  @usableFromInline let opening: StaticString
  /// `</name>`.
  @usableFromInline let closing: StaticString

  @inlinable init(_ opening: StaticString, _ closing: StaticString) {
    self.opening = opening
    self.closing = closing
  }

  /// `a`.
  @inlinable public static var a: Tag { Tag("<a", "</a>") }
  /// `aside`.
  @inlinable public static var aside: Tag { Tag("<aside", "</aside>") }
  /// `audio`.
  @inlinable public static var audio: Tag { Tag("<audio", "</audio>") }
  /// `blockquote`.
  @inlinable public static var blockquote: Tag { Tag("<blockquote", "</blockquote>") }
  /// `body`.
  @inlinable public static var body: Tag { Tag("<body", "</body>") }
  /// `caption`.
  @inlinable public static var caption: Tag { Tag("<caption", "</caption>") }
  /// `cite`.
  @inlinable public static var cite: Tag { Tag("<cite", "</cite>") }
  /// `code`.
  @inlinable public static var code: Tag { Tag("<code", "</code>") }
  /// `dd`.
  @inlinable public static var dd: Tag { Tag("<dd", "</dd>") }
  /// `del`.
  @inlinable public static var del: Tag { Tag("<del", "</del>") }
  /// `details`.
  @inlinable public static var details: Tag { Tag("<details", "</details>") }
  /// `div`.
  @inlinable public static var div: Tag { Tag("<div", "</div>") }
  /// `dl`.
  @inlinable public static var dl: Tag { Tag("<dl", "</dl>") }
  /// `dt`.
  @inlinable public static var dt: Tag { Tag("<dt", "</dt>") }
  /// `em`.
  @inlinable public static var em: Tag { Tag("<em", "</em>") }
  /// `fieldset`.
  @inlinable public static var fieldset: Tag { Tag("<fieldset", "</fieldset>") }
  /// `figcaption`.
  @inlinable public static var figcaption: Tag { Tag("<figcaption", "</figcaption>") }
  /// `figure`.
  @inlinable public static var figure: Tag { Tag("<figure", "</figure>") }
  /// `footer`.
  @inlinable public static var footer: Tag { Tag("<footer", "</footer>") }
  /// `form`.
  @inlinable public static var form: Tag { Tag("<form", "</form>") }
  /// `h1`.
  @inlinable public static var h1: Tag { Tag("<h1", "</h1>") }
  /// `h2`.
  @inlinable public static var h2: Tag { Tag("<h2", "</h2>") }
  /// `h3`.
  @inlinable public static var h3: Tag { Tag("<h3", "</h3>") }
  /// `h4`.
  @inlinable public static var h4: Tag { Tag("<h4", "</h4>") }
  /// `h5`.
  @inlinable public static var h5: Tag { Tag("<h5", "</h5>") }
  /// `h6`.
  @inlinable public static var h6: Tag { Tag("<h6", "</h6>") }
  /// `head`.
  @inlinable public static var head: Tag { Tag("<head", "</head>") }
  /// `header`.
  @inlinable public static var header: Tag { Tag("<header", "</header>") }
  /// `html`.
  @inlinable public static var html: Tag { Tag("<html", "</html>") }
  /// `label`.
  @inlinable public static var label: Tag { Tag("<label", "</label>") }
  /// `legend`.
  @inlinable public static var legend: Tag { Tag("<legend", "</legend>") }
  /// `li`.
  @inlinable public static var li: Tag { Tag("<li", "</li>") }
  /// `main`.
  @inlinable public static var main: Tag { Tag("<main", "</main>") }
  /// `nav`.
  @inlinable public static var nav: Tag { Tag("<nav", "</nav>") }
  /// `ol`.
  @inlinable public static var ol: Tag { Tag("<ol", "</ol>") }
  /// `option`.
  @inlinable public static var option: Tag { Tag("<option", "</option>") }
  /// `p`.
  @inlinable public static var p: Tag { Tag("<p", "</p>") }
  /// `pre`.
  @inlinable public static var pre: Tag { Tag("<pre", "</pre>") }
  /// `script`.
  @inlinable public static var script: Tag { Tag("<script", "</script>") }
  /// `section`.
  @inlinable public static var section: Tag { Tag("<section", "</section>") }
  /// `select`.
  @inlinable public static var select: Tag { Tag("<select", "</select>") }
  /// `span`.
  @inlinable public static var span: Tag { Tag("<span", "</span>") }
  /// `strong`.
  @inlinable public static var strong: Tag { Tag("<strong", "</strong>") }
  /// `summary`.
  @inlinable public static var summary: Tag { Tag("<summary", "</summary>") }
  /// `sup`.
  @inlinable public static var sup: Tag { Tag("<sup", "</sup>") }
  /// `table`.
  @inlinable public static var table: Tag { Tag("<table", "</table>") }
  /// `tbody`.
  @inlinable public static var tbody: Tag { Tag("<tbody", "</tbody>") }
  /// `td`.
  @inlinable public static var td: Tag { Tag("<td", "</td>") }
  /// `textarea`.
  @inlinable public static var textarea: Tag { Tag("<textarea", "</textarea>") }
  /// `th`.
  @inlinable public static var th: Tag { Tag("<th", "</th>") }
  /// `thead`.
  @inlinable public static var thead: Tag { Tag("<thead", "</thead>") }
  /// `time`.
  @inlinable public static var time: Tag { Tag("<time", "</time>") }
  /// `title`.
  @inlinable public static var title: Tag { Tag("<title", "</title>") }
  /// `tr`.
  @inlinable public static var tr: Tag { Tag("<tr", "</tr>") }
  /// `ul`.
  @inlinable public static var ul: Tag { Tag("<ul", "</ul>") }
  /// `video`.
  @inlinable public static var video: Tag { Tag("<video", "</video>") }

  /// A heading of `level`; what is less than 1 is 1, what is more than 6 is 6.
  @inlinable public static func heading(_ level: Int) -> Tag {
    switch level {
    case ...1: h1
    case 2: h2
    case 3: h3
    case 4: h4
    case 5: h5
    default: h6
    }
  }
}

/// The name of an element that never has content.
public struct VoidTag: Sendable {
  /// `<name`, without attributes and `/>`.
  @usableFromInline let opening: StaticString

  @inlinable init(_ opening: StaticString) {
    self.opening = opening
  }

  /// `br`.
  @inlinable public static var br: VoidTag { VoidTag("<br") }
  /// `hr`.
  @inlinable public static var hr: VoidTag { VoidTag("<hr") }
  /// `img`.
  @inlinable public static var img: VoidTag { VoidTag("<img") }
  /// `input`.
  @inlinable public static var input: VoidTag { VoidTag("<input") }
  /// `link`.
  @inlinable public static var link: VoidTag { VoidTag("<link") }
  /// `meta`.
  @inlinable public static var meta: VoidTag { VoidTag("<meta") }
  /// `source`.
  @inlinable public static var source: VoidTag { VoidTag("<source") }
  /// `track`.
  @inlinable public static var track: VoidTag { VoidTag("<track") }
}
