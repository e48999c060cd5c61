/// What a process leaves on disk while its outputs are made: hidden files, and folders for them.
package enum UnfinishedOutputs {
  /// Removes all of it and lets nothing more appear: the last step before a process ends early.
  ///
  /// Waits for outputs that are taking their names at this moment. Not for signal handlers: call it
  /// from the thread that waits for signals.
  package static func remove() {
    HiddenNames.close()
    MadeFolders.close()
  }
}
