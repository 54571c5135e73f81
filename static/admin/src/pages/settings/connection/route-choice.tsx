import { useRef, useState } from 'react';
import { Radio } from '@atlaskit/radio';
import type { RouteChoice as Choice } from '../../../../../../src/domain/words';
import { peopleRoutes } from '../../../../../../src/domain/words';
import { Card, SectionHeading, Small } from '../../../components/frame/layout';
import { FieldGroup } from '../../../components/form/field-group';
import { Failure } from '../../../components/frame/states';
import { words } from '../../../words/words';
import styles from '../settings.module.css';
import { RouteTable } from './route-table';
import { useSettings } from '../use-settings';

/**
 * Saved as soon as it is chosen; what is chosen shows at once, and goes back if it could not be saved. Arrow keys choose
 * on their way: what was chosen last while another choice was being saved is saved next.
 */
export function RouteChoice({ onChanged }: { onChanged: () => Promise<void> }) {
  const { settings, save, said, error } = useSettings();
  const [chosen, setChosen] = useState<Choice>();
  const latest = useRef<Choice>();
  const choose = async (choice: Choice) => {
    setChosen(choice);
    const isSaving = latest.current !== undefined;
    latest.current = choice;
    if (isSaving) return;
    for (let saved: Choice | undefined; saved !== latest.current;) {
      saved = latest.current;
      await save({ routeChoice: saved }, words.settings.routeSaved);
    }
    latest.current = undefined;
    setChosen(undefined);
    await onChanged();
  };
  return (
    <Card label={words.settings.route}>
      <SectionHeading>{words.settings.route}</SectionHeading>
      <FieldGroup legend={words.settings.routeHelp}>
        {(['automatic', ...peopleRoutes] as const).map((choice) => {
          const [label, help] = words.settings.routeChoices[choice];
          return (
            <div key={choice}>
              <Radio
                name="route"
                value={choice}
                label={label}
                isChecked={(chosen ?? settings.routeChoice) === choice}
                onChange={() => void choose(choice)}
              />
              <div className={styles.underChoice}>
                <Small>{help}</Small>
              </div>
            </div>
          );
        })}
      </FieldGroup>
      <RouteTable />
      {error && <Failure error={error} />}
      <div role="status">{said && <Small>{said}</Small>}</div>
    </Card>
  );
}
