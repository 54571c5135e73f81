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
import { useFirstFocus } from '../../../browser/use-first-focus';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { words } from '../../../words/words';
import { useDraft } from '../draft/draft';
import { FileRefusal } from '../files/file-refusal';
import { HeldListCard } from '../draft/held-list-card';
import { downloadTemplate } from '../files/download-template';
import { heldName } from '../draft/held-name';
import styles from './list-field.module.css';
import { TableCard } from './table-card';
import type { useFiles } from '../files/use-files';
import { withText } from './with-text';

/** What the file dialog offers; whatever else is dropped is told by its content. */
const fileTypes =
  '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.ods,.vcf,.ldif,.json,.html,.htm,.eml,text/csv,text/plain,text/tab-separated-values';

interface ListFieldProps {
  list: ListState;
  problem: string | undefined;
  /** Whether a file is over the page, anywhere: it is taken wherever it is dropped. */
  isOver: boolean;
  files: ReturnType<typeof useFiles>;
}

export function ListField({ list, problem, isOver, files: { take, said } }: ListFieldProps) {
  const { draft } = useDraft();
  const { held } = draft;
  const place = useKeptFocus<HTMLDivElement>(held?.kind ?? 'text');
  return (
    <div className={`${styles.zone} ${isOver ? styles.over : ''}`} data-drop={words.invite.dropNow}>
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
  const field = useRef<HTMLTextAreaElement>(null);
  useFirstFocus(field);
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
            ref={field}
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
