import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Correction } from '../../../lists/corrections';
import { afterSending, emptyDraft, isUnsent } from './draft-form';
import type { Draft, Sent } from './draft-form';
import { useSending } from './use-sending';
import { useLeavingWarning } from './use-leaving-warning';

export interface DraftStore {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** `undefined` takes the correction back. */
  correct: (entries: [key: string, correction: Correction | undefined][]) => void;
  /** A batch was made. */
  settle: (sent: Sent) => void;
  sending: ReturnType<typeof useSending>;
}

const DraftContext = createContext<DraftStore | undefined>(undefined);

export function useDraft(): DraftStore {
  const store = useContext(DraftContext);
  if (!store) throw new Error('useDraft needs a DraftProvider.');
  return store;
}

/** Keeps what was typed while the admin looks at other pages of the app. */
export function DraftProvider({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  useLeavingWarning(isUnsent(draft));
  const change = useCallback(
    (part: Partial<Draft>) => setDraft((before) => ({ ...before, isSent: false, ...part })),
    [],
  );
  const correct = useCallback<DraftStore['correct']>((entries) => {
    setDraft((before) => {
      const corrections = new Map(before.corrections);
      for (const [key, correction] of entries)
        if (correction) corrections.set(key, correction);
        else corrections.delete(key);
      return { ...before, isSent: false, corrections };
    });
  }, []);
  const settle = useCallback((sent: Sent) => setDraft((before) => afterSending(before, sent)), []);
  const sending = useSending();
  const store = useMemo(
    () => ({ draft, change, correct, settle, sending }),
    [draft, change, correct, settle, sending],
  );
  return <DraftContext.Provider value={store}>{children}</DraftContext.Provider>;
}
