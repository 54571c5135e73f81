import { useRef, useState } from 'react';
import { Radio } from '@atlaskit/radio';
import type { SaveSettings } from '../../../../../src/contract/settings';
import { watchIntervals } from '../../../../../src/domain/settings/settings';
import { useOverview } from '../../backend/overview';
import { Field } from '../../components/form/field';
import { FieldGroup } from '../../components/form/field-group';
import { PlainSelect } from '../../components/form/plain-select';
import { Card, SectionHeading, Small } from '../../components/frame/layout';
import { Failure } from '../../components/frame/states';
import { watchSettingsWords } from '../../words/words';
import styles from './settings.module.css';
import { useSettings } from './use-settings';

type WatchChange = NonNullable<SaveSettings['watch']>;
type Choice = 'automatic' | 'on' | 'off';

const isOnOf: Record<Choice, boolean | null> = { automatic: null, on: true, off: false };

const choiceOf = (isOn: boolean | null | undefined): Choice =>
  isOn === undefined || isOn === null ? 'automatic' : isOn ? 'on' : 'off';

/** Whether and how often the watch looks; saved as soon as it is chosen, the last choice last. */
export function WatchCard() {
  const { overview } = useOverview();
  const { settings, save, said, error } = useSettings();
  const [chosen, setChosen] = useState<WatchChange>({});
  const latest = useRef<WatchChange>();
  const choose = async (part: WatchChange) => {
    setChosen((before) => ({ ...before, ...part }));
    const isSaving = latest.current !== undefined;
    latest.current = { ...latest.current, ...part };
    if (isSaving) return;
    for (let saved: WatchChange | undefined; saved !== latest.current;) {
      saved = latest.current;
      await save({ watch: saved }, watchSettingsWords.saved);
    }
    latest.current = undefined;
    setChosen({});
  };
  const now = { ...settings.watch, ...chosen };
  const { title, help, isOn, choices, every, everyHelp, intervals } = watchSettingsWords;
  return (
    <Card label={title}>
      <SectionHeading>{title}</SectionHeading>
      <Small>{help}</Small>
      <FieldGroup legend={isOn}>
        {(['automatic', 'on', 'off'] as const).map((choice) => (
          <div key={choice}>
            <Radio
              name="watch"
              value={choice}
              label={choices[choice][0]}
              isChecked={choiceOf(now.isOn) === choice}
              onChange={() => void choose({ isOn: isOnOf[choice] })}
            />
            <div className={styles.underChoice}>
              <Small>{choices[choice][1]}</Small>
            </div>
          </div>
        ))}
      </FieldGroup>
      <div className={styles.medium}>
        <Field label={every} help={everyHelp}>
          {(ids) => (
            <PlainSelect
              {...ids}
              options={watchIntervals.map((hours): [string, string] => [String(hours), intervals[hours]])}
              value={String(now.everyHours ?? 24)}
              onChange={(value) => void choose(everyOf(value))}
            />
          )}
        </Field>
      </div>
      {error && <Failure error={error} />}
      <div role="status">
        <Small>{[said, watchSettingsWords.now[overview.watch.isOn ? 'on' : 'off']].join(' ')}</Small>
      </div>
    </Card>
  );
}

function everyOf(value: string): WatchChange {
  const hours = watchIntervals.find((known) => String(known) === value);
  return hours === undefined ? {} : { everyHours: hours };
}
