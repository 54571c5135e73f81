import { view } from '@forge/bridge';
import {
  Button,
  ErrorMessage,
  Form,
  HelperMessage,
  Inline,
  Label,
  LoadingButton,
  RadioGroup,
  Spinner,
  Stack,
  Textfield,
  useForm,
  useProductContext,
} from '@forge/react';
import { useState } from 'react';
import { draw } from './draw';
import {
  configurationOf,
  findingChoices,
  refreshChoices,
  submittedOf,
  titleLength,
  type GadgetConfiguration,
} from './gadget/configuration';
import { gadgetWords, speakGadget } from './words/gadget';

/**
 * Sets up the gadget "Access watch". Jira keeps what `view.submit` hands over with the gadget, and shows it again.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-dashboard-gadget/
 */
function WatchGadgetEdit() {
  const context = useProductContext();
  if (!context) return <Spinner label={gadgetWords.loading} />;
  return <EditForm kept={configurationOf(context.extension['gadgetConfiguration'])} />;
}

function EditForm({ kept }: { kept: GadgetConfiguration }) {
  const { form: said } = gadgetWords;
  const form = useForm({
    defaultValues: { ...kept, findings: String(kept.findings), refresh: String(kept.refresh) },
  });
  const [busy, setBusy] = useState<'save' | 'cancel'>();
  const [isRefused, setRefused] = useState(false);
  const submit = async (name: 'save' | 'cancel', configuration: GadgetConfiguration) => {
    setBusy(name);
    try {
      await view.submit(submittedOf(configuration));
    } catch {
      setRefused(true);
    }
    setBusy(undefined);
  };
  return (
    <Form onSubmit={form.handleSubmit((values) => void submit('save', configurationOf(values)))}>
      <Stack space="space.200">
        <Title form={form} />
        <Choice
          form={form}
          name="findings"
          label={said.findings}
          choices={findingChoices}
          say={said.findingChoices}
        />
        <HelperMessage>{said.findingsHelp}</HelperMessage>
        <Choice
          form={form}
          name="refresh"
          label={said.refresh}
          choices={refreshChoices}
          say={said.refreshChoices}
        />
        {isRefused && <ErrorMessage>{said.notSaved}</ErrorMessage>}
        <Inline space="space.100">
          <LoadingButton type="submit" appearance="primary" isLoading={busy === 'save'}>
            {said.save}
          </LoadingButton>
          {/* Nothing but a submission ends the edit view: what was kept before is kept again. */}
          <Button
            appearance="subtle"
            isDisabled={busy !== undefined}
            onClick={() => void submit('cancel', kept)}
          >
            {said.cancel}
          </Button>
        </Inline>
      </Stack>
    </Form>
  );
}

function Title({ form }: Pick<ChoiceProps, 'form'>) {
  const { form: said } = gadgetWords;
  const problem = form.formState.errors['title']?.message;
  const field = form.register('title', {
    maxLength: { value: titleLength, message: said.titleLong(titleLength) },
  });
  return (
    <Stack>
      <Label labelFor={form.getFieldId('title')}>{said.title}</Label>
      <Textfield {...field} isInvalid={problem !== undefined} />
      <HelperMessage>{said.titleHelp}</HelperMessage>
      {problem !== undefined && <ErrorMessage>{problem}</ErrorMessage>}
    </Stack>
  );
}

interface ChoiceProps {
  form: ReturnType<typeof useForm>;
  name: string;
  label: string;
  choices: readonly number[];
  say: (value: number) => string;
}

function Choice({ form, name, label, choices, say }: ChoiceProps) {
  return (
    <Stack>
      <Label labelFor={form.getFieldId(name)}>{label}</Label>
      <RadioGroup
        {...form.register(name)}
        options={choices.map((value) => ({ name, value: String(value), label: say(value) }))}
      />
    </Stack>
  );
}

void draw(speakGadget, <WatchGadgetEdit />);
