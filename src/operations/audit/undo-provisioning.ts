import type { AuditEntryView } from '../../contract/audit';
import type { AppReason } from '../../domain/app-reason';
import type { AuditEntry } from '../../domain/audit/audit-entry';
import { isAtRest } from '../../domain/batches/batch';
import type { MadeRecord, TakenBack } from '../../domain/people/taken-back';
import { sliceSize } from '../../domain/run/slice';
import { DirectoryError } from '../../ports/directory-error';
import type { UserDirectory } from '../../ports/user-directory';
import type { Caller, Deps } from '../deps';
import { OperationError } from '../operation-error';
import { newSession } from '../run/lane/new-session';
import { commitAct } from './commit-act';
import { toEntryView } from './list-audit-entries';

/**
 * Takes back the record that a batch made for somebody in the provisioned directory, and records that once, however often
 * and by however many admins it is asked for. Only where the batch proved that it created the person, for an account that
 * the organization says it does not manage. Answers the record of it. Throws `OperationError` `ENTRY_NOT_FOUND`,
 * `NOTHING_TO_UNDO`, `BATCH_STATE`, `ROUTE_CANNOT` with Atlassian's words.
 */
export async function undoProvisioning(deps: Deps, caller: Caller, id: string): Promise<AuditEntryView> {
  const entry = await deps.store.entry(id);
  if (!entry) throw new OperationError('ENTRY_NOT_FOUND', 'There is no audit entry with this id.');
  const done = await deps.store.entry(undoingId(id));
  if (done) return toEntryView(done);
  const made = await madeRecord(deps, entry);
  const { taken, account } = await takeBack(deps, made);
  if (taken.answer === 'refused' || taken.answer === 'unclear') throw cannot(taken);
  const { provisioning } = await deps.store.settings();
  const { batchId, ticket, personal } = entry;
  await commitAct(deps, caller.actor, async () => {
    const act = {
      id: undoingId(id),
      action: 'user.provisioning-undone' as const,
      ...{ batchId, ticket, target: personal.target },
      changes: { undoes: id, record: taken.answer === 'done' ? 'deleted' : 'gone-already', account },
      credential: { kind: 'provisioning-key' as const, label: provisioning?.keyLabel },
    };
    const isRecorded = (await deps.store.entry(undoingId(id))) !== undefined;
    return { writes: [], ...(!isRecorded && { act }), result: undefined };
  });
  const recorded = await deps.store.entry(undoingId(id));
  if (!recorded) throw new Error(`Undoing ${id} left no record`);
  return toEntryView(recorded);
}

/** One for each entry, so that whoever undoes it finds the record of it. */
const undoingId = (id: string): string => `a:unprovisioned:${id}`;

/** What the batch kept of the record, for somebody whom it proved to have created. */
async function madeRecord({ store }: Deps, entry: AuditEntry): Promise<MadeRecord> {
  const { batchId, outcome, sequence, credential, personal } = entry;
  const target = personal.target;
  const isOfRoute = credential.kind === 'provisioning-key' && outcome !== undefined;
  if (!isOfRoute || batchId === undefined || !target?.accountId) throw nothing('This entry made no record.');
  const [batch, slice] = await Promise.all([
    store.batch(batchId),
    store.slice(batchId, Math.floor(sequence / sliceSize)),
  ]);
  const recipient = slice?.value.recipients[sequence % sliceSize];
  if (!batch || !recipient) throw nothing('The batch of this entry is not kept any more.', 'batch-not-kept');
  if (!isAtRest(batch.value.state))
    throw new OperationError('BATCH_STATE', 'The batch is still worked on. Wait until it is finished.', {
      appSaid: { reason: 'still-worked-on' },
    });
  const { accountId, email, ours, record } = recipient;
  if (accountId !== target.accountId || !ours)
    throw nothing(
      'Nothing proves that this batch created the person, so they are left as they are.',
      'not-proven-ours',
    );
  return { address: email, accountId, record };
}

const nothing = (message: string, reason?: AppReason): OperationError =>
  new OperationError('NOTHING_TO_UNDO', message, { appSaid: reason && { reason } });

/** Where the person's account is once their record is gone: Atlassian does not document what becomes of it. */
type Afterwards = 'still-there' | 'not-there' | 'not-known';

async function takeBack(deps: Deps, made: MadeRecord): Promise<{ taken: TakenBack; account: Afterwards }> {
  try {
    const directory = await deps.openDirectory('provisioning', newSession(deps.clock));
    const taken = await directory.takeBack?.(made);
    if (!taken) return { taken: { answer: 'refused', code: 'NOT_THE_RECORD' }, account: 'not-known' };
    return { taken, account: await whereIs(directory, made) };
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.code !== 'refused') throw error;
    throw new OperationError('ROUTE_CANNOT', error.message, { cause: error, appSaid: error.appSaid });
  }
}

async function whereIs(directory: UserDirectory, { address, accountId }: MadeRecord): Promise<Afterwards> {
  try {
    const [found] = await directory.lookUp([{ address, accountId }]);
    if (found?.found === 'person' && found.person.accountId === accountId) return 'still-there';
    return found?.found === 'nobody' ? 'not-there' : 'not-known';
  } catch (error) {
    if (error instanceof DirectoryError) return 'not-known';
    throw error;
  }
}

const reasons: Record<NonNullable<TakenBack['code']>, string> = {
  MANAGED:
    'The organization manages this account: taking its record back would deactivate it everywhere. Deactivate it at Atlassian if that is what you want.',
  CLAIM_NOT_TOLD:
    'Whether the organization manages this account cannot be told, and taking back the record of a managed account would deactivate it everywhere. Save an organization API key in Settings, or try again.',
  NOT_THE_RECORD: 'The directory has no record any more that this batch made for the person.',
  REFUSED: 'Atlassian did not delete the record',
};

const appReasons = {
  MANAGED: 'account-managed',
  CLAIM_NOT_TOLD: 'claim-not-told',
  NOT_THE_RECORD: 'record-gone',
} as const;

function cannot({ code, message, status }: TakenBack): OperationError {
  if (code !== undefined && code !== 'REFUSED')
    return new OperationError('ROUTE_CANNOT', reasons[code], { appSaid: { reason: appReasons[code] } });
  const said = message ?? `status ${status ?? 0}`;
  if (code === 'REFUSED')
    return new OperationError('ROUTE_CANNOT', `${reasons[code]}: ${said}`, {
      appSaid: { reason: 'record-not-deleted', said },
    });
  return new OperationError(
    'ROUTE_CANNOT',
    `Whether the record is gone could not be read${message === undefined ? '' : `: ${message}`}. Try again.`,
    { appSaid: { reason: 'record-not-read' } },
  );
}
