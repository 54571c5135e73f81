import type { ReshapeKind } from './kinds.ts';
import { luckOf, pick, shuffled, type Random } from './random.ts';

type Row = Record<string, unknown>;

/** Members of rows that the documents do not require and whose absence says nothing by itself. */
const optionalMembers = [
  'groups',
  'counts',
  'email',
  'name',
  'nickname',
  'platformRoles',
  'addedToOrg',
  'avatar',
  'claimStatus',
  'managementSource',
  'emailAddress',
  'displayName',
  'groupDetails',
  'applicationRoles',
  'resourceOwner',
  'externalId',
  'urn:scim:schemas:extension:atlassian-external:1.0',
];

/** Where the APIs keep the rows of a list. */
const listMembers = ['data', 'values', 'Resources'];

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows of a list answer of any of the APIs, or the one row of another; undefined where there is none. */
function rowsOf(body: unknown): { rows: Row[]; put: (rows: Row[]) => unknown } | undefined {
  if (Array.isArray(body)) return { rows: body.filter(isRow), put: (rows) => rows };
  if (!isRow(body)) return undefined;
  for (const member of listMembers) {
    const list = body[member];
    if (Array.isArray(list))
      return { rows: list.filter(isRow), put: (rows) => ({ ...body, [member]: rows }) };
  }
  if (isRow(body['data'])) return { rows: [body['data']], put: ([row]) => ({ ...body, data: row }) };
  return { rows: [body], put: ([row]) => row };
}

const isList = (body: unknown): boolean =>
  Array.isArray(body) || (isRow(body) && listMembers.some((member) => Array.isArray(body[member])));

/** A successful body of a reading, reshaped within its document. */
export function reshapeBody(kind: ReshapeKind, body: unknown, random: Random): unknown {
  const list = rowsOf(body);
  if (!list) return body;
  switch (kind) {
    case 'omitMembers':
      return list.put(list.rows.map((row) => (random() < 0.6 ? without(row, random) : row)));
    case 'duplicateRows':
      return isList(body) ? list.put(list.rows.flatMap((row) => doubled(row, random))) : body;
    case 'reorderRows':
      return isList(body) ? list.put(shuffled(list.rows, random)) : body;
    default:
      return body;
  }
}

function without(row: Row, random: Random): Row {
  const kept = { ...row };
  for (const member of optionalMembers) if (member in kept && random() < 0.5) delete kept[member];
  const { groups } = kept;
  // Jira's lists carry their size, and their items only where they are expanded.
  if (isRow(groups) && 'items' in groups && random() < 0.5) kept['groups'] = { size: groups['size'] };
  return kept;
}

function doubled(row: Row, random: Random): Row[] {
  if (typeof row['accountId'] !== 'string' || random() < 0.5) return [row];
  const { groups: _groups, counts: _counts, ...thin } = row;
  const other = pick<Row>(
    'membershipStatus' in row
      ? [thin, { ...thin, accountStatus: 'closed' }, { ...thin, membershipStatus: 'no_membership' }]
      : [{ ...row }],
    random,
  );
  return other ? shuffled([row, other], random) : [row];
}

/** Share of people whose former membership is still listed, while that is on. */
const formerShare = 0.3;

/** A list in which the former memberships of some people stand beside the live ones: the same people's every time. */
export function withFormerRows(body: unknown, seed: number): unknown {
  const list = isList(body) ? rowsOf(body) : undefined;
  return list ? list.put(list.rows.flatMap((row) => formerAndLive(row, seed))) : body;
}

function formerAndLive(row: Row, seed: number): Row[] {
  const { accountId } = row;
  if (typeof accountId !== 'string' || !('membershipStatus' in row)) return [row];
  const luck = luckOf(accountId, seed);
  if (luck >= formerShare) return [row];
  const { groups: _groups, counts: _counts, addedToOrg: _addedToOrg, ...thin } = row;
  const former =
    luck < formerShare / 2
      ? { ...thin, accountStatus: 'closed' }
      : { ...thin, membershipStatus: 'no_membership' };
  return luckOf(accountId, seed + 1) < 0.5 ? [former, row] : [row, former];
}
