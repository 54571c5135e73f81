import { failed, rules } from '../../support/rules.ts';

const site = rules();
const batches = async (): Promise<unknown[]> => (await site.app.ask('listBatches')).batches;
const wrong = (pattern: RegExp) => failed(expect.stringMatching(pattern));

describe('the step “Invite people without access” of a rule', () => {
  it('invites everybody in any text, under the name of its connection’s user, with reason and ticket', async () => {
    const begun = await site.invite({
      addresses: 'Hello team,\n\nplease add Anna <anna@example.org> and bob@example.org.\n\nThanks',
      reason: 'Contractors',
      ticket: 'HR-7',
    });
    expect(begun).toMatchObject({ total: 2, leftOut: 0, notice: null });
    await site.app.settle();
    expect(await site.state(begun.batchId)).toMatchObject({ state: 'finished', invited: 2, failed: 0 });
    const [batch] = (await site.app.ask('listBatches')).batches;
    expect(batch).toMatchObject({
      reason: 'Contractors',
      ticket: 'HR-7',
      source: { kind: 'rule' },
      createdBy: { accountId: site.app.host.site.admin.accountId },
    });
    const { sendNotification } = batch?.options ?? {};
    expect(sendNotification).toBeUndefined();
  });

  it('reads a table row by row, and counts what a person has to look at', async () => {
    const addresses =
      'Name,Email,Status\nAda,ada@example.org,active\nBob,bob@gmial.com,active\nCy,cy@@x.org,active';
    expect(await site.invite({ addresses })).toMatchObject({ total: 1, leftOut: 2 });
  });

  it('makes one batch of the same event twice, at the same time and later, whatever came of it', async () => {
    const inputs = { addresses: 'ada@example.org, bob@example.org', ticket: 'HR-1' };
    const [one, other] = await Promise.all([site.invite(inputs), site.invite(inputs)]);
    expect(one.batchId).toBe(other.batchId);
    await site.app.settle();
    const later = await site.invite({ ...inputs, addresses: 'Bob@example.org; ada@example.org' });
    expect(later).toMatchObject({ batchId: one.batchId, state: 'finished', invited: 2 });
    expect(await batches()).toHaveLength(1);
    expect(await site.app.entries({ action: 'batch.started' })).toHaveLength(1);
  });

  it('makes another batch for another issue, and for what the rule calls another request', async () => {
    const addresses = 'ada@example.org';
    const ids = [
      await site.invite({ addresses, ticket: 'HR-1' }),
      await site.invite({ addresses, ticket: 'HR-2' }),
      await site.invite({ addresses, ticket: 'HR-2', once: 'second round' }),
      await site.invite({ addresses, ticket: 'HR-2', once: 'second round', reason: 'Reworded' }),
    ].map(({ batchId }) => batchId);
    expect(new Set(ids).size).toBe(3);
    expect(ids[3]).toBe(ids[2]);
  });

  it('takes smart values, and an empty one for what is absent', async () => {
    const { accountId } = site.app.host.site.admin;
    const inputs = { addresses: 'ada@example.org', ticket: '{{issue.key}}', reason: '{{issue.nothing}}' };
    await site.app.host.runAction({ actionKey: 'invite-people', inputs, accountId, issueKey: 'HR-12' });
    const [batch] = (await site.app.ask('listBatches')).batches;
    expect(batch?.ticket).toBe('HR-12');
    expect(batch?.reason).toBeUndefined();
  });

  it('hands 500 addresses over to the queue within its time', async () => {
    const addresses = Array.from({ length: 500 }, (_, place) => `p${place}@example.org`).join('\n');
    const beganMs = site.app.host.clock.nowMs();
    const begun = await site.invite({ addresses });
    expect(site.app.host.clock.nowMs() - beganMs).toBeLessThan(55_000);
    expect(begun).toMatchObject({ state: 'checking', total: 500, invited: 0 });
    await site.app.settle();
    expect(await site.state(begun.batchId)).toMatchObject({ state: 'finished', invited: 500 });
  });

  it('carries on what broke off half way, under the same batch', async () => {
    const inputs = { addresses: 'ada@example.org, bob@example.org', ticket: 'HR-9' };
    site.app.host.setFaults({ crashAtCall: 9 });
    await expect(site.invite(inputs)).rejects.toThrow();
    site.app.host.setFaults({});
    const { batchId } = await site.invite(inputs);
    await site.app.settle();
    expect(await site.state(batchId)).toMatchObject({ state: 'finished', invited: 2 });
    expect(await batches()).toHaveLength(1);
  });
});

describe('a rule that takes access', () => {
  const employee = 'daniel.ferreira@acme.example';
  const groups = (): string[] => {
    const { site: stand } = site.app.host;
    return stand.directGroupsOf(stand.personByEmail(employee)?.accountId ?? '').map(({ name }) => name);
  };

  it('waits for an admin to confirm whom, however often it is asked', async () => {
    const before = groups();
    const inputs = { addresses: employee, existingAccess: 'remove' };
    const { batchId } = await site.invite(inputs);
    await site.app.settle();
    await site.invite(inputs);
    await site.app.settle();
    expect(await site.state(batchId)).toMatchObject({
      state: 'ready',
      removals: 1,
      notice: 'Waits for an admin to confirm whose access it takes.',
    });
    expect(groups()).toEqual(before);
  });

  it('starts by itself with the digest of a preview that shows the same', async () => {
    const { batchId } = await site.invite({ addresses: employee, existingAccess: 'remove' });
    await site.app.settle();
    const { removalsDigest } = await site.state(batchId);
    const inputs = { addresses: employee, existingAccess: 'remove', confirmRemovals: removalsDigest };
    const again = await site.invite(inputs);
    await site.app.settle();
    expect(await site.state(again.batchId)).toMatchObject({ state: 'finished' });
    expect(groups()).toEqual([]);
  });
});

describe('under the rule of four eyes', () => {
  it('what a rule requests waits for a second admin than its connection’s user', async () => {
    await site.app.ask('saveSettings', { fourEyes: true });
    const { batchId } = await site.invite({ addresses: 'ada@example.org' });
    await site.app.settle();
    expect(await site.state(batchId)).toMatchObject({
      state: 'ready',
      notice: 'Waits for a second admin: the settings ask for four eyes.',
    });
    expect(await site.app.call('startBatch', { batchId })).toMatchObject({ error: { code: 'FOUR_EYES' } });
    expect(await site.app.call('startBatch', { batchId }, site.second())).toMatchObject({ ok: true });
    await site.app.settle();
    expect(await site.state(batchId)).toMatchObject({ state: 'finished', invited: 1 });
  });
});

describe('a rule fails with a sentence, and nothing happens,', () => {
  const addresses = 'ada@example.org';

  it.each([
    ['addresses without an address', { addresses: 'Nobody yet, sorry' }, /there is no e-mail address/],
    [
      'addresses that a person has to look at',
      { addresses: 'ada@@example.org' },
      /One entry has to be looked at/,
    ],
    ['another word for existing access', { addresses, existingAccess: 'delete' }, /leave or remove/],
    [
      'a digest that is none',
      { addresses, existingAccess: 'remove', confirmRemovals: '3' },
      /digest of a preview/,
    ],
    ['a reason that is too long', { addresses, reason: 'x'.repeat(501) }, /500/],
  ])('for %s', async (_what, inputs, sentence) => {
    expect(await site.run('invite-people', inputs)).toEqual(wrong(sentence));
    expect(await batches()).toEqual([]);
  });

  it('for a reason that the settings ask for', async () => {
    await site.app.ask('saveSettings', { reasonRequired: true });
    expect(await site.run('invite-people', { addresses })).toEqual(wrong(/ask for a reason/));
    expect(await batches()).toEqual([]);
  });

  it('for a user of its connection who does not administer Jira', async () => {
    const sentence =
      'The user of this rule’s connection is none of them. Only Jira administrators may use this app.';
    expect(await site.run('invite-people', { addresses }, site.outsider())).toEqual(failed(sentence));
    expect(await site.run('read-invitation', { batchId: 'any' }, site.outsider())).toEqual(failed(sentence));
    expect(await batches()).toEqual([]);
  });

  it('for a batch that does not exist, and an id that is none', async () => {
    expect(await site.run('read-invitation', { batchId: 'nosuchbatch' })).toEqual(
      wrong(/no batch with this id/),
    );
    expect(await site.run('read-invitation', { batchId: '../head' })).toEqual(wrong(/not the id of a batch/));
  });

  it('while Jira does not answer', async () => {
    site.app.host.setBehaviours({ failureRate: 1 });
    expect(await site.run('invite-people', { addresses })).toEqual(wrong(/.+/));
  });
});

it('gives the outputs that the manifest declares, and no others', async () => {
  const begun = await site.invite({ addresses: 'ada@example.org' });
  const state = await site.state(begun.batchId);
  for (const [key, outputs] of [
    ['invite-people', begun],
    ['read-invitation', state],
  ] as const) {
    const declared = site.app.host.manifest.actions.find((action) => action.key === key)?.outputs ?? {};
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(declared).sort());
    for (const [name, value] of Object.entries(outputs)) {
      const { type, nullable } = declared[name] ?? { type: 'none', nullable: false };
      if (value === null) expect(nullable).toBe(true);
      else expect([name, typeof value]).toEqual([name, type === 'integer' ? 'number' : type]);
    }
  }
});
