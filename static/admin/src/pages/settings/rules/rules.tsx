import type { FormEvent, MouseEvent } from 'react';
import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { Card, Row, SectionHeading, Small, Stack } from '../../../components/frame/layout';
import { Failure } from '../../../components/frame/states';
import { words } from '../../../words/words';
import { AddressFields } from './address-fields';
import { AllowedDomains, useDomainsLookedAt } from './allowed-domains';
import { focusWrongField } from '../focus-wrong-field';
import { FourEyes } from './four-eyes';
import { ProtectedGroups } from './protected-groups';
import { Retention } from './retention';
import { wrongDomainOf } from './rules-form';
import { useRules } from './use-rules';

/** What holds for every batch; saved together. */
export function Rules() {
  const { rules, change, save, error, ...state } = useRules();
  const { domains, protectedGroups, retentionMonths } = rules;
  const { wrong, look } = useDomainsLookedAt(domains);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    look();
    if (wrongDomainOf(domains, domains)) focusWrongField(event.currentTarget);
    else void save();
  };
  return (
    <Card label={words.settings.rules}>
      <form onSubmit={submit} aria-label={words.settings.rules}>
        <Stack>
          <SectionHeading>{words.settings.rules}</SectionHeading>
          <Checkbox
            label={words.settings.reasonRequired}
            isChecked={rules.reasonRequired}
            onChange={(event) => change({ reasonRequired: event.target.checked })}
          />
          <Checkbox
            label={words.settings.ticketRequired}
            isChecked={rules.ticketRequired}
            onChange={(event) => change({ ticketRequired: event.target.checked })}
          />
          <FourEyes isOn={rules.fourEyes} onChange={(fourEyes) => change({ fourEyes })} />
          <AllowedDomains
            text={domains}
            wrong={wrong}
            onLook={look}
            onChange={(text) => change({ domains: text })}
          />
          <ProtectedGroups
            groups={protectedGroups}
            onChange={(groups) => change({ protectedGroups: groups })}
          />
          <AddressFields
            fields={rules.addressFields}
            onChange={(fields) => change({ addressFields: fields })}
          />
          <Retention months={retentionMonths} onChange={(months) => change({ retentionMonths: months })} />
          {error && <Failure error={error} />}
          <SaveRow {...state} />
        </Stack>
      </form>
    </Card>
  );
}

type SaveRowProps = Pick<ReturnType<typeof useRules>, 'isBusy' | 'isUnsaved' | 'said' | 'discard'>;

function SaveRow({ isBusy, isUnsaved, said, discard }: SaveRowProps) {
  const { save, rulesDiscard, rulesUnsaved } = words.settings;
  const undo = (event: MouseEvent<HTMLElement>) => {
    const form = event.currentTarget.closest('form');
    discard();
    form?.querySelector<HTMLElement>('[type="submit"]')?.focus();
  };
  const status = isUnsaved ? rulesUnsaved : said;
  return (
    <Row>
      <Button type="submit" appearance="primary" isLoading={isBusy}>
        {save}
      </Button>
      {isUnsaved && !isBusy && (
        <Button appearance="subtle" onClick={undo}>
          {rulesDiscard}
        </Button>
      )}
      <span role="status">{status && <Small>{status}</Small>}</span>
    </Row>
  );
}
