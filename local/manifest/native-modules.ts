import { z } from 'zod';
import { textSchema } from './translations.ts';

/** The modules of a manifest beside its pages: actions of rules, and surfaces in Jira that UI Kit draws. */

const surface = {
  key: z.string(),
  resource: z.string(),
  render: z.enum(['default', 'native']).default('default'),
  resolver: z.object({ function: z.string() }).optional(),
};
const inputSchema = z.object({
  title: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  required: z.boolean(),
  description: z.string().optional(),
});
const actionSchema = z.object({
  key: z.string(),
  name: z.string(),
  function: z.string(),
  actionVerb: z.enum(['GET', 'CREATE', 'UPDATE', 'DELETE', 'TRIGGER']),
  config: z
    .object({ resource: z.string(), render: z.enum(['default', 'native']).default('default') })
    .optional(),
  resolver: surface.resolver,
  inputs: z.record(z.string(), inputSchema),
  outputs: z
    .record(z.string(), z.object({ type: inputSchema.shape.type, nullable: z.boolean() }))
    .default({}),
});
const providerSchema = z.object({ key: z.string(), actions: z.array(z.string()) });
const panelSchema = z.object({ ...surface, title: textSchema });
const gadgetSchema = z.object({
  ...surface,
  title: textSchema,
  description: textSchema,
  thumbnail: z.string(),
  edit: z.object({ resource: z.string(), render: surface.render }).optional(),
});

export const nativeModules = {
  action: z.array(actionSchema).default([]),
  'automation:actionProvider': z.array(providerSchema).default([]),
  'jira:issuePanel': z.array(panelSchema).default([]),
  'jira:dashboardGadget': z.array(gadgetSchema).default([]),
};

export type AppAction = z.infer<typeof actionSchema>;
export type NativeSurface = z.infer<typeof panelSchema>;

export interface NativeModules {
  /** Those that an action provider offers to rules. */
  actions: readonly AppAction[];
  issuePanels: readonly NativeSurface[];
  gadgets: readonly z.infer<typeof gadgetSchema>[];
}

export const nativeModulesOf = (modules: z.infer<z.ZodObject<typeof nativeModules>>): NativeModules => {
  const offered = new Set(modules['automation:actionProvider'].flatMap(({ actions }) => actions));
  return {
    actions: modules.action.filter(({ key }) => offered.has(key)),
    issuePanels: modules['jira:issuePanel'],
    gadgets: modules['jira:dashboardGadget'],
  };
};

/** Functions that these modules name. */
export const functionsOf = ({ actions, issuePanels, gadgets }: NativeModules): string[] => [
  ...actions.map((action) => action.function),
  ...[...actions, ...issuePanels, ...gadgets].flatMap(({ resolver }) =>
    resolver ? [resolver.function] : [],
  ),
];

/** Resources that these modules name, and whether UI Kit draws them. */
export function resourcesOf({
  actions,
  issuePanels,
  gadgets,
}: NativeModules): [string, 'default' | 'native'][] {
  const named = [
    ...actions.flatMap(({ config }) => (config ? [config] : [])),
    ...issuePanels,
    ...gadgets,
    ...gadgets.flatMap(({ edit }) => (edit ? [edit] : [])),
  ];
  return named.map(({ resource, render }) => [resource, render]);
}

/** Resources that UI Kit draws: their path is a script, the others' a folder. */
export function nativeResourcesOf<Resource extends { key: string }>(
  manifest: NativeModules & { resources: readonly Resource[] },
): Resource[] {
  const native = new Set(
    resourcesOf(manifest).flatMap(([key, render]) => (render === 'native' ? [key] : [])),
  );
  return manifest.resources.filter(({ key }) => native.has(key));
}
