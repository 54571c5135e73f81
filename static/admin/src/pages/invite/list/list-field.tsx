import { useRef } from 'react';
import type { ClipboardEvent } from 'react';
import Button from '@atlaskit/button/new';
import UploadIcon from '@atlaskit/icon/core/upload';
import TextArea from '@atlaskit/textarea';
import { Field } from '../../../components/form/field';
import { Row, Small } from '../../../components/frame/layout';
import { withLinkedAddresses } from '../../../../../../src/formats/linked-addresses';
import { isLongText } from '../../../lists/long-text';
import type { ListState } from '../../../lists/use-list';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { words } from '../../../words/words';
import { useDraft } from '../draft/draft';
import { FileRefusal } from '../files/file-refusal';
import { HeldListCard } from '../draft/held-list-card';
import { downloadTemplate } from '../files/download-template';
import { heldName } from '../draft/held-name';
import styles from './list-field.module.css';
import { TableCard } from './table-card';
import { useDrop } from '../files/use-drop';
import { useFiles } from '../files/use-files';
import { withText } from './with-text';

/** What the file dialog offers; whatever else is dropped is told by its content. */
const fileTypes =
  '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.ods,.vcf,.ldif,.json,.html,.htm,.eml,text/csv,text/plain,text/tab-separated-values';

export function ListField({ list, problem }: { list: ListState; problem: string | undefined }) {
  const { draft, change } = useDraft();
  const { held } = draft;
  const { take, said } = useFiles();
  const { isOver, dropHandlers } = useDrop({
    onFiles: take,
    onText: held?.kind === 'file' ? undefined : (text) => change(withText(draft, text)),
  });
  const place = useKeptFocus<HTMLDivElement>(held?.kind ?? 'text');
  return (
    <div
      className={`${styles.zone} ${isOver ? styles.over : ''}`}
      data-drop={words.invite.dropNow}
      {...dropHandlers}
    >
      {held ? (
        <div
          key="held"
          ref={place}
          role="group"
          tabIndex={-1}
          aria-label={words.invite.heldLabel(heldName(held))}
          data-wrong={problem ? true : undefined}
        >
          <HeldListCard held={held} list={list} problem={problem} />
        </div>
      ) : (
        <div key="typed" ref={place} className={styles.zone}>
          <PasteField problem={problem} />
          <FileChoice onFiles={take} />
        </div>
      )}
      {list.table && list.phase !== 'empty' && <TableCard table={list.table} />}
      <FileRefusal list={list} />
      <div role="status">{said && <Small>{said}</Small>}</div>
    </div>
  );
}

function PasteField({ problem }: { problem: string | undefined }) {
  const { draft, change } = useDraft();
  const paste = (event: ClipboardEvent) => {
    const shown = event.clipboardData.getData('text/plain');
    const text = withLinkedAddresses(shown, event.clipboardData.getData('text/html'));
    if (isLongText(text)) change(withText(draft, text));
    else if (text !== shown && event.target instanceof HTMLTextAreaElement) {
      const { value, selectionStart, selectionEnd } = event.target;
      change({ text: value.slice(0, selectionStart) + text + value.slice(selectionEnd), refusal: undefined });
    } else return;
    event.preventDefault();
  };
  return (
    <Field label={words.invite.list} help={words.invite.listHelp} problem={problem} isRequired>
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
            onChange={({ target: { value } }) =>
              change({ text: value, refusal: undefined, roles: value.trim() ? draft.roles : undefined })
            }
          />
        </div>
      )}
    </Field>
  );
}

function FileChoice({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Row>
      <input
        ref={input}
        hidden
        type="file"
        accept={fileTypes}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button iconBefore={UploadIcon} onClick={() => input.current?.click()}>
        {words.invite.chooseFile}
      </Button>
      <Small>{words.invite.orDrop}</Small>
      <Button appearance="subtle" onClick={downloadTemplate}>
        {words.table.template}
      </Button>
    </Row>
  );
}
