import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { FindingView } from '../../../../../../src/contract/watch';
import { Row, Small } from '../../../components/frame/layout';
import { findingWords, watchWords } from '../../../words/words';
import { AllowDialog } from './allow-dialog';
import { RemoveDialog } from './remove-dialog';

interface FindingActsProps {
  findings: FindingView[];
  /** Says what was done. */
  onDecided: (words: string) => Promise<void>;
}

/** What can be done with those that are selected. */
export function FindingActs({ findings, onDecided }: FindingActsProps) {
  const [asking, setAsking] = useState<'remove' | 'allow'>();
  const close = () => setAsking(undefined);
  const isNone = findings.length === 0;
  return (
    <Row>
      <Button isDisabled={isNone} onClick={() => setAsking('remove')}>
        {findingWords.remove}
      </Button>
      <Button isDisabled={isNone} onClick={() => setAsking('allow')}>
        {findingWords.allow}
      </Button>
      <span role="status">
        <Small>{watchWords.selected(findings.length)}</Small>
      </span>
      {asking === 'remove' && <RemoveDialog findings={findings} onClose={close} />}
      {asking === 'allow' && <AllowDialog findings={findings} onClose={close} onDecided={onDecided} />}
    </Row>
  );
}
