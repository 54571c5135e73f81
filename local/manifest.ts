import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import * as native from './manifest/native-modules.ts';
import { entitySchema } from './manifest/entity-schema.ts';
import {
  keysIn,
  noTranslations,
  readTranslations,
  textSchema,
  translationsSchema,
} from './manifest/translations.ts';
import type { Translations } from './manifest/translations.ts';

/** Forge's limits on functions: https://developer.atlassian.com/platform/forge/limits-invocation/ */
export const functionLimits = {
  pageSeconds: 25,
  backgroundSeconds: 55,
  longestSeconds: 900,
  memoryMB: 512,
} as const;

const functionSchema = z.object({
  key: z.string().max(23),
  handler: z.string().regex(/^[\w/-]+\.\w+$/),
  timeoutSeconds: z.number().int().positive().max(functionLimits.longestSeconds).optional(),
});
const pageSchema = z.object({ title: textSchema, route: z.string(), icon: z.string().optional() });
const adminPageSchema = z.object({
  key: z.string(),
  title: textSchema,
  resource: z.string(),
  resolver: z.object({ function: z.string() }).optional(),
  pages: z.array(pageSchema).default([]),
  sections: z.array(z.object({ header: textSchema, pages: z.array(pageSchema) })).default([]),
});
const consumerSchema = z.object({ key: z.string(), queue: z.string(), function: z.string() });
const scheduledTriggerSchema = z.object({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});
const triggerSchema = z.object({ key: z.string(), function: z.string(), events: z.array(z.string()) });
const apiRouteSchema = z.object({
  key: z.string(),
  path: z.string().startsWith('/'),
  operation: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  function: z.string(),
  accept: z.array(z.string()).default(['application/json']),
  scopes: z.array(z.string()).default([]),
});
const addressSchema = z.union([z.string(), z.looseObject({ address: z.string() })]);
const permissionsSchema = z.object({
  scopes: z.array(z.string()).default([]),
  content: z
    .object({ styles: z.array(z.string()).optional(), scripts: z.array(z.string()).optional() })
    .optional(),
  external: z
    .looseObject({
      fetch: z
        .object({ backend: z.array(addressSchema).optional(), client: z.array(addressSchema).optional() })
        .optional(),
    })
    .optional(),
});
const manifestSchema = z.object({
  app: z.object({
    id: z.string().startsWith('ari:cloud:ecosystem::app/'),
    runtime: z.object({ name: z.string(), memoryMB: z.number().min(128).max(1024).optional() }),
    storage: z.looseObject({ entities: z.array(entitySchema).default([]) }).optional(),
  }),
  modules: z.looseObject({
    'jira:adminPage': z.array(adminPageSchema).default([]),
    consumer: z.array(consumerSchema).default([]),
    scheduledTrigger: z.array(scheduledTriggerSchema).default([]),
    trigger: z.array(triggerSchema).default([]),
    apiRoute: z.array(apiRouteSchema).default([]),
    function: z.array(functionSchema).default([]),
    ...native.nativeModules,
  }),
  resources: z.array(z.object({ key: z.string(), path: z.string() })).default([]),
  permissions: permissionsSchema.default({ scopes: [] }),
  translations: translationsSchema.optional(),
});

export type AdminPage = z.infer<typeof adminPageSchema>;
export type AppConsumer = z.infer<typeof consumerSchema>;
export type ScheduledTrigger = z.infer<typeof scheduledTriggerSchema>;
export type ApiRoute = z.infer<typeof apiRouteSchema>;
export type AppEntity = z.infer<typeof entitySchema>;
export type AppPermissions = z.infer<typeof permissionsSchema>;

export interface AppFunction {
  key: string;
  /** File under `src/`, without its ending. */
  module: string;
  exportName: string;
  timeoutSeconds: number | undefined;
}

/** What the host needs to know of the app's `manifest.yml`. */
export interface Manifest extends native.NativeModules {
  /** The last part of the app's ARI. */
  appId: string;
  runtimeName: string;
  memoryMB: number;
  functions: ReadonlyMap<string, AppFunction>;
  adminPages: readonly AdminPage[];
  consumers: readonly AppConsumer[];
  scheduledTriggers: readonly ScheduledTrigger[];
  triggers: readonly z.infer<typeof triggerSchema>[];
  apiRoutes: readonly ApiRoute[];
  entities: readonly AppEntity[];
  resources: readonly { key: string; path: string }[];
  scopes: ReadonlySet<string>;
  permissions: AppPermissions;
  translations: Translations;
  /** Addresses the backend may call. */
  egress: readonly string[];
}

export class ManifestError extends Error {
  readonly code = 'MANIFEST';

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ManifestError';
  }
}

export function readManifest(appDirectory: string): Manifest {
  return parseManifest(readFileSync(join(appDirectory, 'manifest.yml'), 'utf8'), appDirectory);
}

/** https://developer.atlassian.com/platform/forge/manifest-reference/
 * @throws ManifestError when the text is not a manifest the host understands, or names what it does not declare.
 */
export function parseManifest(text: string, appDirectory?: string): Manifest {
  const result = manifestSchema.safeParse(load(text));
  if (!result.success) throw new ManifestError(z.prettifyError(result.error), { cause: result.error });
  const { app, modules, resources, permissions, translations } = result.data;
  const manifest: Manifest = {
    appId: app.id.slice(app.id.lastIndexOf('/') + 1),
    runtimeName: app.runtime.name,
    memoryMB: app.runtime.memoryMB ?? functionLimits.memoryMB,
    functions: new Map(modules.function.map((entry) => [entry.key, toFunction(entry)])),
    adminPages: modules['jira:adminPage'],
    consumers: modules.consumer,
    scheduledTriggers: modules.scheduledTrigger,
    triggers: modules.trigger,
    apiRoutes: modules.apiRoute,
    ...native.nativeModulesOf(modules),
    entities: app.storage?.entities ?? [],
    resources,
    scopes: new Set(permissions.scopes),
    permissions,
    translations: noTranslations,
    egress: (permissions.external?.fetch?.backend ?? []).map(addressOf),
  };
  checkReferences(manifest);
  const keys = keysIn(modules);
  if (keys.length > 0 && !translations) throw new ManifestError('Texts by key need translations.');
  if (!translations || appDirectory === undefined) return manifest;
  try {
    return { ...manifest, translations: readTranslations(appDirectory, translations, keys) };
  } catch (error) {
    throw new ManifestError('The translations cannot be used.', { cause: error });
  }
}

function toFunction({ key, handler, timeoutSeconds }: z.infer<typeof functionSchema>): AppFunction {
  const dot = handler.lastIndexOf('.');
  return { key, module: handler.slice(0, dot), exportName: handler.slice(dot + 1), timeoutSeconds };
}

const addressOf = (entry: z.infer<typeof addressSchema>): string =>
  typeof entry === 'string' ? entry : entry.address;

function checkReferences(manifest: Manifest): void {
  const users = [
    ...manifest.adminPages.flatMap(({ resolver }) => (resolver ? [resolver.function] : [])),
    ...[manifest.consumers, manifest.scheduledTriggers, manifest.triggers, manifest.apiRoutes].flatMap(
      (list) => list.map((module) => module.function),
    ),
    ...native.functionsOf(manifest),
  ];
  for (const key of users)
    if (!manifest.functions.has(key)) throw new ManifestError(`The function "${key}" is not declared.`);
  const named = [
    ...manifest.adminPages.map((page) => page.resource),
    ...native.resourcesOf(manifest).map(([key]) => key),
  ];
  for (const resource of named)
    if (!manifest.resources.some(({ key }) => key === resource))
      throw new ManifestError(`The resource "${resource}" is not declared.`);
  for (const { key, function: consumerFunction } of manifest.consumers)
    if (users.filter((user) => user === consumerFunction).length > 1)
      throw new ManifestError(`The function of the consumer "${key}" must not serve another module.`);
}
