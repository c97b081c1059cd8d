import Glibc

/// Why a site could not be published. Whenever one of these is thrown the last site stands as it
/// was.
///
/// Every `path` is as the user would write it.
package enum OutputError: Error, Hashable, Sendable {
  /// No room is left on the disk, or the user's share of it is used up.
  case diskFull(path: String)
  /// The user may not read or change `path`.
  case permissionDenied(path: String)
  /// `path` lies on a file system that is mounted read-only.
  case readOnly(path: String)
  /// The target is neither empty nor marked as KursBuild's own.
  case foreignTarget(path: String)
  /// The target holds a Git repository that would be lost.
  case repositoryInTarget(path: String)
  /// A file stands where a folder is needed.
  case notFolder(path: String)
  /// Something that is neither file nor folder, such as a device, stands where a file is needed.
  case notFile(path: String)
  /// A symbolic link stands where only a file or a folder of one's own is taken.
  case symbolicLink(path: String)
  /// Another build holds the target; `process` is its number when it is known.
  case locked(path: String, process: Int?)
  /// A file or folder that was there is gone.
  case vanished(path: String)
  /// Two things are to be written at the same path.
  case pathTaken(path: String)
  /// Not a path that can be written to.
  case invalidPath(path: String)
  /// The target is a mount point or lies in a layer that folders cannot be moved out of.
  case immovableTarget(path: String)
  /// Somebody else replaced the target while the site was built.
  case targetReplaced(path: String)
  /// The system gave another reason; `code` is its `errno`.
  case system(path: String, code: Int32)

  /// What the error number of a system call means for `path`.
  init(_ error: SystemError, path: String) {
    switch error.code {
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    case EACCES, EPERM: self = .permissionDenied(path: path)
    case EROFS: self = .readOnly(path: path)
    case ENOENT: self = .vanished(path: path)
    case ELOOP: self = .symbolicLink(path: path)
    case ENOTDIR: self = .notFolder(path: path)
    case ENAMETOOLONG: self = .invalidPath(path: path)
    default: self = .system(path: path, code: error.code)
    }
  }
}

extension OutputError {
  /// What went wrong and what to do, in Danish.
  package var danish: String {
    switch self {
    case .diskFull(let path):
      "Disken er fuld: ”\(path)” kunne ikke skrives. Frigør plads, og byg igen."
    case .permissionDenied(let path):
      "Ingen adgang til ”\(path)”. Ret rettighederne, og byg igen."
    case .readOnly(let path):
      "”\(path)” ligger på et skrivebeskyttet drev. Vælg en mappe, der kan skrives i."
    case .foreignTarget(let path):
      "”\(path)” er ikke tom og er ikke skrevet af KursBuild, så den bliver ikke erstattet."
        + " Vælg en tom eller en ny mappe."
    case .repositoryInTarget(let path):
      "”\(path)” indeholder et Git-lager (.git), der ville gå tabt. Vælg en anden mappe."
    case .notFolder(let path):
      "”\(path)” er ikke en mappe. Vælg et andet navn."
    case .notFile(let path):
      "”\(path)” er ikke en almindelig fil."
    case .symbolicLink(let path):
      "”\(path)” er et symbolsk link, og dem følger KursBuild ikke."
        + " Brug selve filen eller mappen."
    case .locked(let path, let process):
      "En anden bygning\(process.map { " (proces \($0))" } ?? "") skriver til ”\(path)”."
        + " Vent, til den er færdig, og byg igen."
    case .vanished(let path):
      "”\(path)” forsvandt, mens webstedet blev bygget. Byg igen."
    case .pathTaken(let path):
      "To ting skal skrives til ”\(path)”. Giv den ene et andet navn."
    case .invalidPath(let path):
      "”\(path)” er ikke en gyldig sti. Vælg et andet navn."
    case .immovableTarget(let path):
      "”\(path)” kan ikke udskiftes i ét trin, for den er et monteringspunkt eller ligger i et"
        + " låst lag. Vælg en undermappe, eller slet mappen, og byg igen."
    case .targetReplaced(let path):
      "”\(path)” blev udskiftet af et andet program, mens webstedet blev bygget. Byg igen."
    case .system(let path, let code):
      "”\(path)”: Systemet svarede ”\(OutputError.systemText(code))” (fejl \(code))."
    }
  }

  /// What went wrong and what to do, in English.
  package var english: String {
    switch self {
    case .diskFull(let path):
      "The disk is full: “\(path)” could not be written. Free some space and build again."
    case .permissionDenied(let path):
      "No access to “\(path)”. Mend the permissions and build again."
    case .readOnly(let path):
      "“\(path)” lies on a read-only file system. Choose a folder that can be written to."
    case .foreignTarget(let path):
      "“\(path)” is not empty and was not written by KursBuild, so it is not replaced."
        + " Choose an empty or a new folder."
    case .repositoryInTarget(let path):
      "“\(path)” holds a Git repository (.git) that would be lost. Choose another folder."
    case .notFolder(let path):
      "“\(path)” is not a folder. Choose another name."
    case .notFile(let path):
      "“\(path)” is not an ordinary file."
    case .symbolicLink(let path):
      "“\(path)” is a symbolic link, and KursBuild follows none. Use the file or folder itself."
    case .locked(let path, let process):
      "Another build\(process.map { " (process \($0))" } ?? "") is writing to “\(path)”."
        + " Wait until it is done and build again."
    case .vanished(let path):
      "“\(path)” vanished while the site was built. Build again."
    case .pathTaken(let path):
      "Two things are to be written to “\(path)”. Give one of them another name."
    case .invalidPath(let path):
      "“\(path)” is not a valid path. Choose another name."
    case .immovableTarget(let path):
      "“\(path)” cannot be replaced in one step: it is a mount point or lies in a locked layer."
        + " Choose a folder inside it, or delete the folder and build again."
    case .targetReplaced(let path):
      "Another program replaced “\(path)” while the site was built. Build again."
    case .system(let path, let code):
      "“\(path)”: the system answered “\(OutputError.systemText(code))” (error \(code))."
    }
  }

  private static func systemText(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "\(code)" }
    return unsafe String(cString: text)
  }
}
