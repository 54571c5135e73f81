import { events, view } from '@forge/bridge';
import { Form, Spinner, Stack, useForm, useProductContext } from '@forge/react';
import { useEffect, useState, type ReactNode } from 'react';
import { ruleWords } from '../words/rule';

type Values = Record<string, unknown>;
export type FormState = ReturnType<typeof useForm>;

/** What a field of the form needs: its registration, what is wrong with it, and how to pass a change on. */
export interface Fields {
  form: FormState;
  isValidating: boolean;
  /** Tells Automation of a change at once, so that it outlives a look at another step of the rule. */
  changed: (name: string, value: unknown) => void;
}

/**
 * The form in which a step of a rule is set up. Automation keeps what `view.submit` passes on, and names what it refused in
 * the context.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/automation-action/
 */
export function ActionForm({
  defaults,
  children,
}: {
  defaults: Values;
  children: (fields: Fields) => ReactNode;
}) {
  const context = useProductContext();
  if (!context) return <Spinner label={ruleWords.loading} />;
  return (
    <LoadedForm extension={context.extension} defaults={defaults}>
      {children}
    </LoadedForm>
  );
}

interface LoadedFormProps {
  extension: Values;
  defaults: Values;
  children: (fields: Fields) => ReactNode;
}

function LoadedForm({ extension, defaults, children }: LoadedFormProps) {
  const { data, errors } = extension as { data?: { inputs?: Values }; errors?: { invalidInputs?: Values } };
  const form = useForm({ defaultValues: { ...defaults, ...data?.inputs } });
  const isValidating = useRuleValidation();
  const isRefused = Object.keys(errors?.invalidInputs ?? {}).length > 0;
  const { trigger } = form;
  useEffect(() => {
    if (isRefused) void trigger();
    // Once, when the form opens: from then on fields are judged as they are left.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const changed = (name: string, value: unknown) => void view.submit({ ...form.getValues(), [name]: value });
  return (
    <Form onSubmit={form.handleSubmit((values) => void view.submit(values))}>
      <Stack space="space.200">{children({ form, isValidating, changed })}</Stack>
    </Form>
  );
}

/** Whether Automation is checking the rule, while which nothing should be changed. */
function useRuleValidation(): boolean {
  const [isValidating, setValidating] = useState(false);
  useEffect(() => {
    const subscription = events.on('AUTOMATION_ACTION_VALIDATE_RULE_EVENT', (event?: unknown) =>
      setValidating((event as { isValidating?: boolean } | undefined)?.isValidating === true),
    );
    return () => void subscription.then(({ unsubscribe }) => unsubscribe());
  }, []);
  return isValidating;
}
