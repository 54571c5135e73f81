import { useState } from 'react';
import Button from '@atlaskit/button/new';
import CopyIcon from '@atlaskit/icon/core/copy';
import { copyText } from '../copy-text';
import { words } from '../words';

/** Copies what `text` answers, and says so. */
export function CopyButton({
  text,
  label = words.common.copy,
}: {
  text: () => string | Promise<string>;
  label?: string;
}) {
  const [said, setSaid] = useState('');
  const copy = async () =>
    setSaid((await copyText(await text())) ? words.common.copied : words.common.notCopied);
  return (
    <>
      <Button iconBefore={CopyIcon} onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
