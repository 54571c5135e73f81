import { useState } from 'react';
import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import type { AddedToWatch } from '../../../../../../src/contract/watch';
import { call } from '../../../backend/backend';
import { Field } from '../../../components/form/field';
import { peopleWords } from '../../../words/words';
import { BulkDialog } from '../bulk-dialog';
import styles from '../watch.module.css';

const addressesAtMost = 100;
/** What may be an address in a text of any form, each once. */
export const addressesIn = (text: string): string[] => [
  ...new Set(text.split(/[\s,;<>"]+/).filter((part) => part.includes('@'))),
];

/** People of the organization who are to be watched though no batch invited them. */
export function AddPeople({ onAdded }: { onAdded: () => Promise<void> }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{peopleWords.add.open}</Button>
      {isOpen && <AddDialog onClose={() => setOpen(false)} onAdded={onAdded} />}
    </>
  );
}

function AddDialog({ onClose, onAdded }: { onClose: () => void; onAdded: () => Promise<void> }) {
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [result, setResult] = useState<AddedToWatch>();
  const addresses = addressesIn(text);
  const problem = problemOf(addresses);
  const mayGo = () => {
    setTried(true);
    setResult(undefined);
    return !problem;
  };
  const sent = async ([added]: AddedToWatch[]) => {
    setResult(added);
    // What was not taken can be mended and sent again.
    setText(added ? [...added.notFound, ...added.notKnown].join('\n') : '');
    setTried(false);
    await onAdded();
  };
  return (
    <BulkDialog
      title={peopleWords.add.title}
      go={peopleWords.add.go}
      ids={addresses}
      most={addressesAtMost}
      send={(some) => call('addToWatch', { addresses: some })}
      onSent={sent}
      onClose={onClose}
      mayGo={mayGo}
      isDone={result !== undefined}
    >
      <p>{peopleWords.add.body}</p>
      <Field
        label={peopleWords.add.addresses}
        help={peopleWords.add.addressesHelp(addressesAtMost)}
        problem={isTried ? problem : undefined}
      >
        {(ids) => (
          <TextArea
            {...ids}
            minimumRows={4}
            resize="vertical"
            spellCheck={false}
            isInvalid={isTried && problem !== undefined}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div role="status">{result && <Added result={result} />}</div>
    </BulkDialog>
  );
}

function problemOf(addresses: string[]): string | undefined {
  if (addresses.length === 0) return peopleWords.add.missing;
  return addresses.length > addressesAtMost
    ? peopleWords.add.tooMany(addresses.length, addressesAtMost)
    : undefined;
}

function Added({ result: { added, notFound, notKnown } }: { result: AddedToWatch }) {
  return (
    <>
      <p>{peopleWords.add.added(added)}</p>
      <Left said={peopleWords.add.notFound} addresses={notFound} />
      <Left said={peopleWords.add.notKnown} addresses={notKnown} />
    </>
  );
}

function Left({ said, addresses }: { said: (count: number) => string; addresses: string[] }) {
  if (addresses.length === 0) return null;
  return (
    <>
      <p>{said(addresses.length)}</p>
      <ul className={styles.list}>
        {addresses.map((email) => (
          <li key={email}>{email}</li>
        ))}
      </ul>
    </>
  );
}
