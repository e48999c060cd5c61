internal import GRDB
internal import SystemPackage

/// The tables of the state, and how a file is told to be one.
enum UpdateSchema {
  /// Marks the file as ours: "Safe".
  private static let application = 0x5361_6665
  private static let version = 1

  private static let tables = """
    CREATE TABLE input (
      id INTEGER PRIMARY KEY,
      path BLOB NOT NULL UNIQUE,
      device INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      checked INTEGER NOT NULL,
      hash TEXT NOT NULL,
      format TEXT
    ) STRICT;
    CREATE TABLE work (
      id INTEGER PRIMARY KEY,
      input INTEGER NOT NULL REFERENCES input (id) ON DELETE CASCADE,
      recipe TEXT NOT NULL,
      engine TEXT NOT NULL,
      hash TEXT NOT NULL,
      UNIQUE (input, recipe)
    ) STRICT;
    CREATE TABLE output (
      work INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      path BLOB NOT NULL,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (work, path)
    ) STRICT, WITHOUT ROWID;
    PRAGMA application_id = \(application);
    PRAGMA user_version = \(version);
    """

  /// Makes the tables in a new file; throws for a file that is not ours to write.
  static func prepare(_ queue: DatabaseQueue, _ path: FilePath) throws {
    let isNew = try queue.read { database in
      guard try !isEmpty(database) else { return true }
      try check(database, path)
      return false
    }
    try queue.inDatabase { database in
      // Readers and a writer then do not wait for each other; a file system that cannot do it, or a
      // run that is writing now, leaves the file as it is, which works too.
      _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
      // What a power cut takes of the newest records is made again; the file stays whole.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    guard isNew else { return }
    try queue.write { database in
      // Another run may have been first.
      guard try isEmpty(database) else { return try check(database, path) }
      try database.execute(sql: tables)
    }
  }

  private static func isEmpty(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
  }

  private static func check(_ database: Database, _ path: FilePath) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == application else {
      throw UpdateFailure.foreign(path)
    }
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found == version else {
      throw MediaError(
        .cannotCreate,
        "\(path) was written by another version of safelight (format \(found), not \(version)): "
          + "remove it, and all outputs are made anew, or name another with --state",
        step: "update")
    }
  }
}
