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
    /// The page shown for one that is not kept.
    var missingTitle: StaticString
    var missingLead: StaticString
    /// What a course's page says of keeping the course on the device, by the names of `offline.js`.
    var keeping: [(name: StaticString, words: StaticString)]

    static let danish = Offline(
      startFile: "START-HER.html",
      folder: "kursus",
      startLead: "Alt ligger i mappen ”kursus” her ved siden af. Du behøver ikke net.",
      open: "Åbn kurserne",
      unpack: """
        Sker der ikke noget, eller kommer der en fejl? Så er zip-filen ikke pakket ud endnu. Højreklik \
        på zip-filen, vælg ”Udpak alle”, og åbn START-HER.html i den nye mappe. På en Mac er det nok at \
        dobbeltklikke på zip-filen.
        """,
      missingTitle: "Siden er ikke gemt",
      missingLead: """
        Du er uden net, og denne side er ikke gemt på enheden. De kurser, du har gemt, kan du stadig åbne.
        """,
      keeping: [
        ("title", "Brug kurset uden net"),
        (
          "lead",
          "Gem kurset på denne enhed, så virker det også uden net. Dine svar bliver på enheden som før."
        ),
        ("keep", "Gem kurset på enheden"),
        ("kept", "Kurset er gemt på denne enhed og virker uden net."),
        ("newer", "Kurset er gemt på denne enhed. Der er kommet en ny udgave."),
        ("renew", "Hent den nye udgave"),
        ("renewed", "Den nye udgave er hentet. Du ser den, næste gang du åbner en side."),
        ("drop", "Fjern kurset fra enheden"),
        ("dropped", "Kurset er fjernet fra enheden. Dine svar er der stadig."),
        ("gathering", "Henter kurset …"),
        ("failed", "Det lykkedes ikke. Er der net, og er der plads på enheden? Prøv igen senere."),
      ])

    static let english = Offline(
      startFile: "START-HERE.html",
      folder: "course",
      startLead: "Everything lies in the folder “course” beside this page. No network is needed.",
      open: "Open the courses",
      unpack: """
        Does nothing happen, or is there an error? Then the zip file has not been unpacked yet. \
        Right-click the zip file, choose “Extract all”, and open START-HERE.html in the new folder. On \
        a Mac a double click on the zip file is enough.
        """,
      missingTitle: "The page is not kept",
      missingLead: """
        You have no network, and this page is not kept on the device. You can still open the courses \
        that you have kept.
        """,
      keeping: [
        ("title", "Use the course without network"),
        (
          "lead",
          "Keep the course on this device to use it without network. Your answers stay on the device."
        ),
        ("keep", "Keep the course on the device"),
        ("kept", "The course is kept on this device and works without network."),
        ("newer", "The course is kept on this device. There is a new edition."),
        ("renew", "Fetch the new edition"),
        ("renewed", "The new edition has been fetched. You will see it when you next open a page."),
        ("drop", "Remove the course from the device"),
        ("dropped", "The course has been removed from the device. Your answers are still there."),
        ("gathering", "Fetching the course …"),
        (
          "failed",
          "It did not work. Is there a network, and room on the device? Try again later."
        ),
      ])
  }
}
