import { useState } from 'react';
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import type { AddedToWatch } from '../../../../../../src/contract/watch';
import { call } from '../../../backend/backend';
import { useAct } from '../../../backend/use-act';
import { Field } from '../../../components/form/field';
import { Dialog } from '../../../components/frame/dialog';
import { Failure } from '../../../components/frame/states';
import { peopleWords, words } from '../../../words/words';
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
  const { act, busy, error } = useAct();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [result, setResult] = useState<AddedToWatch>();
  const addresses = addressesIn(text);
  const problem = problemOf(addresses);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setResult(undefined);
    if (problem) return;
    void act('add', async () => {
      const added = await call('addToWatch', { addresses });
      setResult(added);
      // What was not found can be mended and sent again.
      setText(added.notFound.join('\n'));
      setTried(false);
      await onAdded();
    });
  };
  return (
    <Dialog
      title={peopleWords.add.title}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {result ? peopleWords.add.close : words.common.cancel}
          </Button>
          <Button appearance="primary" type="submit" form="add" isLoading={busy !== undefined}>
            {peopleWords.add.go}
          </Button>
        </>
      }
    >
      <p>{peopleWords.add.body}</p>
      <form id="add" onSubmit={submit} noValidate>
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
      </form>
      <div role="status">{result && <Added result={result} />}</div>
      {error && <Failure error={error} />}
    </Dialog>
  );
}

function problemOf(addresses: string[]): string | undefined {
  if (addresses.length === 0) return peopleWords.add.missing;
  return addresses.length > addressesAtMost
    ? peopleWords.add.tooMany(addresses.length, addressesAtMost)
    : undefined;
}

function Added({ result: { added, notFound } }: { result: AddedToWatch }) {
  return (
    <>
      <p>{peopleWords.add.added(added)}</p>
      {notFound.length > 0 && (
        <>
          <p>{peopleWords.add.notFound(notFound.length)}</p>
          <ul className={styles.list}>
            {notFound.map((email) => (
              <li key={email}>{email}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
