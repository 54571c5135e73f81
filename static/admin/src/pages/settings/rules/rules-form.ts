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

/**
 * What is sent: only what was edited, so that another admin's change to the rest stays. Of a list, what was added and taken off
 * since `base`, which the edits began with, is done to the list as it is `now`.
 */
export function changeOf(edits: RulesEdits, base: RulesEdits = {}, now: RulesEdits = base): SaveSettings {
  const { domains, protectedGroups, addressFields, ...rest } = edits;
  const texts = ({ domains: text = '' }: RulesEdits) => domainTexts(text);
  return {
    ...rest,
    ...(protectedGroups && {
      protectedGroups: merged(
        protectedGroups,
        base.protectedGroups,
        now.protectedGroups,
        ({ groupId }) => groupId,
      ),
    }),
    ...(addressFields && {
      addressFields: merged(addressFields, base.addressFields, now.addressFields, ({ fieldId }) => fieldId),
    }),
    ...(domains !== undefined && {
      allowedDomains: merged(domainTexts(domains), texts(base), texts(now), (domain) => domain),
    }),
  };
}

function merged<T>(mine: T[], base: T[] = [], now: T[] = [], keyOf: (one: T) => string): T[] {
  const keys = (list: T[]) => new Set(list.map(keyOf));
  if (JSON.stringify([...keys(base)]) === JSON.stringify([...keys(now)])) return mine;
  const [before, wanted, there] = [keys(base), keys(mine), keys(now)];
  const kept = now.filter((one) => wanted.has(keyOf(one)) || !before.has(keyOf(one)));
  return [...kept, ...mine.filter((one) => !before.has(keyOf(one)) && !there.has(keyOf(one)))];
}

export const domainTexts = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

/** The first domain of the text that is wrong and was in the text that was last looked at. */
export function wrongDomainOf(text: string, lookedAt: string) {
  const known = new Set(domainTexts(lookedAt));
  const reading = readAllowedDomains(domainTexts(text).filter((domain) => known.has(domain)));
  return reading.ok ? undefined : reading;
}
