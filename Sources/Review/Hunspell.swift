import Diagnostics
import Glibc

/// A dictionary of the hunspell library, which is looked for when the program runs: KursBuild works
/// without it. The one place that knows the library.
@safe struct Hunspell: ~Copyable {
  private typealias Create =
    @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>) -> OpaquePointer?
  private typealias Destroy = @convention(c) (OpaquePointer) -> Void
  private typealias Spell = @convention(c) (OpaquePointer, UnsafePointer<CChar>) -> CInt
  private typealias WordList = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private typealias Suggest =
    @convention(c) (OpaquePointer, UnsafeMutablePointer<WordList?>, UnsafePointer<CChar>) -> CInt
  private typealias FreeList =
    @convention(c) (OpaquePointer, UnsafeMutablePointer<WordList?>, CInt) -> Void

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
  private let suggest: Suggest
  private let freeList: FreeList

  /// Where Debian and others keep the dictionaries.
  private static let folders = ["/usr/share/hunspell", "/usr/share/myspell/dicts"]
  private static let libraries = ["libhunspell-1.7.so.0", "libhunspell.so"]

  /// Loads the Danish dictionary. `HUNSPELL_DICTIONARIES` names another folder to look in.
  init() throws(Fault) {
    guard let library = unsafe Hunspell.open() else { throw .noLibrary }
    guard let create = unsafe dlsym(library, "Hunspell_create"),
      let destroy = unsafe dlsym(library, "Hunspell_destroy"),
      let spell = unsafe dlsym(library, "Hunspell_spell"),
      let suggest = unsafe dlsym(library, "Hunspell_suggest"),
      let freeList = unsafe dlsym(library, "Hunspell_free_list")
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
    unsafe self.suggest = unsafeBitCast(suggest, to: Suggest.self)
    unsafe self.freeList = unsafeBitCast(freeList, to: FreeList.self)
  }

  deinit {
    unsafe destroy(handle)
    unsafe dlclose(library)
  }

  /// True for a word the dictionary knows.
  borrowing func knows(_ word: String) -> Bool {
    unsafe word.withCString { unsafe spell(handle, $0) } != 0
  }

  /// What the author may have meant, the best first.
  borrowing func suggestions(for word: String) -> [String] {
    var list: WordList?
    let count = unsafe word.withCString { unsafe suggest(handle, &list, $0) }
    guard count > 0, let words = unsafe list else { return [] }
    var suggestions: [String] = []
    for index in 0..<Int(count) {
      if let word = unsafe words[index] { unsafe suggestions.append(String(cString: word)) }
    }
    unsafe freeList(handle, &list, count)
    return suggestions
  }

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
