import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { AuditEntryView } from '../../../../../../src/contract/audit';
import { CopyButton } from '../../../components/text/copy-button';
import { Dialog } from '../../../components/frame/dialog';
import { Row } from '../../../components/frame/layout';
import { words } from '../../../words/words';
import { actionWords } from '../action-words';
import styles from './entry-dialog.module.css';
import { EntryStory } from './entry-story';
import { RestoreAccess } from './restore-access';
import { UndoProvisioning } from './undo-provisioning';

interface EntryDialogProps {
  entry: AuditEntryView;
  onClose: () => void;
  /** The log has a new entry. */
  onChanged: () => void;
}

/** One entry, told as a story or shown as it is stored. */
export function EntryDialog({ entry, onClose, onChanged }: EntryDialogProps) {
  const [view, setView] = useState<'story' | 'json'>('story');
  const json = JSON.stringify(entry, null, 2);
  return (
    <Dialog
      title={[actionWords(entry.action), entry.target?.email].filter(Boolean).join(words.common.colon)}
      onClose={onClose}
      actions={
        <>
          {view === 'json' && <CopyButton text={() => json} />}
          <Button appearance="primary" onClick={onClose}>
            {words.audit.close}
          </Button>
        </>
      }
    >
      <div role="group" aria-label={words.audit.views}>
        <Row>
          {(['story', 'json'] as const).map((name) => (
            <Button
              key={name}
              spacing="compact"
              isSelected={view === name}
              aria-pressed={view === name}
              onClick={() => setView(name)}
            >
              {words.audit.tabs[name]}
            </Button>
          ))}
        </Row>
      </div>
      {view === 'story' ? (
        <>
          <EntryStory entry={entry} />
          <RestoreAccess entry={entry} onRestored={onChanged} />
          <UndoProvisioning entry={entry} onUndone={onChanged} />
        </>
      ) : (
        <pre className={styles.json} tabIndex={0} aria-label={words.audit.tabs.json}>
          {json}
        </pre>
      )}
    </Dialog>
  );
}
