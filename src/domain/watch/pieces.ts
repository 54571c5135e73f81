import { canonicalJson } from '../audit/canonical-json';
import type { Access } from '../people/access';
import type { Actor } from '../batches/batch';
import type { Sight } from './watched';

/** How a person came to hold a role. */
export const ways = ['group', 'synchronised-group', 'direct-role', 'approved-domain', 'unknown'] as const;
export type Way = (typeof ways)[number];

/** One piece of access that a watched person was found to hold. */
export interface Through extends Access {
  way: Way;
  /** When somebody gave it, and who, where Jira's audit record tells. */
  givenAt?: string | undefined;
  givenBy?: Actor | undefined;
}

/** What a finding tells of. */
interface Told {
  through: readonly Through[];
}

/** A piece of access is known by its group; what is held directly by its products, and its roles where both tell them. */
export function isSamePiece(one: Access, other: Access): boolean {
  if (one.groupId !== undefined || other.groupId !== undefined) return one.groupId === other.groupId;
  if (sorted(one.products) !== sorted(other.products)) return false;
  const areTold = one.roles !== undefined && other.roles !== undefined;
  return !areTold || sorted(rolesOf(one)) === sorted(rolesOf(other));
}

const rolesOf = ({ roles = [] }: Access): string[] => roles.map(({ role }) => role);
const sorted = (words: readonly string[]): string => [...words].sort().join('\n');

/** Pieces of access that a finding does not tell of yet. */
export function newPieces<T extends Access>({ through }: Told, access: readonly T[]): T[] {
  return access.filter((held) => !through.some((known) => isSamePiece(known, held)));
}

/** What is held as a finding tells of it; undefined where it does not tell of all of it. */
export function asTold({ through }: Told, access: readonly Access[]): Through[] | undefined {
  const told = access.flatMap((held) => {
    const one = through.find((known) => isSamePiece(known, held));
    return one ? [{ ...one, ...held }] : [];
  });
  return told.length === access.length ? told : undefined;
}

/** Whether two tell the same of what is held, whatever the order in which it was read. */
export function tellsTheSame(one: Told, other: Told): boolean {
  return pieces(one) === pieces(other);
}

const pieces = ({ through }: Told): string =>
  through
    .map((piece) => {
      const roles = piece.roles?.map((role) => canonicalJson(role)).sort();
      return canonicalJson({ ...piece, products: [...piece.products].sort(), roles });
    })
    .sort()
    .join('\n');

/** Whether Jira tells of all of it. */
export const isOfJira = ({ products }: Access): boolean =>
  products.length > 0 && products.every((product) => product.startsWith('jira'));

/** Pieces of access of which a sight does not tell whether they are held. */
export const untoldBy = ({ through }: Told, sight: Pick<Sight, 'through' | 'isPartial'>): Through[] =>
  through.filter((piece) => sight.isPartial === true || (sight.through === 'jira' && !isOfJira(piece)));

/**
 * What a sight shows that a finding can be compared with. Where groups are missing in an answer, what they grant shows as
 * held directly: of a product that the finding tells of, that is no news.
 */
export const comparable = ({ through }: Told, { access, isPartial }: Sight): Access[] =>
  access.filter(
    ({ groupId, products }) =>
      !isPartial ||
      groupId !== undefined ||
      !products.every((product) => through.some((one) => one.products.includes(product))),
  );
