extension InterfaceText {
  /// What is said where the site is used without network.
  struct Offline: Sendable {
    /// The file to open in the zip file; ASCII, for programs that unpack other names wrongly.
    var startFile: StaticString
    /// The folder beside it.
    var folder: StaticString
    var startLead: StaticString
    var open: StaticString
    var unpack: StaticString

    static let danish = Offline(
      startFile: "START-HER.html",
      folder: "kursus",
      startLead: "Alt ligger i mappen kursus her ved siden af. Der skal ikke bruges net.",
      open: "Åbn kurserne",
      unpack: """
        Sker der ikke noget, eller kommer der en fejl? Så er zip-filen ikke pakket ud endnu. Højreklik \
        på zip-filen, vælg ”Udpak alle”, og åbn START-HER.html i den nye mappe. På en Mac er det nok at \
        dobbeltklikke på zip-filen.
        """)

    static let english = Offline(
      startFile: "START-HERE.html",
      folder: "course",
      startLead: "Everything lies in the folder course beside this page. No network is needed.",
      open: "Open the courses",
      unpack: """
        Does nothing happen, or is there an error? Then the zip file has not been unpacked yet. \
        Right-click the zip file, choose ”Extract all”, and open START-HERE.html in the new folder. On \
        a Mac a double click on the zip file is enough.
        """)
  }
}
