import { useMemo, useRef, useState } from 'react';
import { useAddress } from '../../../address';
import { call } from '../../../backend/backend';
import { useAct } from '../../../backend/use-act';
import { createSubmission } from '../../../lists/submission';

export interface Progress {
  sent: number;
  total: number;
}

/** A list on its way to the backend, which goes on whichever page of the app is open. */
export function useSending() {
  const { act, busy, error, clearError } = useAct();
  const [progress, setProgress] = useState<Progress>();
  const [submission] = useState(() => createSubmission(call));
  const { page, query } = useAddress();
  /** Whether the admin still is where they sent it. */
  const isAtForm = useRef(false);
  isAtForm.current = page === 'invite' && !query['batch'];
  const isBusy = busy !== undefined;
  return useMemo(
    () => ({ act, isBusy, error, clearError, progress, setProgress, submission, isAtForm }),
    [act, isBusy, error, clearError, progress, submission],
  );
}
