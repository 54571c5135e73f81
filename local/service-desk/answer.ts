/** What an operation answers, before it becomes a response. `body` undefined: an empty one. */
export interface Answer {
  status: number;
  body?: unknown;
}

/** Ends an operation with an error answer. */
export class DeskRefusal extends Error {
  override readonly name = 'DeskRefusal';
  readonly status: number;
  readonly i18nKey: string;

  constructor(status: number, message: string, i18nKey: string) {
    super(message);
    this.status = status;
    this.i18nKey = i18nKey;
  }
}

/** The document's `ErrorResponse`. */
export const errorBody = ({ message, i18nKey }: DeskRefusal) => ({
  errorMessage: message,
  i18nErrorMessage: { i18nKey, parameters: [] },
});

const keyPrefix = 'sd.customer.api.error';

export const badRequest = (message: string) => new DeskRefusal(400, message, `${keyPrefix}.bad.request`);
export const notFound = (what: string) =>
  new DeskRefusal(404, `${what} does not exist or you are not allowed to see it.`, `${keyPrefix}.not.found`);
export const forbidden = (message: string) => new DeskRefusal(403, message, `${keyPrefix}.forbidden`);
export const emailExists = (status: 400 | 409, email: string) =>
  new DeskRefusal(
    status,
    `An account already exists for this email: ${email}. Choose a different email address.`,
    'sd.customer.create.error.email.exists',
  );
