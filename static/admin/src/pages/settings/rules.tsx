import { useState } from 'react';
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import TextArea from '@atlaskit/textarea';
import { Field } from '../../components/field';
import { Card, Row, SectionHeading, Small, Stack } from '../../components/layout';
import { PlainSelect } from '../../components/plain-select';
import { Failure } from '../../components/states';
import { words } from '../../words';
import { ProtectedGroups } from './protected-groups';
import { RetentionPreview } from './retention-preview';
import styles from './settings.module.css';
import { useSettings } from './use-settings';

const retentionChoices = [1, 3, 6, 12, 24, 36, 60, 84, 120];
const domainShape = /^(?=.{1,253}$)([^\s@.,;:/\\]+\.)+[^\s@.,;:/\\]{2,}$/u;

export const domainsOf = (text: string) =>
  [...new Set(text.split(/[\s,;]+/).map((domain) => domain.replace(/^@/, '').toLowerCase()))].filter(Boolean);

/** What holds for every batch; saved together. */
export function Rules() {
  const { settings, save, said, isBusy, error } = useSettings(words.settings.rulesSaved);
  const [rules, setRules] = useState(() => ({
    reasonRequired: settings.reasonRequired,
    ticketRequired: settings.ticketRequired,
    protectedGroups: settings.protectedGroups,
    retentionMonths: settings.retentionMonths ?? null,
    domains: settings.allowedDomains.join('\n'),
  }));
  const change = (part: Partial<typeof rules>) => setRules((before) => ({ ...before, ...part }));
  const { domains, ...others } = rules;
  const wrongDomain = domainsOf(domains).find((domain) => !domainShape.test(domain));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrongDomain) void save({ ...others, allowedDomains: domainsOf(domains) });
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
          <Domains text={domains} wrongDomain={wrongDomain} onChange={(text) => change({ domains: text })} />
          <ProtectedGroups
            groups={rules.protectedGroups}
            onChange={(protectedGroups) => change({ protectedGroups })}
          />
          <Retention
            months={rules.retentionMonths}
            onChange={(retentionMonths) => change({ retentionMonths })}
          />
          {error && <Failure error={error} />}
          <Row>
            <Button type="submit" appearance="primary" isLoading={isBusy}>
              {words.settings.save}
            </Button>
            <span role="status">{said && <Small>{said}</Small>}</span>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

interface DomainsProps {
  text: string;
  wrongDomain: string | undefined;
  onChange: (text: string) => void;
}

function Domains({ text, wrongDomain, onChange }: DomainsProps) {
  return (
    <Field
      label={words.settings.domains}
      help={words.settings.domainsHelp}
      problem={wrongDomain && words.settings.domainsWrong(wrongDomain)}
    >
      {(ids) => (
        <TextArea
          {...ids}
          minimumRows={3}
          resize="vertical"
          spellCheck={false}
          isInvalid={Boolean(wrongDomain)}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function Retention({
  months,
  onChange,
}: {
  months: number | null;
  onChange: (months: number | null) => void;
}) {
  const choices =
    months === null || retentionChoices.includes(months) ? retentionChoices : [months, ...retentionChoices];
  return (
    <div className={styles.medium}>
      <Field label={words.settings.retention} help={words.settings.retentionHelp}>
        {(ids) => (
          <PlainSelect
            {...ids}
            options={[
              ['', words.settings.retentionForever],
              ...choices.map((choice): [string, string] => [
                String(choice),
                words.settings.retentionMonths(choice),
              ]),
            ]}
            value={months === null ? '' : String(months)}
            onChange={(value) => onChange(value ? Number(value) : null)}
          />
        )}
      </Field>
      {months !== null && <RetentionPreview months={months} />}
    </div>
  );
}
