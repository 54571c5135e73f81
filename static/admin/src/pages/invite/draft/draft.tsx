import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { RejectedRecipient } from '../../../../../../src/contract/batches';
import type { RoleChoice } from '../../../../../../src/domain/list/table/table-columns';
import type { Correction, Corrections } from '../../../lists/corrections';
import type { RefusalCode } from '../../../lists/list-messages';
import { useLeavingWarning } from './use-leaving-warning';

export interface HeldFile {
  kind: 'file';
  name: string;
  size: number;
  bytes: ArrayBuffer;
}

/** A list that is too large for the text field, or came as a file. */
export type HeldList = { kind: 'paste'; text: string } | HeldFile;

/** Why a file was not taken. */
export interface Refusal {
  name: string;
  code: RefusalCode;
}

export interface Draft {
  text: string;
  held?: HeldList | undefined;
  /** A file that has yet to be read: until it is, and when it is refused, the list that was there stays. */
  arriving?: HeldFile | undefined;
  /** Why the last file was not taken. */
  refusal?: Refusal | undefined;
  corrections: Corrections;
  /** What the columns of the table are, where the admin said so; a new list begins without. */
  roles?: RoleChoice | undefined;
  /** The corrections of the text that was typed, while a file is in its place. */
  typedCorrections?: Corrections | undefined;
  reason: string;
  ticket: string;
  purpose: 'people' | 'customers';
  /** Of customers: the service desk, and a customer organization, that they are added to. */
  serviceDesk: string;
  customerOrganization: string;
  existingAccess: 'leave' | 'remove';
  sendNotification: boolean;
  notificationText: string;
  /** `YYYY-MM-DD`, or empty. */
  endsOn: string;
  /** Whether people who could take access for themselves are held back. */
  holdsApproved: boolean;
  /** What the backend did not take of the batch that was made from this draft. */
  rejected?: { batchId: string; recipients: RejectedRecipient[] } | undefined;
  /** A batch was made from it as it is. */
  isSent?: boolean;
}

export const emptyDraft: Draft = {
  text: '',
  held: undefined,
  arriving: undefined,
  refusal: undefined,
  corrections: new Map(),
  roles: undefined,
  typedCorrections: undefined,
  reason: '',
  ticket: '',
  purpose: 'people',
  serviceDesk: '',
  customerOrganization: '',
  existingAccess: 'leave',
  sendNotification: false,
  notificationText: '',
  endsOn: '',
  holdsApproved: false,
  rejected: undefined,
  isSent: false,
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

const isUnsent = ({ isSent, text, held, arriving, reason, ticket, notificationText }: Draft) =>
  !isSent && Boolean(held ?? arriving ?? `${text}${reason}${ticket}${notificationText}`.trim());

/** Keeps what was typed while the admin looks at other pages of the app. */
export function DraftProvider({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState(emptyDraft);
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
  const store = useMemo(() => ({ draft, change, correct }), [draft, change, correct]);
  return <DraftContext.Provider value={store}>{children}</DraftContext.Provider>;
}
