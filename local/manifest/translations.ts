import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A text of the manifest, or the key of one in the translation files. */
export const textSchema = z.union([z.string(), z.strictObject({ i18n: z.string() })]);
export type ManifestText = z.infer<typeof textSchema>;

export const translationsSchema = z.strictObject({
  resources: z.array(z.strictObject({ key: z.string(), path: z.string() })).min(1),
  fallback: z.intersection(
    z.object({ default: z.string() }),
    z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])),
  ),
});

/** The translation files as a deployment takes them up, with what a product makes of them. */
export interface Translations {
  /** `i18n-info.json` and `{locale}.json` of `__LOCALES__`, by name. */
  files: ReadonlyMap<string, unknown>;
  /** A text of the manifest for an account: in its locale, else as the fallbacks say. */
  textFor: (text: ManifestText, locale: string) => string;
}

export const noTranslations: Translations = {
  files: new Map(),
  textFor: (text) => (typeof text === 'string' ? text : text.i18n),
};

/**
 * Follows https://developer.atlassian.com/platform/forge/manifest-reference/translations/.
 * @throws Error when a file is missing or names no text that the manifest needs in the default locale.
 */
export function readTranslations(
  appDirectory: string,
  { resources, fallback }: z.infer<typeof translationsSchema>,
  keys: readonly string[],
): Translations {
  const contents = new Map(
    resources.map(({ key, path }) => [
      key,
      JSON.parse(readFileSync(join(appDirectory, path), 'utf8')) as unknown,
    ]),
  );
  const valueOf = (key: string, locale: string) => textAt(contents.get(locale), key);
  const missing = keys.find((key) => valueOf(key, fallback.default) === undefined);
  if (missing !== undefined) throw new Error(`The locale ${fallback.default} has no text "${missing}".`);
  const order = (locale: string) => [locale, ...[fallback[locale] ?? []].flat(), fallback.default];
  const translations = Object.fromEntries(
    keys.map((key) => [
      key,
      Object.fromEntries([...contents.keys()].map((locale) => [locale, valueOf(key, locale)])),
    ]),
  );
  const info = { translations, config: { locales: [...contents.keys()].sort(), fallback } };
  return {
    files: new Map([
      ['i18n-info.json', info],
      ...[...contents].map(([key, value]) => [`${key}.json`, value] as const),
    ]),
    textFor: (text, locale) =>
      typeof text === 'string'
        ? text
        : (order(locale)
            .map((one) => valueOf(text.i18n, one))
            .find((value) => value !== undefined) ?? text.i18n),
  };
}

/** A key as it stands goes before the same as a path. */
function textAt(content: unknown, key: string): string | undefined {
  const steps = (value: unknown, names: string[]): unknown =>
    names.reduce<unknown>(
      (inner, name) =>
        inner !== null && typeof inner === 'object' ? (inner as Record<string, unknown>)[name] : undefined,
      value,
    );
  const found = steps(content, [key]) ?? steps(content, key.split('.'));
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** Of all texts that are named by key, wherever in a module they stand. */
export function keysIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const { i18n, ...rest } = value as Record<string, unknown>;
  const inner = Object.values(Array.isArray(value) ? value : rest).flatMap(keysIn);
  return [...new Set([...(typeof i18n === 'string' ? [i18n] : []), ...inner])];
}
