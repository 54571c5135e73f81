import { exportLog } from '../support/audit/export-log.ts';
import { verifyExport } from '../support/audit/verify-export.ts';
import { batchControl, people } from '../support/runs/batch-control.ts';
import { bringToRest } from '../support/runs/bring-to-rest.ts';
import { finalState } from '../support/runs/final-state.ts';
import { interceptCalls } from '../support/intercept-calls.ts';

const control = batchControl();
const { checked } = control;

/** 25 who are brought to their end by the first attempt, and five who fail until `mend`. */
async function firstAttempt(): Promise<{ batchId: string; mend: () => void }> {
  let refused = true;
  interceptCalls(control.app, 'organization', (request, answer) =>
    refused && request.url.endsWith('/users/invite') && request.body.includes('late')
      ? Promise.resolve(Response.json({ errors: [{ title: 'Not now' }] }, { status: 422 }))
      : answer(),
  );
  const batchId = await checked([...people(25), ...people(5, 'late')]);
  await control.app.ask('startBatch', { batchId });
  expect(await bringToRest(control.app, batchId)).toMatchObject({ counts: { invited: 25, failed: 5 } });
  return { batchId, mend: () => void (refused = false) };
}

describe('retrying the failed', () => {
  it('is a new attempt with one more entry for those only', async () => {
    const { batchId, mend } = await firstAttempt();
    mend();
    await control.app.ask('saveOrganizationKey', {
      key: control.app.host.site.organizationKey,
      label: 'Second key',
    });
    await control.app.ask('retryFailed', { batchId });
    expect(await bringToRest(control.app, batchId)).toMatchObject({ attempt: 2, counts: { invited: 30 } });

    const { entries, faultsOfChain } = await finalState(control.app, batchId);
    const listed = await control.app.entries({ batchId });
    const inAttempt = (number: number) =>
      listed.filter(({ attempt, outcome }) => attempt === number && outcome !== undefined);
    const second = inAttempt(2);
    const kind = 'organization-key';
    for (const { credential } of inAttempt(1)) expect(credential).toEqual({ kind, label: 'Test key' });
    for (const { credential } of second) expect(credential).toEqual({ kind, label: 'Second key' });
    expect(entries).toHaveLength(35);
    expect(second.map(({ target }) => target?.email).sort()).toEqual(people(5, 'late'));
    expect(faultsOfChain).toEqual([]);
    expect(await control.app.call('retryFailed', { batchId })).toMatchObject({
      error: { code: 'BATCH_STATE' },
    });
  });
});

describe('what an earlier attempt recorded', () => {
  const recordsOf = async (batchId: string, attempt: number) =>
    (await control.app.entries({ batchId })).filter((entry) => entry.attempt === attempt && entry.outcome);
  const verified = async () => verifyExport((await exportLog(control.app)).lines).verified;

  it('stays as it is where a second admin retries', async () => {
    const { batchId, mend } = await firstAttempt();
    const before = await recordsOf(batchId, 1);
    mend();
    const second = control.app.host.site.personByEmail('priya.raman@acme.example')?.accountId;
    expect(await control.app.call('retryFailed', { batchId }, second)).toMatchObject({ ok: true });
    expect(await bringToRest(control.app, batchId)).toMatchObject({ attempt: 2, counts: { invited: 30 } });
    expect(await recordsOf(batchId, 1)).toEqual(before);
    expect(new Set((await recordsOf(batchId, 2)).map(({ actor }) => actor.accountId))).toEqual(
      new Set([second]),
    );
    expect(await verified()).toBe(true);
  });

  it('stays erased where somebody was erased before the retry', async () => {
    const { batchId, mend } = await firstAttempt();
    const [email = ''] = people(1);
    control.app.host.site.removePerson(control.app.host.site.personByEmail(email)?.accountId ?? '');
    await control.app.host.runScheduled('every-five-minutes');
    await control.app.host.advance(5 * 60);
    await control.app.host.runScheduled('every-five-minutes');
    const before = await recordsOf(batchId, 1);
    expect(before.filter(({ erased }) => erased)).toHaveLength(1);
    mend();
    await control.app.ask('retryFailed', { batchId });
    await bringToRest(control.app, batchId);
    expect(await recordsOf(batchId, 1)).toEqual(before);
    expect(await verified()).toBe(true);
  });

  it('stays as it is where the retry is cancelled', async () => {
    const { batchId } = await firstAttempt();
    const before = await recordsOf(batchId, 1);
    const second = control.app.host.site.personByEmail('priya.raman@acme.example')?.accountId;
    await control.app.call('retryFailed', { batchId }, second);
    await control.app.call('cancelBatch', { batchId }, second);
    await bringToRest(control.app, batchId);
    expect(await recordsOf(batchId, 1)).toEqual(before);
    expect(await verified()).toBe(true);
  });
});
