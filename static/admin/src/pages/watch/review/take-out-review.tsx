import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Radio } from '@atlaskit/radio';
import type { ReviewHeader } from '../../../../../../src/contract/watch';
import { call } from '../../../backend/backend';
import { useAct } from '../../../backend/use-act';
import { download, today } from '../../../browser/download';
import { FieldGroup } from '../../../components/form/field-group';
import { Dialog } from '../../../components/frame/dialog';
import { Row, Stack } from '../../../components/frame/layout';
import { Notice } from '../../../components/frame/notice';
import { Failure } from '../../../components/frame/states';
import { AppLink } from '../../../components/text/app-link';
import { CopyButton } from '../../../components/text/copy-button';
import { reviewWords, words } from '../../../words/words';
import styles from '../watch.module.css';
import { readReview, ReviewNeverSame } from './read-review';
import type { ReviewFormat } from './read-review';

const types: Record<ReviewFormat, string> = { csv: 'text/csv;charset=utf-8', jsonl: 'application/x-ndjson' };

/** Who was invited, with their state, findings and decisions, as a file that the log vouches for. */
export function TakeOutReview() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{reviewWords.open}</Button>
      {isOpen && <ReviewDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ReviewDialog({ onClose }: { onClose: () => void }) {
  const { act, busy, error } = useAct();
  const [format, setFormat] = useState<ReviewFormat>('csv');
  const [said, setSaid] = useState('');
  const [taken, setTaken] = useState<ReviewHeader>();
  const take = () =>
    act('take', async () => {
      setTaken(undefined);
      const tell = {
        piece: (piece: number, pieces: number) => setSaid(reviewWords.reading(piece, pieces)),
        anew: () => setSaid(reviewWords.changed),
      };
      try {
        const { text, header } = await readReview(call, format, tell);
        // As it is, without a mark before it: its digest is the one in the log.
        download(`access-review-${today()}.${format}`, types[format], [text]);
        setTaken(header);
      } finally {
        setSaid('');
      }
    });
  return (
    <Dialog
      title={reviewWords.title}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {taken ? words.common.close : words.common.cancel}
          </Button>
          <Button appearance="primary" isLoading={busy !== undefined} onClick={() => void take()}>
            {taken ? reviewWords.again : reviewWords.go}
          </Button>
        </>
      }
    >
      <p>{reviewWords.body}</p>
      <FieldGroup legend={reviewWords.format}>
        {(['csv', 'jsonl'] as const).map((choice) => (
          <Radio
            key={choice}
            name="review-format"
            value={choice}
            label={reviewWords.formats[choice]}
            isChecked={format === choice}
            onChange={() => setFormat(choice)}
          />
        ))}
      </FieldGroup>
      <div role="status">{said ? <p>{said}</p> : taken && <Taken header={taken} />}</div>
      {error && <ReviewFailure error={error} />}
    </Dialog>
  );
}

function Taken({ header: { people, sha256, entryId } }: { header: ReviewHeader }) {
  return (
    <Stack space="tight">
      <p>{reviewWords.done(people)}</p>
      <code className={styles.digest}>{sha256}</code>
      <Row>
        <CopyButton text={() => sha256} />
        <span>{reviewWords.logged}</span>
        <AppLink page="audit" query={{ entry: entryId }}>
          {reviewWords.entry}
        </AppLink>
      </Row>
    </Stack>
  );
}

function ReviewFailure({ error }: { error: Error }) {
  if (!(error instanceof ReviewNeverSame)) return <Failure error={error} />;
  return (
    <Notice tone="warning" role="alert">
      <p>{reviewWords.neverSame}</p>
    </Notice>
  );
}
