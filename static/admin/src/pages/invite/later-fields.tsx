import Checkbox from '@atlaskit/checkbox';
import { useOverview } from '../../backend/overview';
import { DayField } from '../../components/day/day-field';
import { Field } from '../../components/form/field';
import { Small, Stack } from '../../components/frame/layout';
import { words } from '../../words/words';
import { useDraft } from './draft/draft';
import type { Wrong } from './draft/use-submit';

/** What becomes of people once they are here: how long they are needed, and access they could take for themselves. */
export function LaterFields({ wrong }: { wrong: Wrong }) {
  const { draft, change } = useDraft();
  const { overview } = useOverview();
  // Only an organization key tells which domains are approved.
  const isTold = overview.organization !== undefined;
  return (
    <>
      <Field label={words.invite.endsOn} help={words.invite.endsOnHelp} problem={wrong.endsOn}>
        {(ids) => (
          <DayField
            {...ids}
            name="ends-on"
            isInvalid={Boolean(wrong.endsOn)}
            value={draft.endsOn}
            onChange={(day) => change({ endsOn: day })}
          />
        )}
      </Field>
      {(isTold || draft.holdsApproved) && (
        <Stack space="tight">
          <Checkbox
            label={words.invite.holdApproved}
            name="hold-approved"
            isChecked={draft.holdsApproved}
            onChange={(event) => change({ holdsApproved: event.target.checked })}
          />
          <Small>{words.invite.holdApprovedHelp}</Small>
        </Stack>
      )}
    </>
  );
}
