import { call } from '../../backend/backend';
import { useLoad } from '../../backend/use-load';
import { ChoiceOrTyped } from '../../components/form/choice-or-typed';
import { Small } from '../../components/frame/layout';
import { words } from '../../words/words';
import { useDraft } from './draft/draft';
import type { Wrong } from './draft/use-submit';

/** Which service desk customers are added to: one that the app sees, or another by its key or id. */
export function DeskFields({ wrong }: { wrong: Wrong }) {
  const { invite } = words;
  const { draft, change } = useDraft();
  const { state, data, error } = useLoad('service desks', () => call('listServiceDesks', {}));
  if (state === 'loading') return <p role="status">{invite.desksLoading}</p>;
  const desks = data?.desks ?? [];
  const isSeen = desks.some(({ projectKey }) => projectKey === draft.serviceDesk);
  return (
    <>
      <ChoiceOrTyped
        name="service-desk"
        label={invite.desk}
        typedLabel={invite.deskTyped}
        help={invite.deskHelp}
        problem={wrong.serviceDesk}
        isRequired
        maxLength={100}
        choices={desks.map(({ projectKey, name }) => [projectKey, invite.deskChoice(name, projectKey)])}
        none={invite.deskChoose}
        elsewhere={invite.deskElsewhere}
        value={draft.serviceDesk}
        onChange={(serviceDesk) => change({ serviceDesk, customerOrganization: '' })}
      />
      {error && <Small>{invite.desksNotTold(error.message)}</Small>}
      {isSeen ? (
        <SeenOrganizations key={draft.serviceDesk} serviceDeskId={draft.serviceDesk} wrong={wrong} />
      ) : (
        <OrganizationField choices={[]} wrong={wrong} />
      )}
    </>
  );
}

function SeenOrganizations({ serviceDeskId, wrong }: { serviceDeskId: string; wrong: Wrong }) {
  const { invite } = words;
  const { state, data, error } = useLoad(`organizations of ${serviceDeskId}`, () =>
    call('listCustomerOrganizations', { serviceDeskId }),
  );
  if (state === 'loading') return <p role="status">{invite.organizationsLoading}</p>;
  const choices = (data?.organizations ?? []).map(({ id, name }): [string, string] => [id, name]);
  return (
    <>
      <OrganizationField choices={choices} wrong={wrong} />
      {error && <Small>{invite.organizationsNotTold(error.message)}</Small>}
    </>
  );
}

function OrganizationField({ choices, wrong }: { choices: [string, string][]; wrong: Wrong }) {
  const { invite } = words;
  const { draft, change } = useDraft();
  return (
    <ChoiceOrTyped
      name="customer-organization"
      label={choices.length > 0 ? invite.customerOrganization : invite.customerOrganizationTyped}
      typedLabel={invite.customerOrganizationTyped}
      help={choices.length > 0 ? invite.customerOrganizationHelp : invite.customerOrganizationTypedHelp}
      problem={wrong.customerOrganization}
      maxLength={20}
      choices={choices}
      none={invite.customerOrganizationNone}
      elsewhere={invite.customerOrganizationElsewhere}
      value={draft.customerOrganization}
      onChange={(customerOrganization) => change({ customerOrganization })}
    />
  );
}
