import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { RejectedRecipient } from '../../../../../src/contract';
import type { Correction, Corrections } from '../../lists/corrections';
import type { RefusalCode } from '../../lists/list-messages';

/** A list that is too large for the text field, or came as a file. */
export type HeldList =
  | { kind: 'paste'; text: string }
  | { kind: 'file'; name: string; size: number; bytes: ArrayBuffer; column?: number };

export interface Draft {
  text: string;
  held?: HeldList | undefined;
  /** Why the last file was not taken. */
  refusal?: RefusalCode | undefined;
  corrections: Corrections;
  reason: string;
  ticket: string;
  existingAccess: 'leave' | 'remove';
  sendNotification: boolean;
  notificationText: string;
  /** What the backend did not take of the batch that was made from this draft. */
  rejected?: { batchId: string; recipients: RejectedRecipient[] } | undefined;
}

export const emptyDraft: Draft = {
  text: '',
  corrections: new Map(),
  reason: '',
  ticket: '',
  existingAccess: 'leave',
  sendNotification: false,
  notificationText: '',
};

export interface DraftStore {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** `undefined` takes the correction back. */
  correct: (entries: [key: string, correction: Correction | undefined][]) => void;
}

const DraftContext = createContext<DraftStore | undefined>(undefined);

export function useDraft(): DraftStore {
  const store = useContext(DraftContext);
  if (!store) throw new Error('useDraft needs a DraftProvider.');
  return store;
}

/** Keeps what was typed while the admin looks at other pages of the app. */
export function DraftProvider({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState(emptyDraft);
  const change = useCallback((part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), []);
  const correct = useCallback<DraftStore['correct']>((entries) => {
    setDraft((before) => {
      const corrections = new Map(before.corrections);
      for (const [key, correction] of entries)
        if (correction) corrections.set(key, correction);
        else corrections.delete(key);
      return { ...before, corrections };
    });
  }, []);
  const store = useMemo(() => ({ draft, change, correct }), [draft, change, correct]);
  return <DraftContext.Provider value={store}>{children}</DraftContext.Provider>;
}
