import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import CheckIcon from '@atlaskit/icon/core/check-mark';
import CopyIcon from '@atlaskit/icon/core/copy';
import { copyText } from '../../browser/copy-text';
import { useAct } from '../../backend/use-act';
import { words } from '../../words/words';
import { Failure } from '../frame/states';

interface CopyButtonProps {
  text: () => string | Promise<string>;
  label?: string;
}

const saidForMilliseconds = 4_000;

/** Copies what `text` answers; a tick in the place of the icon says so, since nothing beside it must move. */
export function CopyButton({ text, label = words.common.copy }: CopyButtonProps) {
  const [said, setSaid] = useState<'copied' | 'notCopied'>();
  const { act, busy, error } = useAct();
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(undefined), saidForMilliseconds);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () => {
    setSaid(undefined);
    void act('copy', async () => setSaid((await copyText(text())) ? 'copied' : 'notCopied'));
  };
  const isCopied = said === 'copied';
  return (
    <>
      <Button iconBefore={isCopied ? CheckIcon : CopyIcon} isLoading={busy !== undefined} onClick={copy}>
        {label}
      </Button>
      <span role="status" className={said === 'notCopied' ? undefined : 'visually-hidden'}>
        {busy ? words.common.copying : said && words.common[said]}
      </span>
      {error && <Failure error={error} onRetry={copy} />}
    </>
  );
}
