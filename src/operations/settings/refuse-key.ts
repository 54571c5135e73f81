import { DirectoryError } from '../../ports/directory-error';
import { OperationError } from '../operation-error';

/** Where Atlassian does not take a key that is about to be saved. Throws `OperationError` `KEY_REFUSED` or `ATLASSIAN`. */
export function refuseKey(error: unknown): never {
  if (!(error instanceof DirectoryError)) throw error;
  const code = error.code === 'refused' ? 'KEY_REFUSED' : 'ATLASSIAN';
  throw new OperationError(code, `Atlassian did not accept the key: ${error.message}`, {
    cause: error,
    appSaid: { reason: 'key-not-accepted', said: error.message },
  });
}
