/** What whoever edits a dashboard chooses for one gadget. */
export interface GadgetConfiguration {
  /** Above the figures; empty: none. */
  title: string;
  /** How many of the latest findings admins see; 0: figures alone. */
  findings: number;
  /** How often Jira draws the gadget anew, in minutes; 0: when somebody asks for it. */
  refresh: number;
}

export const findingChoices = [0, 5, 10, 20];
export const refreshChoices = [0, 15, 60];
export const titleLength = 80;
export const defaultConfiguration: GadgetConfiguration = { title: '', findings: 5, refresh: 0 };

/** What Jira kept of a gadget, which may be nothing, or of an earlier version of the app. */
export function configurationOf(kept: unknown): GadgetConfiguration {
  if (typeof kept !== 'object' || kept === null) return defaultConfiguration;
  const { title, findings, refresh } = kept as Record<string, unknown>;
  return {
    title: typeof title === 'string' ? title.trim().slice(0, titleLength) : '',
    findings: oneOf(findingChoices, findings) ?? defaultConfiguration.findings,
    refresh: oneOf(refreshChoices, refresh) ?? defaultConfiguration.refresh,
  };
}

/** Choices of a form are texts. */
function oneOf(choices: readonly number[], value: unknown): number | undefined {
  return choices.find((choice) => value === choice || value === String(choice));
}

/** As Jira takes it: `refresh` is a positive number of minutes, or not there. */
export const submittedOf = ({ refresh, ...rest }: GadgetConfiguration): Record<string, unknown> => ({
  ...rest,
  ...(refresh > 0 && { refresh }),
});
