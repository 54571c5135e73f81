/** The page around a native surface: an issue, a gadget on a dashboard, or the step of a rule. */
import { accountSelect, answerFrame, frame, pageData, readAnswer, sharedCommands } from './frame-host.js';

const { moduleKey, issueKey, accountId, frameAddress, editAddress, gadgetId } = pageData;
const submitted = document.getElementById('submitted');
const editButton = document.getElementById('edit');
let isEditing = false;

/** Whoever was chosen on one page of Jira is who sees the next. */
const wanted = localStorage.getItem('account');
const address = new URL(location.href);
const isKnown = [...accountSelect.options].some(({ value }) => value === wanted);
if (!address.searchParams.has('account') && wanted !== accountId && isKnown) {
  address.searchParams.set('account', wanted);
  location.replace(address);
} else localStorage.setItem('account', accountId);
accountSelect.onchange = () => {
  localStorage.setItem('account', accountSelect.value);
  address.searchParams.set('account', accountSelect.value);
  location.assign(address);
};

const place = () => ({
  ...{ accountId, moduleKey },
  ...(issueKey && { issueKey }),
  ...(gadgetId && { gadgetId, entryPoint: isEditing ? 'edit' : 'view' }),
});
const show = (edits) => {
  isEditing = edits;
  frame.src = edits ? editAddress : frameAddress;
  if (editButton) editButton.textContent = edits ? 'Leave without saving' : 'Configure';
};
if (editButton) editButton.onclick = () => show(!isEditing);

answerFrame({
  ...sharedCommands(place),
  /** What an edit view submits is the configuration of its gadget; a form of a rule passes on what the rule then keeps. */
  async submit(values) {
    submitted.textContent = JSON.stringify(values);
    if (!isEditing) return true;
    const response = await fetch(`/dashboard/${gadgetId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(values),
    });
    await readAnswer(response);
    show(false);
    return true;
  },
});
show(false);
