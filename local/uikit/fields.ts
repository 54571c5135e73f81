import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { RadioGroup } from '@atlaskit/radio';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { createElement as h, useId, useState, type ReactElement } from 'react';
import type { Drawn } from './draw.ts';

type Handler = ((event: unknown) => void) | undefined;
type Appearance = 'default' | 'primary' | 'subtle' | 'warning' | 'danger';
const handler = (value: unknown): Handler => (typeof value === 'function' ? (value as Handler) : undefined);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function button({ props, children }: Drawn): ReactElement {
  const { appearance, isDisabled, isLoading, onClick, type } = props;
  return h(Button, {
    appearance: (appearance ?? 'default') as Appearance,
    isDisabled: isDisabled === true,
    isLoading: isLoading === true,
    type: type === 'submit' ? 'submit' : 'button',
    onClick: () => handler(onClick)?.({}),
    children: children as string,
  });
}

/** What every field of a form passes on. */
const shared = ({ props }: Drawn) => ({
  id: text(props['id']),
  name: text(props['name']),
  isDisabled: props['isDisabled'] === true,
  isInvalid: props['isInvalid'] === true,
  onBlur: () => handler(props['onBlur'])?.({}),
});

function checkbox(drawn: Drawn): ReactElement {
  const { onBlur: _onBlur, ...known } = shared(drawn);
  const { label, isChecked, defaultChecked, onChange } = drawn.props;
  return h(Checkbox, {
    ...known,
    label: text(label),
    ...(typeof isChecked === 'boolean' ? { isChecked } : { defaultChecked: defaultChecked === true }),
    onChange: (event) => handler(onChange)?.(event),
  });
}

function textfield(drawn: Drawn): ReactElement {
  const { defaultValue, onChange } = drawn.props;
  return h(Textfield, {
    ...shared(drawn),
    defaultValue: text(defaultValue),
    onChange: (event) => handler(onChange)?.(event),
  });
}

function textArea(drawn: Drawn): ReactElement {
  const { defaultValue, minimumRows, onChange } = drawn.props;
  return h(TextArea, {
    ...shared(drawn),
    defaultValue: text(defaultValue),
    minimumRows: typeof minimumRows === 'number' ? minimumRows : 2,
    onChange: (event) => handler(onChange)?.(event),
  });
}

const labelId = (field: string): string => `${field}-label`;
const labelProps = (field: string | undefined) => ({
  className: 'uikit-label',
  ...(field !== undefined && { htmlFor: field, id: labelId(field) }),
});

/** The label that names a group of radio buttons cannot: it is for one field. */
function Radios({ props }: Drawn): ReactElement {
  const { name, options, defaultValue, onChange, isDisabled, id } = props;
  const own = useId();
  const [chosen, choose] = useState(text(defaultValue) ?? '');
  return h(RadioGroup, {
    id: text(id) ?? own,
    name: text(name) ?? own,
    labelId: labelId(text(id) ?? own),
    options: options as { name?: string; value: string; label: string }[],
    value: chosen,
    isDisabled: isDisabled === true,
    onChange: (event) => {
      choose(event.currentTarget.value);
      handler(onChange)?.(event);
    },
  });
}

function form({ props, children }: Drawn): ReactElement {
  const submit = (event: { preventDefault(): void }) => {
    event.preventDefault();
    handler(props['onSubmit'])?.({});
  };
  return h('form', { onSubmit: submit }, children);
}

export const fields: Record<string, (drawn: Drawn) => ReactElement> = {
  Button: button,
  LoadingButton: button,
  Checkbox: checkbox,
  Textfield: textfield,
  TextArea: textArea,
  RadioGroup: (drawn) => h(Radios, drawn),
  Form: form,
  Label: ({ props, children }) => h('label', labelProps(text(props['labelFor'])), children),
  HelperMessage: ({ children }) => h('div', { className: 'uikit-help' }, children),
  ErrorMessage: ({ children }) => h('div', { className: 'uikit-error', role: 'alert' }, children),
};
