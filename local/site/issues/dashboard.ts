/** The gadgets of the app on the stand-in dashboard, by id. */
export const gadgetIds = ['10001', '10002'] as const;

export type GadgetConfiguration = Record<string, unknown>;

/** What was saved in the edit view of each gadget; a gadget that was never set up has nothing. */
export interface Dashboard {
  configurationOf(gadgetId: string): GadgetConfiguration;
  configure(gadgetId: string, configuration: GadgetConfiguration): void;
}

export type SavedDashboard = [string, GadgetConfiguration][];

export interface KeptDashboard extends Dashboard {
  clear(): void;
  save(): SavedDashboard;
  load(saved: SavedDashboard): void;
}

export function createDashboard(): KeptDashboard {
  const configurations = new Map<string, GadgetConfiguration>();
  return {
    configurationOf: (gadgetId) => configurations.get(gadgetId) ?? {},
    configure: (gadgetId, configuration) => void configurations.set(gadgetId, configuration),
    clear: () => configurations.clear(),
    save: () => [...configurations],
    load: (saved) => saved.forEach(([gadgetId, one]) => configurations.set(gadgetId, one)),
  };
}
