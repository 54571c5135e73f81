import { errorSchema } from './schema-ids.ts';

type ScimType =
  | 'invalidFilter'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue';

/** An error answer of the document: a SCIM error, or what Atlassian's gateway answers with. */
export class ScimProblem extends Error {
  override readonly name = 'ScimProblem';
  readonly status: number;
  readonly scimType: ScimType | undefined;

  constructor(status: number, detail: string, scimType?: ScimType) {
    super(detail);
    this.status = status;
    this.scimType = scimType;
  }
}

export const invalidValue = (detail: string) => new ScimProblem(400, detail, 'invalidValue');
export const directoryNotFound = () => new ScimProblem(404, 'The directory does not exist.');
export const userNotFound = (id: string) => new ScimProblem(404, `Resource ${id} not found.`);

/** Answered before the directory is reached, hence `{error, traceId}` instead of a SCIM error. */
const answeredByGateway = new Set([401, 403]);

export function problemBody({ status, scimType, message }: ScimProblem): unknown {
  if (answeredByGateway.has(status)) return { error: message, traceId: crypto.randomUUID() };
  return {
    schemas: [errorSchema],
    status: String(status),
    ...(scimType && { scimType }),
    detail: message,
  };
}
