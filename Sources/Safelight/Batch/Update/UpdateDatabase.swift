internal import FoundationEssentials
internal import GRDB
internal import SystemPackage

/// The SQLite file in which `--update` remembers what was made of which input.
///
/// Several runs may use it at once: each statement waits its turn, and a record is written whole or
/// not at all. Nothing here is read that the columns' declared types do not vouch for.
final class UpdateDatabase: Sendable {
  private let path: FilePath
  private let queue: DatabaseQueue

  /// Opens the file, which is made if it is missing.
  init(_ path: FilePath) throws(MediaError) {
    guard String(validating: path.bytes, as: UTF8.self) != nil else {
      throw MediaError(
        .cannotCreate, "\(path): a state's name must be UTF-8: choose another with --state",
        step: "update")
    }
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(20)
    do {
      queue = try DatabaseQueue(path: path.string, configuration: configuration)
      try UpdateSchema.prepare(queue, path)
    } catch {
      throw UpdateFailure.explained(error, path)
    }
  }

  /// Puts everything into the one file.
  func close() throws(MediaError) {
    do {
      try queue.close()
    } catch {
      throw UpdateFailure.explained(error, path)
    }
  }

  /// What is known of an input.
  func input(_ path: [UInt8]) throws(MediaError) -> KnownInput? {
    try reading { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT id, device, inode, size, modified, changed, checked, hash, format FROM input
          WHERE path = ?
          """)
      return try Row.fetchOne(statement, arguments: [Data(path)]).flatMap(Self.input)
    }
  }

  /// What was made of an input by a recipe.
  func record(of input: Int64, recipe: String) throws(MediaError) -> UpdateRecord? {
    try reading { database in
      let statement = try database.cachedStatement(
        sql: "SELECT id, engine, hash FROM work WHERE input = ? AND recipe = ?")
      guard let row = try Row.fetchOne(statement, arguments: [input, recipe]),
        let id: Int64 = Self.value(row, "id"), let engine: String = Self.value(row, "engine"),
        let hash: String = Self.value(row, "hash")
      else { return nil }
      let outputs = try database.cachedStatement(
        sql: "SELECT path, size, modified, hash FROM output WHERE work = ?")
      return UpdateRecord(
        recipe: recipe, engine: engine, inputHash: hash,
        outputs: try Row.fetchAll(outputs, arguments: [id]).compactMap(Self.output))
    }
  }

  /// Remembers an input and what was made of it, in place of what was remembered before.
  func save(_ input: KnownInput, at path: [UInt8], _ record: UpdateRecord) throws(MediaError) {
    try writing { database in
      let id = try Self.save(input, at: path, database)
      try database.execute(
        sql: "DELETE FROM work WHERE input = ? AND recipe = ?", arguments: [id, record.recipe])
      try database.execute(
        sql: "INSERT INTO work (input, recipe, engine, hash) VALUES (?, ?, ?, ?)",
        arguments: [id, record.recipe, record.engine, record.inputHash])
      let work = database.lastInsertedRowID
      for output in record.outputs {
        // What another recipe made there stands no more.
        try database.execute(
          sql: """
            DELETE FROM work WHERE input = ? AND id != ? AND EXISTS
              (SELECT 1 FROM output WHERE output.work = work.id AND output.path = ?)
            """, arguments: [id, work, Data(output.path)])
        try database.execute(
          sql: "INSERT INTO output (work, path, size, modified, hash) VALUES (?, ?, ?, ?, ?)",
          arguments: [work, Data(output.path), output.size, output.modified, output.hash])
      }
    }
  }

  /// Forgets the inputs of which that is so, and what was made of them.
  func forget(where isGone: ([UInt8]) -> Bool) throws(MediaError) {
    let gone = try reading { database in
      var gone: [Data] = []
      let paths = try Row.fetchCursor(database, sql: "SELECT path FROM input")
      while let row = try paths.next() {
        if let path: Data = Self.value(row, "path"), isGone([UInt8](path)) { gone.append(path) }
      }
      return gone
    }
    if gone.isEmpty { return }
    try writing { database in
      for path in gone {
        try database.execute(sql: "DELETE FROM input WHERE path = ?", arguments: [path])
      }
    }
  }

  /// Remembers an input that was looked at again.
  func save(_ input: KnownInput, at path: [UInt8]) throws(MediaError) {
    try writing { database in _ = try Self.save(input, at: path, database) }
  }

  private static func save(
    _ input: KnownInput, at path: [UInt8], _ database: Database
  ) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql: """
        INSERT INTO input (path, device, inode, size, modified, changed, checked, hash, format)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (path) DO UPDATE SET device = excluded.device, inode = excluded.inode,
          size = excluded.size, modified = excluded.modified, changed = excluded.changed,
          checked = excluded.checked, hash = excluded.hash, format = excluded.format
        RETURNING id
        """,
      arguments: [
        Data(path), input.stamp.device, input.stamp.inode, input.stamp.size, input.stamp.modified,
        input.stamp.changed, input.checked, input.hash, input.format?.rawValue,
      ])
  }

  private static func input(_ row: Row) -> KnownInput? {
    guard let id: Int64 = value(row, "id"), let device: Int64 = value(row, "device"),
      let inode: Int64 = value(row, "inode"), let size: Int64 = value(row, "size"),
      let modified: Int64 = value(row, "modified"), let changed: Int64 = value(row, "changed"),
      let checked: Int64 = value(row, "checked"), let hash: String = value(row, "hash")
    else { return nil }
    let format: String? = value(row, "format")
    return KnownInput(
      id: id,
      stamp: InputStamp(
        device: device, inode: inode, size: size, modified: modified, changed: changed),
      checked: checked, hash: hash, format: format.flatMap(ImageFormat.init(rawValue:)))
  }

  private static func output(_ row: Row) -> UpdateRecord.Output? {
    guard let path: Data = value(row, "path"), let size: Int64 = value(row, "size"),
      let modified: Int64 = value(row, "modified"), let hash: String = value(row, "hash")
    else { return nil }
    return UpdateRecord.Output(path: [UInt8](path), size: size, modified: modified, hash: hash)
  }

  /// A column's value, or nil where it is not of the type; a plain subscript would end the program.
  private static func value<Value: DatabaseValueConvertible>(_ row: Row, _ name: String) -> Value? {
    let stored: DatabaseValue = row[name]
    return Value.fromDatabaseValue(stored)
  }

  private func reading<Result>(_ body: (Database) throws -> Result) throws(MediaError) -> Result {
    do {
      return try queue.read(body)
    } catch {
      throw UpdateFailure.explained(error, path)
    }
  }

  private func writing(_ body: (Database) throws -> Void) throws(MediaError) {
    do {
      try queue.write(body)
    } catch {
      throw UpdateFailure.explained(error, path)
    }
  }
}
