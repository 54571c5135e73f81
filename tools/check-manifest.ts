import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';

/** Problems of the manifest under the full validation of a deployment; needs no network and no login. */
export async function checkManifest(appDirectory: string): Promise<string[]> {
  const before = process.cwd();
  process.chdir(appDirectory);
  try {
    const processor = ProcessorBuilder.instance().withValidation(ValidationTypes.FULL).build();
    const { errors = [] } = await processor.process('manifest.yml');
    return errors.map(({ message, line }) => `manifest.yml:${line} ${message}`);
  } finally {
    process.chdir(before);
  }
}
