import { appActor } from '../../domain/audit/audit-entry';
import { digestOfPiece, type Refreshment } from '../../domain/audit/personal-part';
import { recordAct } from '../audit/commit-act';
import type { Deps } from '../deps';

/** What an account shows from now on; a piece that is not known now is left out. */
export type RefreshedPieces = Partial<Record<Refreshment['piece'], Refreshment>>;

/**
 * Seals what became true of an account, once, and before the first record shows it: the act has a digest of each piece and
 * does not tell whose they are.
 */
export function sealRefreshed(
  deps: Deps,
  accountId: string,
  now: { name?: string | undefined; email?: string | undefined },
): () => Promise<RefreshedPieces> {
  const { ids } = deps;
  const actor = { accountId, name: now.name };
  const target = now.email === undefined ? undefined : { email: now.email, accountId };
  const wanted = [
    ...(now.name === undefined ? [] : ['name' as const]),
    ...(target === undefined ? [] : ['target' as const]),
  ].map((piece) => ({ piece, personal: { actor, target }, salt: ids.hash(ids.next()).slice(0, 32) }));
  let sealed: Promise<RefreshedPieces> | undefined;
  const seal = async (): Promise<RefreshedPieces> => {
    const digests = wanted.map(({ piece, personal, salt }) => digestOfPiece(personal, piece, salt, ids.hash));
    const { head } = await recordAct(deps, appActor, {
      action: 'personal-data.refreshed',
      changes: { digests },
    });
    return Object.fromEntries(wanted.map((one) => [one.piece, { ...one, link: head.links }]));
  };
  return () => (sealed ??= seal());
}
