internal import SystemPackage

/// What makes a file itself whatever its names: the device and the inode.
struct FileIdentity: Sendable, Hashable {
  private let device: DeviceID
  private let inode: Inode

  init(_ status: Stat) {
    device = status.deviceID
    inode = status.inode
  }
}
