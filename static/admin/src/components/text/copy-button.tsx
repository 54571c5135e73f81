import { useState } from 'react';
import Button from '@atlaskit/button/new';
import CopyIcon from '@atlaskit/icon/core/copy';
import { copyText } from '../../browser/copy-text';
import { useAct } from '../../backend/use-act';
import { words } from '../../words/words';
import { Failure } from '../frame/states';

interface CopyButtonProps {
  text: () => string | Promise<string>;
  label?: string;
}

/** Copies what `text` answers, and says so; a text that takes its time shows that it is being read. */
export function CopyButton({ text, label = words.common.copy }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  const { act, busy, error } = useAct();
  const copy = () => {
    setSaid('');
    void act('copy', async () => {
      const copied = await copyText(text());
      setSaid(copied ? words.common.copied : words.common.notCopied);
    });
  };
  return (
    <>
      <Button iconBefore={CopyIcon} isLoading={busy !== undefined} onClick={copy}>
        {label}
      </Button>
      <span role="status">{busy ? words.common.copying : said}</span>
      {error && <Failure error={error} onRetry={copy} />}
    </>
  );
}
