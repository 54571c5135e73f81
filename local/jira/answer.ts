/** What an operation answers, before it becomes a response. `body` undefined: an empty one. */
export interface Answer {
  status: number;
  body?: unknown;
  /** A file, in the place of JSON. */
  raw?: { content: Uint8Array<ArrayBuffer>; mimeType: string };
}

/** Ends an operation with an error answer; thrown anywhere below an operation. */
export class JiraRefusal extends Error {
  override readonly name = 'JiraRefusal';
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown, message: string) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

/** Jira's `ErrorCollection`. */
export const errorCollection = (messages: string[], errors: Record<string, string> = {}) => ({
  errorMessages: messages,
  errors,
});

export const refusal = (status: number, message: string): JiraRefusal =>
  new JiraRefusal(status, errorCollection([message]), message);

export const fieldRefusal = (field: string, message: string): JiraRefusal =>
  new JiraRefusal(400, errorCollection([], { [field]: message }), message);
