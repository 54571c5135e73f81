import type { Actor, BatchSource } from '../batches/batch';
import { canonicalJson } from './canonical-json';

/**
 * What may have to be erased of an entry: addresses, names, accounts, and words of Atlassian that can quote
 * them. The rest of the entry, and so its digest, stays when this goes.
 */
export interface PersonalPart {
  actor: Actor;
  target?: { email: string; accountId?: string | undefined } | undefined;
  message?: string | undefined;
  stepMessages?: (string | undefined)[] | undefined;
  reason?: string | undefined;
  changes?: Record<string, unknown> | undefined;
  source?: BatchSource | undefined;
}

/** Pieces that are erased one without the other: each has a digest of its own, which outlives it. */
export const pieces = ['actor', 'name', 'target', 'words'] as const;
export type Piece = (typeof pieces)[number];

/** Random text by piece; with it the digest of a piece cannot be guessed from a known address. */
export type Salts = Partial<Record<Piece, string>>;
export type PieceDigests = Partial<Record<Piece, string>>;

/** Stands for an account whose data had to go. */
export const erasedActor: Actor = { accountId: 'erased' };

function pieceOf(personal: PersonalPart, piece: Piece): Record<string, unknown> {
  const { actor, target, message, stepMessages, reason, changes, source } = personal;
  switch (piece) {
    case 'actor':
      return { accountId: actor.accountId };
    case 'name':
      return { name: actor.name };
    case 'target':
      return { target, message, stepMessages };
    case 'words':
      return { reason, changes, source };
  }
}

const isEmpty = (piece: Record<string, unknown>): boolean =>
  Object.values(piece).every((member) => member === undefined);

/** The pieces that there are, each salted and hashed. `saltOf` is asked once for each. */
export function sealPersonal(
  personal: PersonalPart,
  saltOf: (piece: Piece) => string,
  hash: (text: string) => string,
): { personal: PersonalPart; salts: Salts; personalDigests: PieceDigests } {
  const salts: Salts = {};
  const personalDigests: PieceDigests = {};
  for (const piece of pieces) {
    const value = pieceOf(personal, piece);
    if (isEmpty(value)) continue;
    const salt = saltOf(piece);
    salts[piece] = salt;
    personalDigests[piece] = hash(salt + canonicalJson(value));
  }
  return { personal, salts, personalDigests };
}

/** The personal part without one piece; its salt goes too, its digest stays. */
export function withoutPiece<T extends { personal: PersonalPart; salts: Salts }>(holder: T, piece: Piece): T {
  const { [piece]: _salt, ...salts } = holder.salts;
  const { personal } = holder;
  switch (piece) {
    case 'actor':
      return { ...holder, salts, personal: { ...personal, actor: { ...personal.actor, ...erasedActor } } };
    case 'name':
      return { ...holder, salts, personal: { ...personal, actor: { accountId: personal.actor.accountId } } };
    case 'target':
      return {
        ...holder,
        salts,
        personal: { ...personal, target: undefined, message: undefined, stepMessages: undefined },
      };
    case 'words':
      return {
        ...holder,
        salts,
        personal: { ...personal, reason: undefined, changes: undefined, source: undefined },
      };
  }
}
