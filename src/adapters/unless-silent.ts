import { DirectoryError } from '../ports/directory-error';

/** Undefined where the credential is refused for this, or no answer comes: the caller can do without, or asks otherwise. */
export async function unlessSilent<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    if (error.code !== 'refused' && error.code !== 'unavailable') throw error;
    return undefined;
  }
}
