/** A node of the tree that `@forge/react` sends with the bridge's `reconcile`. */
export interface ForgeDoc {
  type: string;
  key: string;
  props: Record<string, unknown>;
  children: ForgeDoc[];
}
