import { Field } from '../../../components/form/field';
import { PlainSelect } from '../../../components/form/plain-select';
import { words } from '../../../words/words';
import { RetentionPreview } from './retention-preview';
import styles from '../settings.module.css';

const retentionChoices = [1, 3, 6, 12, 24, 36, 60, 84, 120];

interface RetentionProps {
  months: number | null;
  onChange: (months: number | null) => void;
}

/** How long the log is kept, and what that would take away. */
export function Retention({ months, onChange }: RetentionProps) {
  const choices =
    months === null || retentionChoices.includes(months) ? retentionChoices : [months, ...retentionChoices];
  return (
    <div className={styles.medium}>
      <Field label={words.settings.retention} help={words.settings.retentionHelp}>
        {(ids) => (
          <PlainSelect
            {...ids}
            options={[
              ['', words.settings.retentionForever],
              ...choices.map((choice): [string, string] => [
                String(choice),
                words.settings.retentionMonths(choice),
              ]),
            ]}
            value={months === null ? '' : String(months)}
            onChange={(value) => onChange(value ? Number(value) : null)}
          />
        )}
      </Field>
      {months !== null && <RetentionPreview months={months} />}
    </div>
  );
}
