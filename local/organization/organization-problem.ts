/** HTTP status of an error answer. */
export type ProblemStatus = 400 | 401 | 402 | 403 | 404 | 409 | 415 | 429 | 500 | 501 | 503;

/** An error answer of the Organizations API: `code` is one of the document's, such as `ADMIN-404-2`. */
export class OrganizationProblem extends Error {
  readonly status: ProblemStatus;
  readonly code: string;
  readonly title: string;

  constructor(status: ProblemStatus, code: string, title: string, detail: string) {
    super(detail);
    this.name = 'OrganizationProblem';
    this.status = status;
    this.code = code;
    this.title = title;
  }
}

export const badRequest = (detail: string, code = 'ADMIN-400-24') =>
  new OrganizationProblem(400, code, 'Bad Request', detail);

export const invalidCursor = () =>
  new OrganizationProblem(
    400,
    'ADMIN-400-1',
    'Invalid page cursor',
    'The cursor is not one of this listing.',
  );

export const notFound = (what: string, code: string) =>
  new OrganizationProblem(404, code, 'Not Found', `${what} was not found.`);

export const organizationNotFound = () => notFound('The organization', 'ADMIN-404-2');
export const directoryNotFound = () => notFound('The directory', 'ADMIN-404-1');
export const userNotFound = () => notFound('The user', 'ADMIN-404-8');
export const groupNotFound = () => notFound('The group', 'ADMIN-404-10');
