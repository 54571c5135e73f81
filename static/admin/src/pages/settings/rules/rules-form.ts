import type { SaveSettings, SettingsView } from '../../../../../../src/contract/settings';
import { readAllowedDomains } from '../../../../../../src/domain/settings/allowed-domain';

/** The rules as the form has them: the domains are text, one a line. */
export interface RulesForm {
  reasonRequired: boolean;
  ticketRequired: boolean;
  fourEyes: boolean;
  protectedGroups: SettingsView['protectedGroups'];
  addressFields: SettingsView['addressFields'];
  retentionMonths: number | null;
  domains: string;
}
export type RulesEdits = Partial<RulesForm>;

export const formOf = (settings: SettingsView): RulesForm => ({
  reasonRequired: settings.reasonRequired,
  ticketRequired: settings.ticketRequired,
  fourEyes: settings.fourEyes,
  protectedGroups: settings.protectedGroups,
  addressFields: settings.addressFields,
  retentionMonths: settings.retentionMonths ?? null,
  domains: settings.allowedDomains.join('\n'),
});

/** The edits but for those that hold the same in `other`. */
export const without = (edits: RulesEdits, other: RulesEdits): RulesEdits =>
  Object.fromEntries(
    Object.entries(edits).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(other[name as keyof RulesForm]),
    ),
  );

/** What is sent: only what was edited, so that another admin's change to the rest stays. */
export function changeOf({ domains, ...rest }: RulesEdits): SaveSettings {
  return { ...rest, ...(domains !== undefined && { allowedDomains: domainTexts(domains) }) };
}

export const domainTexts = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

/** The first domain of the text that is wrong and was in the text that was last looked at. */
export function wrongDomainOf(text: string, lookedAt: string) {
  const known = new Set(domainTexts(lookedAt));
  const reading = readAllowedDomains(domainTexts(text).filter((domain) => known.has(domain)));
  return reading.ok ? undefined : reading;
}
