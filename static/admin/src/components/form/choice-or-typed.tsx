import { useState } from 'react';
import TextField from '@atlaskit/textfield';
import { Field } from './field';
import { PlainSelect } from './plain-select';

interface ChoiceOrTypedProps {
  name: string;
  label: string;
  /** The typed field beside the choice. */
  typedLabel: string;
  help: string;
  problem?: string | undefined;
  isRequired?: boolean;
  maxLength: number;
  /** None: there is nothing to choose from, and the value is typed. */
  choices: [value: string, label: string][];
  /** The choice of nothing, and the one of something that is not among them. */
  none: string;
  elsewhere: string;
  value: string;
  onChange: (value: string) => void;
}

const typedChoice = 'typed';

/** One of a few that are known, or another one that is typed. */
export function ChoiceOrTyped(props: ChoiceOrTypedProps) {
  const {
    label,
    typedLabel,
    help,
    problem,
    isRequired = false,
    choices,
    none,
    elsewhere,
    value,
    onChange,
  } = props;
  const isKnown = value === '' || choices.some(([choice]) => choice === value);
  const [isTyped, setTyped] = useState(!isKnown);
  if (choices.length === 0) return <Typed {...props} label={label} />;
  const showsTyped = isTyped || !isKnown;
  const options: [string, string][] = [['', none], ...choices, [typedChoice, elsewhere]];
  return (
    <>
      <Field label={label} isRequired={isRequired} {...(!showsTyped && { help, problem })}>
        {(ids) => (
          <PlainSelect
            {...ids}
            options={options}
            value={showsTyped ? typedChoice : value}
            onChange={(choice) => {
              setTyped(choice === typedChoice);
              onChange(choice === typedChoice ? '' : choice);
            }}
          />
        )}
      </Field>
      {showsTyped && <Typed {...props} label={typedLabel} />}
    </>
  );
}

function Typed({
  name,
  label,
  help,
  problem,
  isRequired = false,
  maxLength,
  value,
  onChange,
}: ChoiceOrTypedProps) {
  return (
    <Field label={label} help={help} problem={problem} isRequired={isRequired}>
      {(ids) => (
        <TextField
          {...ids}
          name={name}
          width="medium"
          maxLength={maxLength}
          isInvalid={Boolean(problem)}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
