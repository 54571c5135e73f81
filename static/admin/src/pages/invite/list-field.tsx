import { useRef, useState } from 'react';
import type { ClipboardEvent, DragEvent } from 'react';
import Button from '@atlaskit/button/new';
import UploadIcon from '@atlaskit/icon/core/upload';
import TextArea from '@atlaskit/textarea';
import { Field } from '../../components/field';
import { Row, Small } from '../../components/layout';
import type { ListState } from '../../lists/use-list';
import { words } from '../../words';
import { useDraft } from './draft';
import { HeldListCard } from './held-list-card';
import styles from './list-field.module.css';
import { readFile } from './read-file';

/** Above this a text field itself becomes slow; the text is held beside it. */
const longPasteCharacters = 200_000;

export function ListField({ list, problem }: { list: ListState; problem: string | undefined }) {
  const { draft, change } = useDraft();
  const [isOver, setOver] = useState(false);
  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (file) change({ corrections: new Map(), ...(await readFile(file)) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  return (
    <div
      className={`${styles.zone} ${isOver ? styles.over : ''}`}
      data-drop={words.invite.dropNow}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {draft.held ? <HeldListCard held={draft.held} list={list} /> : <PasteField problem={problem} />}
      {!draft.held && <FileChoice onFiles={(files) => void take(files)} />}
    </div>
  );
}

function PasteField({ problem }: { problem: string | undefined }) {
  const { draft, change } = useDraft();
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (text.length < longPasteCharacters) return;
    event.preventDefault();
    change({ held: { kind: 'paste', text: draft.text ? `${draft.text}\n${text}` : text }, text: '' });
  };
  const refusal = draft.refusal && words.invite.refusals[draft.refusal];
  return (
    <Field label={words.invite.list} help={words.invite.listHelp} problem={problem ?? refusal} isRequired>
      {(ids) => (
        <div onPaste={paste}>
          <TextArea
            {...ids}
            name="list"
            minimumRows={8}
            resize="vertical"
            spellCheck={false}
            isMonospaced
            isInvalid={Boolean(problem)}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value, refusal: undefined })}
          />
        </div>
      )}
    </Field>
  );
}

function FileChoice({ onFiles }: { onFiles: (files: FileList | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Row>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={words.invite.chooseFile}
        accept=".csv,.tsv,.txt,.tab,text/csv,text/plain,text/tab-separated-values"
        onChange={(event) => {
          onFiles(event.target.files);
          event.target.value = '';
        }}
      />
      <Button iconBefore={UploadIcon} onClick={() => input.current?.click()}>
        {words.invite.chooseFile}
      </Button>
      <Small>{words.invite.orDrop}</Small>
    </Row>
  );
}
