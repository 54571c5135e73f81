import {
  Checkbox,
  ErrorMessage,
  HelperMessage,
  Label,
  RadioGroup,
  Stack,
  TextArea,
  Textfield,
} from '@forge/react';
import { ruleWords } from '../words/rule';
import type { Fields } from './action-form';

interface FieldProps {
  fields: Fields;
  name: string;
  label: string;
  help?: string;
  /** What is said where it is left empty; absent where it may be. */
  required?: string;
  lengthAtMost?: number;
  isLong?: boolean;
}

/** A text that may hold smart values. */
export function TextInput({ fields, name, label, help, required, lengthAtMost, isLong }: FieldProps) {
  const { form, isValidating, changed } = fields;
  const { onChange, ...registered } = form.register(name, {
    disabled: isValidating,
    ...(required !== undefined && { required: { value: true, message: required } }),
    ...(lengthAtMost !== undefined && {
      maxLength: { value: lengthAtMost, message: ruleWords.lengthAtMost(lengthAtMost) },
    }),
  });
  const problem = form.formState.errors[name]?.message;
  const field = {
    ...registered,
    onChange: (event: Parameters<typeof onChange>[0]) => {
      onChange(event);
      changed(name, event.target.value);
      // At once, not as the field is left: what stands below would move away under the pointer.
      if (problem !== undefined) void form.trigger(name);
    },
  };
  return (
    <Stack>
      <Label labelFor={form.getFieldId(name)}>
        {required === undefined ? label : ruleWords.required(label)}
      </Label>
      {isLong === true ? <TextArea {...field} minimumRows={4} /> : <Textfield {...field} />}
      {help !== undefined && <HelperMessage>{help}</HelperMessage>}
      {problem !== undefined && <ErrorMessage>{problem}</ErrorMessage>}
    </Stack>
  );
}

export function SwitchInput({ fields, name, label, help }: Omit<FieldProps, 'required'>) {
  const { form, isValidating, changed } = fields;
  const { onChange, ...registered } = form.register(name, { disabled: isValidating });
  return (
    <Stack>
      <Checkbox
        {...registered}
        label={label}
        onChange={(event) => {
          onChange(event);
          changed(name, event.target.checked === true);
        }}
      />
      {help !== undefined && <HelperMessage>{help}</HelperMessage>}
    </Stack>
  );
}

interface ChoiceProps extends Omit<FieldProps, 'required'> {
  choices: { value: string; label: string }[];
}

export function ChoiceInput({ fields, name, label, help, choices }: ChoiceProps) {
  const { form, isValidating, changed } = fields;
  const { onChange, ...registered } = form.register(name, { disabled: isValidating });
  return (
    <Stack>
      <Label labelFor={form.getFieldId(name)}>{label}</Label>
      <RadioGroup
        {...registered}
        options={choices.map((choice) => ({ ...choice, name }))}
        onChange={(event) => {
          onChange(event);
          changed(name, event.target.value);
        }}
      />
      {help !== undefined && <HelperMessage>{help}</HelperMessage>}
    </Stack>
  );
}
