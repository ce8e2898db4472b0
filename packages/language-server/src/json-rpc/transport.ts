/** Carries messages to a client and from it, whole and in order. */
export interface Transport {
  /** @param onBroken told of what came and is no message, in words for the log */
  listen(onMessage: (message: unknown) => void, onBroken: (why: string) => void): void;
  send(message: object): void;
  /** Bytes that were sent and that the client has not taken yet. */
  readonly backlog: number;
  /** Told each time when the client has taken all. */
  onDrain(listener: () => void): void;
  /** Turns reading on or off. It is off while too many messages wait. */
  setListening(isListening: boolean): void;
}
