/** Ways in which answers are reshaped within what their documents allow. */
export const reshapeKinds = [
  /** Pages shorter than asked for, which lead on to the rest: now and then, or always. */
  'shortPages',
  /** Members that the documents do not require are left out. */
  'omitMembers',
  /** Two rows for one account: a thinner one, or one of a closed or former membership, beside the live one. */
  'duplicateRows',
  /** Some people's former membership, closed or ended, has a row beside the live one in every list. */
  'formerRows',
  'reorderRows',
  /** Searches do not find people yet whom others added a moment ago; how long differs by person. */
  'staleRows',
  /** A list whose cursor leads back to its first page. */
  'repeatCursor',
  /** A proxy's page, another shape, a success with errors inside, or nothing at all. */
  'foreignBody',
  /** One address makes a whole invitation or search be refused. */
  'refuseWholeCall',
  /** Between two calls other admins add, change and remove people and what they hold. */
  'othersAct',
] as const;
export type ReshapeKind = (typeof reshapeKinds)[number];

/** Kinds for readings; of writes only the answer may be lost in a foreign one. */
export const readingKinds: readonly ReshapeKind[] = [
  'shortPages',
  'omitMembers',
  'duplicateRows',
  'reorderRows',
  'repeatCursor',
  'foreignBody',
];

export interface ReshapePlan {
  /** The same seed reshapes the same calls in the same way. */
  seed: number;
  /** Share of answers that are reshaped, 0 to 1. */
  share: number;
  /** All where left out. */
  kinds?: readonly ReshapeKind[] | undefined;
}

export interface Reshaping extends ReshapePlan {
  /** Addresses other admins may add, beside people who are there. */
  strangers?: readonly string[] | undefined;
  /** Others act here too: at the service desks, or as the identity provider that fills the directory. */
  othersAlso?: 'customers' | 'provisioning' | undefined;
}
