import Synchronization

/// The open pages that wait to hear of a new version.
final class EventHub: Sendable {
  private struct Subscribers {
    var next = 0
    var version = 1
    var isOver = false
    var streams: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
  }

  private let subscribers = Mutex(Subscribers())

  /// The events from now on, as they are sent (HTML standard, ”server-sent events”). The first one
  /// tells the version there is.
  func subscribe() -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(8))
    let number: Int? = subscribers.withLock { subscribers in
      guard !subscribers.isOver else { return nil }
      let number = subscribers.next
      subscribers.next += 1
      subscribers.streams[number] = continuation
      continuation.yield(Array("retry: 500\n".utf8) + EventHub.event(subscribers.version))
      return number
    }
    guard let number else {
      continuation.finish()
      return stream
    }
    continuation.onTermination = { [weak self] _ in
      _ = self?.subscribers.withLock { $0.streams.removeValue(forKey: number) }
    }
    return stream
  }

  /// Tells everybody that there is a new version.
  func announce() {
    subscribers.withLock { subscribers in
      subscribers.version += 1
      for stream in subscribers.streams.values {
        stream.yield(EventHub.event(subscribers.version))
      }
    }
  }

  /// Sends a comment, so that connections nobody reads from any more are found and closed.
  func keepAlive() {
    let streams = subscribers.withLock { Array($0.streams.values) }
    for stream in streams { stream.yield(Array(":\n\n".utf8)) }
  }

  /// Ends all streams, and every one that begins later.
  func finish() {
    let streams = subscribers.withLock { subscribers in
      subscribers.isOver = true
      return Array(subscribers.streams.values)
    }
    for stream in streams { stream.finish() }
  }

  /// The number of open pages.
  var count: Int { subscribers.withLock { $0.streams.count } }

  private static func event(_ version: Int) -> [UInt8] {
    Array("event: udgave\ndata: \(version)\n\n".utf8)
  }
}
