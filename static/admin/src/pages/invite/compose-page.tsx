import { useMemo } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import Button from '@atlaskit/button/new';
import {
  Narrow,
  PageHeading,
  Row,
  SectionHeading,
  Small,
  Stack,
  Subtle,
} from '../../components/frame/layout';
import { Failure } from '../../components/frame/states';
import { loadedLater } from '../../components/frame/loaded-later';
import { judgeList } from '../../lists/corrections';
import { useOverview } from '../../backend/overview';
import { words } from '../../words/words';
import { BatchFields } from './batch-fields';
import { useDraft } from './draft/draft';
import { Guidance } from './guidance';
import { ListField } from './list/list-field';
import { ListSummary } from './list/list-summary';
import { useOnceRead } from './draft/use-once-read';
import { useDraftList } from './list/use-draft-list';
import styles from './compose-page.module.css';
import { useDrop } from './files/use-drop';
import { useDropGuard } from './files/use-drop-guard';
import { useFiles } from './files/use-files';
import { withText } from './list/with-text';
import { useSubmit } from './draft/use-submit';
import { useUnsentDraft } from './draft/use-unsent-draft';

/** Most lists have none; the table they stand in is not small. */
const Problems = loadedLater(() => import('./list/problems'));

export function ComposePage() {
  const { overview } = useOverview();
  const { draft, change } = useDraft();
  const { allowedDomains } = overview.settings;
  const list = useDraftList(allowedDomains);
  const judged = useMemo(
    () => judgeList(list.content, draft.corrections, allowedDomains),
    [list.content, draft.corrections, allowedDomains],
  );
  const { submit, wrong, progress, busy, error } = useSubmit(judged, list.facts);
  const check = useOnceRead(list.phase, draft.arriving ?? draft.held ?? draft.text, submit);
  const files = useFiles();
  const { isOver, dropHandlers } = useDrop({
    onFiles: files.take,
    onText: draft.held?.kind === 'file' ? undefined : (text) => change(withText(draft, text)),
  });
  useDropGuard();
  useUnsentDraft();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    check();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || busy) return;
    event.preventDefault();
    check();
  };
  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate className={styles.page} {...dropHandlers}>
      <Stack space="wide">
        <PageHeading title={words.pages.invite} leavesFocus>
          <Subtle>{words.invite.lead}</Subtle>
        </PageHeading>
        <Guidance />
        <Stack>
          <ListField list={list} problem={wrong.list} isOver={isOver} files={files} />
          <ListSummary list={list} judged={judged} />
          {judged.problems.length + judged.leftOut.length > 0 && <Problems judged={judged} />}
        </Stack>
        <Narrow>
          <SectionHeading>{words.invite.details}</SectionHeading>
          <BatchFields wrong={wrong} />
        </Narrow>
        {error && <Failure error={error} onRetry={check} />}
        <Row>
          <Button type="submit" appearance="primary" isLoading={busy}>
            {words.invite.check}
          </Button>
          <Small>
            {progress ? words.invite.uploading(progress.sent, progress.total) : words.invite.needsLine}
          </Small>
        </Row>
      </Stack>
    </form>
  );
}
