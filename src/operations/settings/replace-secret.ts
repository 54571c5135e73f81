import type { Deps } from '../deps';

/** Where the store keeps the secrets of one kind, and which of them settings name. */
export interface SecretPlace {
  save: (key: string, secretId: string) => Promise<void>;
  forget: (secretId?: string) => Promise<void>;
  named: () => Promise<string | undefined>;
}

/**
 * A secret takes part in no transaction. It is stored under a name of its own; `commit` makes settings name it, and answers
 * the name it replaced, whose secret then goes. A save that breaks off or crosses another one leaves what settings name.
 */
export async function replaceSecret<T>(
  { ids, log }: Deps,
  { save, forget, named }: SecretPlace,
  key: string,
  commit: (secretId: string) => Promise<{ result: T; replaced: string | undefined }>,
): Promise<T> {
  const secretId = ids.next();
  await save(key, secretId);
  const forgetQuietly = (id: string | undefined): Promise<void> =>
    forget(id).catch((error: unknown) => log.error('secret-not-deleted', {}, error));
  try {
    const { result, replaced } = await commit(secretId);
    await forgetQuietly(replaced);
    return result;
  } catch (error) {
    const isNamed = await named().then(
      (present) => present === secretId,
      () => true,
    );
    if (!isNamed) await forgetQuietly(secretId);
    throw error;
  }
}

/** Deletes the secret that settings name, has `commit` take the name off them, and deletes whichever that was. */
export async function forgetSecret<T>(
  { forget, named }: SecretPlace,
  commit: () => Promise<{ result: T; replaced: string | undefined }>,
): Promise<T> {
  const first = await named();
  await forget(first);
  const { result, replaced } = await commit();
  if (replaced !== first) await forget(replaced);
  return result;
}
