import Diagnostics
import Glibc

/// A dictionary of the hunspell library, which is looked for when the program runs: KursBuild works
/// without it. The one place that knows the library.
@safe struct Hunspell: ~Copyable {
  private typealias Create =
    @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>) -> OpaquePointer?
  private typealias Destroy = @convention(c) (OpaquePointer) -> Void
  private typealias Spell = @convention(c) (OpaquePointer, UnsafePointer<CChar>) -> CInt

  /// Why there is no dictionary.
  enum Fault: Error {
    case noLibrary
    case noDictionary

    /// What has to be installed.
    var missing: Phrase {
      switch self {
      case .noLibrary: Phrase("hunspell", "hunspell")
      case .noDictionary: Phrase("den danske ordbog", "the Danish dictionary")
      }
    }
  }

  private let library: UnsafeMutableRawPointer
  private let handle: OpaquePointer
  private let destroy: Destroy
  private let spell: Spell

  /// Where Debian and others keep the dictionaries.
  private static let folders = ["/usr/share/hunspell", "/usr/share/myspell/dicts"]
  private static let libraries = ["libhunspell-1.7.so.0", "libhunspell.so"]

  /// Loads the Danish dictionary. `HUNSPELL_DICTIONARIES` names another folder to look in.
  init() throws(Fault) {
    guard let library = unsafe Hunspell.open() else { throw .noLibrary }
    guard let create = unsafe dlsym(library, "Hunspell_create"),
      let destroy = unsafe dlsym(library, "Hunspell_destroy"),
      let spell = unsafe dlsym(library, "Hunspell_spell")
    else {
      unsafe dlclose(library)
      throw .noLibrary
    }
    guard let folder = Hunspell.folder() else {
      unsafe dlclose(library)
      throw .noDictionary
    }
    let make = unsafe unsafeBitCast(create, to: Create.self)
    let handle = unsafe (folder + "/da_DK.aff").withCString { rules in
      unsafe (folder + "/da_DK.dic").withCString { words in unsafe make(rules, words) }
    }
    guard let handle = unsafe handle else {
      unsafe dlclose(library)
      throw .noDictionary
    }
    unsafe self.library = library
    unsafe self.handle = handle
    unsafe self.destroy = unsafeBitCast(destroy, to: Destroy.self)
    unsafe self.spell = unsafeBitCast(spell, to: Spell.self)
  }

  deinit {
    unsafe destroy(handle)
    unsafe dlclose(library)
  }

  /// True for a word the dictionary knows.
  borrowing func knows(_ word: String) -> Bool {
    unsafe word.withCString { unsafe spell(handle, $0) } != 0
  }

  /// What the author may have meant, the likeliest first: words of the dictionary that one slip of the
  /// finger makes `word` of. Hunspell's own suggestions come faster or slower with the machine, and some
  /// not at all when it is busy; these are the same everywhere.
  borrowing func suggestions(for word: String) -> [String] {
    var found: [String] = []
    for suggestion in Hunspell.slips(Array(word.unicodeScalars)) {
      guard suggestion != word, !found.contains(suggestion), knows(suggestion) else { continue }
      found.append(suggestion)
      if found.count == 3 { break }
    }
    return found
  }

  /// What one slip may have made of: letters swapped, one too many, a wrong one, one too few.
  private static func slips(_ letters: [Unicode.Scalar]) -> [String] {
    guard (3...40).contains(letters.count) else { return [] }
    var slips: [[Unicode.Scalar]] = []
    for index in 1..<letters.count {
      var swapped = letters
      swapped.swapAt(index - 1, index)
      slips.append(swapped)
    }
    for index in letters.indices {
      slips.append(Array(letters[..<index] + letters[(index + 1)...]))
    }
    for index in letters.indices {
      for letter in alphabet {
        slips.append(Array(letters[..<index] + [letter] + letters[(index + 1)...]))
      }
    }
    for index in 0...letters.count {
      for letter in alphabet {
        slips.append(Array(letters[..<index] + [letter] + letters[index...]))
      }
    }
    return slips.map { scalars in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      return String(text)
    }
  }

  /// The commonest letters first.
  private static let alphabet = Array("ertndsialgofmkvubhåpøæyjcwxzq".unicodeScalars)

  private static func open() -> UnsafeMutableRawPointer? {
    for name in libraries {
      if let library = unsafe dlopen(name, RTLD_NOW | RTLD_LOCAL) { return unsafe library }
    }
    return nil
  }

  private static func folder() -> String? {
    if let named = unsafe getenv("HUNSPELL_DICTIONARIES") {
      let folder = unsafe String(cString: named)
      return hasDictionary(folder) ? folder : nil
    }
    return folders.first(where: hasDictionary)
  }

  private static func hasDictionary(_ folder: String) -> Bool {
    ["aff", "dic"].allSatisfy { unsafe access("\(folder)/da_DK.\($0)", R_OK) == 0 }
  }
}
