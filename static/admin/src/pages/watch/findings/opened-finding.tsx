import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { FindingView } from '../../../../../../src/contract/watch';
import { useAddress } from '../../../address';
import { call } from '../../../backend/backend';
import { AnswerFailure } from '../../../backend/call';
import { useLoad } from '../../../backend/use-load';
import { Dialog } from '../../../components/frame/dialog';
import { Failure } from '../../../components/frame/states';
import { Notice } from '../../../components/frame/notice';
import { findingWords, words } from '../../../words/words';
import { AllowDialog } from './allow-dialog';
import { FindingFacts } from './finding-facts';
import { nameOf } from './finding-words';
import { RemoveDialog } from './remove-dialog';

interface OpenedFindingProps {
  /** Those in view. */
  findings: FindingView[];
  onDecided: (words: string) => Promise<void>;
}

/** The finding that the address names, whether it is in view or its address was shared. */
export function OpenedFinding({ findings, onDecided }: OpenedFindingProps) {
  const { query, go } = useAddress();
  const findingId = query['finding'];
  const close = () => go('watch', { ...query, finding: undefined }, { replace: true });
  if (findingId === undefined) return null;
  const listed = findings.find((finding) => finding.findingId === findingId);
  return (
    <Opened key={findingId} findingId={findingId} listed={listed} onClose={close} onDecided={onDecided} />
  );
}

type ActsProps = Pick<OpenedFindingProps, 'onDecided'> & { onClose: () => void };

interface OpenedProps extends ActsProps {
  findingId: string;
  listed: FindingView | undefined;
}

/** One dialog, whether the list has the finding or not: it may leave the list while somebody types. */
function Opened({ findingId, listed, ...acts }: OpenedProps) {
  const { data, error, reload } = useLoad(findingId, async () =>
    listed ? { findings: [listed] } : call('listFindings', { findingIds: [findingId] }),
  );
  const finding = listed ?? data?.findings[0];
  if (finding) return <FindingDialog finding={finding} {...acts} />;
  const isWrong = data !== undefined || (error instanceof AnswerFailure && error.code === 'INVALID_PAYLOAD');
  if (isWrong)
    return (
      <Notice tone="warning" role="status">
        <p>{findingWords.notFound}</p>
      </Notice>
    );
  return error ? <Failure error={error} onRetry={() => void reload()} /> : null;
}

/** Everything that is known of a finding, and what can be decided about it. */
function FindingDialog({ finding, onClose, onDecided }: ActsProps & { finding: FindingView }) {
  const [asking, setAsking] = useState<'remove' | 'allow'>();
  const isHeld = finding.state === 'open' || finding.state === 'allowed';
  if (asking === 'remove') return <RemoveDialog findings={[finding]} onClose={onClose} />;
  if (asking === 'allow') return <AllowDialog findings={[finding]} onClose={onClose} onDecided={onDecided} />;
  return (
    <Dialog
      title={nameOf(finding)}
      onClose={onClose}
      actions={
        <>
          <Button appearance={isHeld ? 'subtle' : 'primary'} onClick={onClose}>
            {words.common.close}
          </Button>
          {isHeld && <Button onClick={() => setAsking('allow')}>{findingWords.allow}</Button>}
          {isHeld && <Button onClick={() => setAsking('remove')}>{findingWords.remove}</Button>}
        </>
      }
    >
      <FindingFacts finding={finding} />
    </Dialog>
  );
}
