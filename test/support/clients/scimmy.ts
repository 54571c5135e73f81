/** What tests use of SCIMMY, an implementation of SCIM written by others: its messages, schemas and patches. */
interface Resource {
  id?: string;
  [attribute: string]: unknown;
}
type Direction = 'in' | 'out';
interface Scimmy {
  Schemas: Record<'User' | 'Group', new (resource: object, direction: Direction) => Resource>;
  Messages: {
    PatchOp: new (body: object) => {
      apply(resource: Resource, finalise: (resource: Resource) => Resource): Promise<Resource>;
    };
    ListResponse: new (body: object) => { Resources: Resource[]; totalResults: number; startIndex: number };
    ErrorResponse: new (body: object) => { status: string; scimType?: string; detail: string };
  };
}

export const scimmy = jest.requireActual<{ default: Scimmy }>('scimmy').default;

type Fetch = (request: Request) => Promise<Response>;
const patchId = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** A SCIM client that sends what SCIMMY makes of its input, and reads every answer through SCIMMY's schemas. */
export function createScimmyClient(base: string, key: string, fetchOne: Fetch = fetch) {
  const { Messages, Schemas } = scimmy;
  const send = async (method: string, path: string, body?: object) => {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/scim+json' };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetchOne(new Request(base + path, init));
    const text = await response.text();
    if (!response.ok)
      throw Object.assign(new Error('refused'), new Messages.ErrorResponse(JSON.parse(text) as object));
    return text === '' ? {} : (JSON.parse(text) as Resource);
  };
  const read = (kind: 'User' | 'Group', body: object) => new Schemas[kind](body, 'out');
  const kinds = (kind: 'User' | 'Group') => ({
    create: async (resource: object) =>
      read(kind, await send('POST', `/${kind}s`, new Schemas[kind](resource, 'in'))),
    get: async (id: string) => read(kind, await send('GET', `/${kind}s/${id}`)),
    replace: async (id: string, resource: object) =>
      read(kind, await send('PUT', `/${kind}s/${id}`, new Schemas[kind](resource, 'in'))),
    /** What the service made of the operations, and what SCIMMY makes of them. */
    async patch(id: string, ...operations: object[]) {
      const body = { schemas: [patchId], Operations: operations };
      const patch = new Messages.PatchOp(structuredClone(body));
      const before = read(kind, await send('GET', `/${kind}s/${id}`));
      const answered = read(kind, await send('PATCH', `/${kind}s/${id}`, body));
      const expected = await patch.apply(before, (patched) => patched);
      return { answered, expected: read(kind, expected) };
    },
    list: async (query: string) => new Messages.ListResponse(await send('GET', `/${kind}s?${query}`)),
    remove: (id: string) => send('DELETE', `/${kind}s/${id}`),
  });
  return { users: kinds('User'), groups: kinds('Group') };
}
