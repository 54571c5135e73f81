import { useState } from 'react';
import type { FocusEvent } from 'react';
import TextArea from '@atlaskit/textarea';
import { Field } from '../../../components/form/field';
import { words } from '../../../words/words';
import { wrongDomainOf } from './rules-form';

/**
 * A wrong domain is told once the admin has left the field or wants to save, not letter by letter, and until it is
 * mended.
 */
export function useDomainsLookedAt(text: string) {
  const [lookedAt, setLookedAt] = useState(text);
  return { wrong: wrongDomainOf(text, lookedAt), look: () => setLookedAt(text) };
}

interface AllowedDomainsProps {
  text: string;
  wrong: ReturnType<typeof wrongDomainOf>;
  onLook: () => void;
  onChange: (text: string) => void;
}

export function AllowedDomains({ text, wrong, onLook, onChange }: AllowedDomainsProps) {
  return (
    <Field
      label={words.settings.domains}
      help={words.settings.domainsHelp}
      problem={wrong && words.settings.domainsWrong[wrong.fault](wrong.text, wrong.suggestion)}
    >
      {(ids) => (
        <TextArea
          {...ids}
          minimumRows={3}
          resize="vertical"
          spellCheck={false}
          isInvalid={Boolean(wrong)}
          aria-invalid={Boolean(wrong)}
          value={text}
          onBlur={(event) => {
            if (!goesToSubmit(event)) onLook();
          }}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A sentence that appears between pressing the button and letting go would move the button from under the pointer. */
const goesToSubmit = ({ relatedTarget }: FocusEvent) =>
  relatedTarget instanceof HTMLButtonElement && relatedTarget.type === 'submit';
