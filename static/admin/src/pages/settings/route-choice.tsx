import { Radio } from '@atlaskit/radio';
import { routes } from '../../../../../src/domain/words';
import { Card, SectionHeading, Small } from '../../components/layout';
import { FieldGroup } from '../../components/field-group';
import { Failure } from '../../components/states';
import { words } from '../../words';
import styles from './settings.module.css';
import { useSettings } from './use-settings';

/** Saved as soon as it is chosen. */
export function RouteChoice({ onChanged }: { onChanged: () => Promise<void> }) {
  const { settings, save, said, error } = useSettings(words.settings.routeSaved);
  return (
    <Card label={words.settings.route}>
      <SectionHeading>{words.settings.route}</SectionHeading>
      <FieldGroup legend={words.settings.routeHelp}>
        {(['automatic', ...routes] as const).map((choice) => {
          const [label, help] = words.settings.routeChoices[choice];
          return (
            <div key={choice}>
              <Radio
                name="route"
                value={choice}
                label={label}
                isChecked={settings.routeChoice === choice}
                onChange={() => void save({ routeChoice: choice }).then(onChanged)}
              />
              <div className={styles.underChoice}>
                <Small>{help}</Small>
              </div>
            </div>
          );
        })}
      </FieldGroup>
      {error && <Failure error={error} />}
      <div role="status">{said && <Small>{said}</Small>}</div>
    </Card>
  );
}
