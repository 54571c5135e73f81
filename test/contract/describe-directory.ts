import { DirectoryError } from '../../src/ports/directory-error';
import { type UserDirectory } from '../../src/ports/user-directory';
import type { InviteAnswer, LookUp, Person } from '../../src/domain/people/person';
import type { Differences, OpenedDirectory, Userbase } from '../support/opened-directory.ts';

const mail = { sendNotification: false };
const newcomers = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => `new${place}@newcomers.example`);

/** What every `UserDirectory` keeps to. Calls take at most 25 addresses. */
export function describeDirectory(
  name: string,
  open: () => Promise<OpenedDirectory>,
  { seesInactive, createsCustomers = false, asksBeforeInviting = false }: Differences = {
    seesInactive: true,
  },
): void {
  describe(`${name} as a UserDirectory`, () => {
    let opened: OpenedDirectory;
    let directory: UserDirectory;
    let userbase: Userbase;
    beforeEach(async () => {
      opened = await open();
      ({ directory, userbase } = opened);
    });
    afterEach(() => opened.close?.());

    const lookUpOne = async (email: string): Promise<LookUp | undefined> =>
      (await directory.lookUp([{ address: email }]))[0];
    const sought = (emails: string[]) => emails.map((address) => ({ address }));
    const accessOf = ({ holdings }: Person) => (holdings.complete ? holdings.access : undefined);
    const person = async (email: string): Promise<Person> => {
      const lookUp = await lookUpOne(email);
      if (lookUp?.found !== 'person') throw new Error(`${email} was not found`);
      return lookUp.person;
    };

    describe('looking people up', () => {
      it('finds nobody where nobody has the address', async () => {
        expect(await lookUpOne('nobody@newcomers.example')).toMatchObject({ found: 'nobody' });
      });

      it('finds a person who holds no access', async () => {
        userbase.addPerson('ada@there.example', { groups: ['harmless'] });
        expect(await person('ada@there.example')).toMatchObject({
          active: true,
          holdings: { complete: true, access: [] },
        });
      });

      it('names the groups through which a person holds access, and whether they may go', async () => {
        userbase.addPerson('ada@there.example', { groups: ['access', 'harmless'] });
        const access = accessOf(await person('ada@there.example'));
        expect(access).toMatchObject([{ groupId: userbase.groupId('access'), removable: true }]);
        expect(access?.[0]?.products.length).toBeGreaterThan(0);
        expect(access?.[0]?.keptBecause).toBeUndefined();
      });

      it(`${seesInactive ? 'tells of' : 'does not find'} a person who is inactive`, async () => {
        userbase.addPerson('ada@there.example', { active: false });
        const lookUp = await lookUpOne('ada@there.example');
        if (seesInactive) expect(lookUp).toMatchObject({ found: 'person', person: { active: false } });
        else expect(lookUp).toMatchObject({ found: 'nobody' });
      });

      it('knows an address whatever its case', async () => {
        userbase.addPerson('Ada@There.example');
        expect((await person('aDA@there.EXAMPLE')).accountId).toBe(
          (await person('Ada@There.example')).accountId,
        );
      });

      it('takes nobody for somebody whose address only begins alike', async () => {
        userbase.addPerson('ada@there.example.au');
        userbase.addPerson('ada@there.example-two.org');
        expect(await lookUpOne('ada@there.example')).toMatchObject({ found: 'nobody' });
      });

      it('answers 25 addresses in their order', async () => {
        userbase.addPerson('first@there.example');
        userbase.addPerson('last@there.example', { groups: ['access'] });
        const all = ['first@there.example', ...newcomers(23), 'last@there.example'];
        const lookUps = await directory.lookUp(sought(all));
        expect(lookUps).toHaveLength(25);
        expect(lookUps.map(({ found }) => found)).toEqual([
          'person',
          ...Array<string>(23).fill('nobody'),
          'person',
        ]);
        expect(lookUps[24]).toMatchObject({ person: { holdings: { access: [{ removable: true }] } } });
      });

      it('finds a person by account under another address, and by address where the account is gone', async () => {
        userbase.addPerson('ada@there.example');
        const { accountId } = await person('ada@there.example');
        const [moved] = await directory.lookUp([{ address: 'former@there.example', accountId }]);
        expect(moved).toMatchObject({ found: 'person', person: { accountId } });
        const [other] = await directory.lookUp([
          { address: 'ada@there.example', accountId: 'unknown-account' },
        ]);
        expect(other).toMatchObject({ found: 'person', person: { accountId } });
      });

      it('says when it read, and through which API', async () => {
        const lookUp = await lookUpOne('nobody@newcomers.example');
        expect(lookUp?.at).toMatch(/^\d{4}-\d\d-\d\dT/);
        expect(['organization', 'jira']).toContain(lookUp?.through);
      });

      it('tells when somebody joined, or who held access before anybody is invited', async () => {
        userbase.addPerson('ada@there.example', { groups: ['access'] });
        const { accountId, joinedAt, notOfRoute } = await person('ada@there.example');
        if (createsCustomers) expect({ joinedAt, notOfRoute }).toEqual({ notOfRoute: true });
        else if (directory.tellsJoining) expect(joinedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
        else expect(await directory.listHolders?.(200)).toContain(accountId);
      });

      it('changes nothing', async () => {
        userbase.addPerson('ada@there.example', { groups: ['access'] });
        const before = userbase.snapshot();
        await directory.lookUp(sought(['ada@there.example', ...newcomers(3)]));
        expect(userbase.snapshot()).toBe(before);
      });
    });

    describe('inviting', () => {
      const answersOf = async (emails: string[]): Promise<InviteAnswer['answer'][]> =>
        (await directory.invite(emails, mail)).map(({ answer }) => answer);

      it('brings a person in without any access, who is found afterwards', async () => {
        expect(await answersOf(['new@newcomers.example'])).toEqual(['accepted']);
        expect(userbase.groupsOf('new@newcomers.example')).toEqual([]);
        expect(await person('new@newcomers.example')).toMatchObject({
          active: true,
          holdings: { complete: true, access: [] },
        });
      });

      it('brings in 25 at a time and answers in their order', async () => {
        const all = newcomers(25);
        expect(await answersOf(all)).toEqual(all.map(() => 'accepted'));
        const found = await directory.lookUp(sought(all));
        expect(found.map((one) => (one.found === 'person' ? accessOf(one.person) : one.found))).toEqual(
          all.map(() => []),
        );
      });

      it('takes no access from, and gives none to, somebody who is there', async () => {
        userbase.addPerson('ada@there.example', { groups: ['access'] });
        await directory.invite(['ada@there.example'], mail);
        expect(userbase.groupsOf('ada@there.example')).toEqual(['access']);
      });

      it('makes no second person of an address that is invited again', async () => {
        await directory.invite(['new@newcomers.example'], mail);
        const first = await person('new@newcomers.example');
        await directory.invite(['NEW@newcomers.example'], mail);
        expect((await person('new@newcomers.example')).accountId).toBe(first.accountId);
      });

      it('tells for each address that Atlassian refused, in Atlassian’s words, and nobody is there', async () => {
        opened.refuseInvitations();
        const before = userbase.snapshot();
        if (createsCustomers) {
          const refused = directory.invite(newcomers(3), mail);
          await expect(refused).rejects.toMatchObject({ code: 'refused', saidBy: 'atlassian' });
          expect(userbase.snapshot()).toBe(before);
          return;
        }
        for (const answer of await directory.invite(newcomers(3), mail)) {
          expect(answer.answer).toBe('refused');
          expect(answer.code).toBeTruthy();
          expect(answer.message).toBeTruthy();
        }
        expect(userbase.snapshot()).toBe(before);
      });

      it('tells that the answer says nothing, or that nobody was invited, where the connection broke', async () => {
        opened.break('connection');
        const told = answersOf(newcomers(2)).catch(({ code }: DirectoryError) => code);
        expect(await told).toEqual(asksBeforeInviting ? 'unavailable' : ['unclear', 'unclear']);
      });
    });

    describe('changing groups', () => {
      beforeEach(() => userbase.addPerson('ada@there.example', { groups: ['access', 'harmless'] }));

      it('takes a person off one group and no other', async () => {
        const { accountId } = await person('ada@there.example');
        expect(await directory.removeFromGroup(accountId, userbase.groupId('access'))).toMatchObject({
          answer: 'done',
        });
        expect(userbase.groupsOf('ada@there.example')).toEqual(['harmless']);
        expect(accessOf(await person('ada@there.example'))).toEqual([]);
      });

      it('does not call it a refusal that the person is no member any more', async () => {
        const { accountId } = await person('ada@there.example');
        await directory.removeFromGroup(accountId, userbase.groupId('access'));
        const again = await directory.removeFromGroup(accountId, userbase.groupId('access'));
        expect(['not-a-member', 'no-such-group']).toContain(again.answer);
      });

      it('tells in Atlassian’s words that a group may not be edited', async () => {
        userbase.addPerson('bob@there.example', { groups: ['locked'] });
        const { accountId } = await person('bob@there.example');
        const answer = await directory.removeFromGroup(accountId, userbase.groupId('locked'));
        expect(answer).toMatchObject({ answer: 'refused', status: 403, code: 'GROUP_REFUSED' });
        expect(answer.message).toBeTruthy();
        expect(userbase.groupsOf('bob@there.example')).toEqual(['locked']);
      });

      it('puts a person back into a group', async () => {
        userbase.addPerson('bob@there.example');
        const { accountId } = await person('bob@there.example');
        expect(await directory.addToGroup(accountId, userbase.groupId('access'))).toMatchObject({
          answer: 'done',
        });
        expect(accessOf(await person('bob@there.example'))).toHaveLength(1);
      });

      it('is done where the person is in the group already', async () => {
        const { accountId } = await person('ada@there.example');
        expect(await directory.addToGroup(accountId, userbase.groupId('access'))).toMatchObject({
          answer: 'done',
        });
        expect(userbase.groupsOf('ada@there.example')).toEqual(['access', 'harmless']);
      });

      it('puts nobody into a group that is gone, and nobody who is gone into a group', async () => {
        const { accountId } = await person('ada@there.example');
        const toNone = await directory.addToGroup(accountId, 'no-group');
        const ofNobody = await directory.addToGroup('unknown-account', userbase.groupId('access'));
        expect([toNone.answer, ofNobody.answer]).toEqual(['no-such-group', 'no-such-group']);
        expect(userbase.groupsOf('ada@there.example')).toEqual(['access', 'harmless']);
      });
    });

    describe('probing', () => {
      it('says that it may invite and look up, and leaves no trace', async () => {
        const before = userbase.snapshot();
        const capabilities = await directory.probe();
        const tried = ['invite', 'look-up', ...(createsCustomers ? [] : ['read-groups', 'remove-groups'])];
        for (const capability of tried)
          expect(capabilities).toContainEqual(expect.objectContaining({ capability, works: 'yes' }));
        expect(userbase.snapshot()).toBe(before);
      });
    });

    describe('what stops everything', () => {
      it.each([
        ['credential', { code: 'refused' }],
        ['limit', { code: 'rate-limited', retryAfterSeconds: expect.any(Number) as number }],
        ['connection', { code: 'unavailable' }],
      ] as const)('is thrown as a DirectoryError: %s', async (how, expected) => {
        opened.break(how);
        const error: unknown = await directory
          .lookUp(sought(['ada@there.example']))
          .catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(DirectoryError);
        expect(error).toMatchObject(expected);
      });

      it('asks to wait for at least as long as Atlassian does', async () => {
        opened.break('limit');
        const error = await directory
          .lookUp(sought(['ada@there.example']))
          .catch((thrown: unknown) => thrown);
        expect((error as DirectoryError).retryAfterSeconds).toBeGreaterThanOrEqual(600);
      });
    });
  });
}
