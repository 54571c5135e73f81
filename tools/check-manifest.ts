import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { compilingSchemasOnce } from './compile-schema-once.ts';

/** Problems of the manifest under the full validation of a deployment; needs no network and no login. */
export async function checkManifest(appDirectory: string): Promise<string[]> {
  const before = process.cwd();
  process.chdir(appDirectory);
  try {
    // As the linter asks for it: one is kept for the same options, and to make one takes seconds.
    const { errors = [] } = await compilingSchemasOnce(() =>
      ProcessorBuilder.instance()
        .withValidation(ValidationTypes.FULL)
        .withOptions({ deprecatedRuntimes: [] })
        .build()
        .process('manifest.yml'),
    );
    return errors.map(({ message, line }) => `manifest.yml:${line} ${message}`);
  } finally {
    process.chdir(before);
  }
}
