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
/** Pieces that show what became true later, each with the link of the chain whose record has the digest of it. */
export type RefreshedPieces = Partial<Record<Piece, number>>;

export const digestOfPiece = (
  personal: PersonalPart,
  piece: Piece,
  salt: string,
  hash: (text: string) => string,
): string => hash(salt + canonicalJson(pieceOf(personal, piece)));

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
    if (isEmpty(pieceOf(personal, piece))) continue;
    const salt = saltOf(piece);
    salts[piece] = salt;
    personalDigests[piece] = digestOfPiece(personal, piece, salt, hash);
  }
  return { personal, salts, personalDigests };
}

interface Holder {
  personal: PersonalPart;
  salts: Salts;
  refreshed?: RefreshedPieces | undefined;
}

/** The holder without one piece; its salt goes too, its digest stays. */
export function withoutPiece<T extends Holder>(holder: T, piece: Piece): T {
  const { [piece]: _salt, ...salts } = holder.salts;
  const { [piece]: _link, ...others } = holder.refreshed ?? {};
  const refreshed = Object.keys(others).length > 0 ? others : undefined;
  return { ...holder, salts, refreshed, personal: emptied(holder.personal, piece) };
}

function emptied(personal: PersonalPart, piece: Piece): PersonalPart {
  switch (piece) {
    case 'actor':
      return { ...personal, actor: { ...personal.actor, ...erasedActor } };
    case 'name':
      return { ...personal, actor: { accountId: personal.actor.accountId } };
    case 'target':
      return { ...personal, target: undefined, message: undefined, stepMessages: undefined };
    case 'words':
      return { ...personal, reason: undefined, changes: undefined, source: undefined };
  }
}

/** A piece as it is true now, with its salt and the link of the chain whose record has its digest. */
export interface Refreshment {
  piece: 'name' | 'target';
  personal: Pick<PersonalPart, 'actor' | 'target'>;
  salt: string;
  link: number;
}

/** The holder with what became true later in the place of what was sealed. */
export function withRefreshed<T extends Holder>(holder: T, { piece, personal, salt, link }: Refreshment): T {
  const { personal: kept, ...rest } = withoutPiece(holder, piece);
  const now = piece === 'name' ? { actor: personal.actor } : { target: personal.target };
  return {
    ...rest,
    personal: { ...kept, ...now },
    salts: { ...rest.salts, [piece]: salt },
    refreshed: { ...rest.refreshed, [piece]: link },
  } as T;
}

/**
 * The holder with those pieces alone that have a digest in the chain up to link `links`. Earlier versions refreshed pieces
 * without one, and what a later link seals is not part of an export that ends before it.
 */
export function provenUpTo<T extends Holder>(holder: T, links: number): T {
  const isProven = (piece: Piece): boolean =>
    holder.salts[piece] !== undefined && (holder.refreshed?.[piece] ?? 0) <= links;
  const unproven = pieces.filter((piece) => !isProven(piece) && !isGone(holder.personal, piece));
  return unproven.reduce((kept, piece) => withoutPiece(kept, piece), holder);
}

const isGone = (personal: PersonalPart, piece: Piece): boolean =>
  piece === 'actor' ? personal.actor.accountId === erasedActor.accountId : isEmpty(pieceOf(personal, piece));
