import { draw } from './draw';
import { ActionForm } from './form/action-form';
import { TextInput } from './form/form-fields';
import { ruleWords, speakRule } from './words/rule';

/** Sets up the step "Read how an invitation stands" of a rule. */
function StateForm() {
  const { state: said } = ruleWords;
  return (
    <ActionForm defaults={{ batchId: '' }}>
      {(fields) => (
        <TextInput
          {...{ fields, name: 'batchId', label: said.batchId, help: said.batchIdHelp }}
          required={said.batchIdMissing}
        />
      )}
    </ActionForm>
  );
}

void draw(speakRule, <StateForm />);
