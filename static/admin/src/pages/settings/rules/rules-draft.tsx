import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { without } from './rules-form';
import type { RulesEdits, RulesForm } from './rules-form';

interface RulesDraft {
  edits: RulesEdits;
  /** What was saved when each of the edits was begun. */
  base: RulesEdits;
  change: (part: RulesEdits, saved: RulesForm) => void;
  /** Forgets edits that still are as given; one that was changed again since stays. */
  drop: (edits: RulesEdits) => void;
}

const RulesDraftContext = createContext<RulesDraft | undefined>(undefined);

export function useRulesDraft(): RulesDraft {
  const draft = useContext(RulesDraftContext);
  if (!draft) throw new Error('useRulesDraft needs a RulesDraftProvider.');
  return draft;
}

/** Keeps edits of the rules that are not saved yet while the admin looks at other pages of the app. */
export function RulesDraftProvider({ children }: { children: ReactNode }) {
  const [{ edits, base }, set] = useState<{ edits: RulesEdits; base: RulesEdits }>({ edits: {}, base: {} });
  const change = useCallback<RulesDraft['change']>(
    (part, saved) =>
      set((before) => ({
        edits: { ...before.edits, ...part },
        base: { ...of(part, saved), ...of(before.edits, before.base) },
      })),
    [],
  );
  const drop = useCallback(
    (dropped: RulesEdits) =>
      // What was saved is what an edit that goes on begins with.
      set((before) => ({
        edits: without(before.edits, dropped),
        base: { ...before.base, ...dropped },
      })),
    [],
  );
  const draft = useMemo(() => ({ edits, base, change, drop }), [edits, base, change, drop]);
  return <RulesDraftContext.Provider value={draft}>{children}</RulesDraftContext.Provider>;
}

/** The values that `form` has for the fields of `part`. */
const of = (part: RulesEdits, form: RulesEdits): RulesEdits =>
  Object.fromEntries(Object.entries(form).filter(([field]) => field in part));
