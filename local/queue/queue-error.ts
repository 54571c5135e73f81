/** A refusal of the queue. `@forge/events` reads `message`, `errors`, `code` and, of a 413, `errorMessage`. */
export class QueueError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'QueueError';
    this.status = status;
  }
}
