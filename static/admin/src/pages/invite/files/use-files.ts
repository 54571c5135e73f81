import { useCallback, useRef, useState } from 'react';
import { words } from '../../../words/words';
import { useDraft } from '../draft/draft';
import { readFile } from './read-file';

/** Takes the first of the files that were chosen or dropped, and says so when there were more. */
export function useFiles() {
  const { change } = useDraft();
  const [said, setSaid] = useState('');
  const turn = useRef(0);
  const take = useCallback(
    (files: File[]) => {
      const [file, ...others] = files;
      if (!file) return;
      const mine = ++turn.current;
      setSaid(others.length > 0 ? words.invite.onlyOneFile(file.name, others.length) : '');
      void readFile(file).then((part) => {
        if (mine === turn.current) change(part);
      });
    },
    [change],
  );
  return { take, said };
}
