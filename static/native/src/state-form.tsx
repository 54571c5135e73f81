import ForgeReconciler from '@forge/react';
import { ActionForm } from './form/action-form';
import { TextInput } from './form/form-fields';
import { words } from './words';

/** Sets up the step "Read how an invitation stands" of a rule. */
function StateForm() {
  const { stateForm: said } = words;
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

ForgeReconciler.render(<StateForm />);
