import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { without } from './rules-form';
import type { RulesEdits } from './rules-form';

interface RulesDraft {
  edits: RulesEdits;
  change: (part: RulesEdits) => void;
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
  const [edits, setEdits] = useState<RulesEdits>({});
  const change = useCallback((part: RulesEdits) => setEdits((before) => ({ ...before, ...part })), []);
  const drop = useCallback((dropped: RulesEdits) => setEdits((before) => without(before, dropped)), []);
  const draft = useMemo(() => ({ edits, change, drop }), [edits, change, drop]);
  return <RulesDraftContext.Provider value={draft}>{children}</RulesDraftContext.Provider>;
}
