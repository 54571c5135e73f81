import { Notice } from '../../../components/frame/notice';
import type { ListState } from '../../../lists/use-list';
import { words } from '../../../words/words';
import { useDraft } from '../draft/draft';
import type { Draft, Refusal } from '../draft/draft-form';
import { heldName } from '../draft/held-name';

/** Which file was not taken and why, until the list changes. */
export function FileRefusal({ list }: { list: ListState }) {
  const { draft } = useDraft();
  const refusal = draft.refusal ?? refusalOfShown(draft, list);
  if (!refusal) return null;
  const isListKept = draft.refusal && (draft.held ?? draft.text.trim());
  return (
    <Notice tone="error" role="alert" title={words.invite.refused(refusal.name)}>
      <p>
        {words.invite.refusals[refusal.code]}
        {isListKept && ` ${words.invite.listStays}`}
      </p>
    </Notice>
  );
}

/** A list that was taken can still turn out to be unreadable. */
function refusalOfShown({ held }: Draft, { phase, refusal }: ListState): Refusal | undefined {
  if (phase !== 'refused' || !refusal) return undefined;
  return { name: held ? heldName(held) : words.invite.list, code: refusal };
}
