import { browserJourney } from '../../support/browser/browser-journey.ts';
import { findLater, invite, joinsJira, nine, otto, paula, watch } from './watched-people.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

async function threePeople(options = {}) {
  const { served, tab } = await journey.open();
  await watch(served, [nine, otto, paula], options);
  await findLater(served, joinsJira(nine), { what: 'accepts', person: otto });
  await tab.goTo('watch', '?view=people');
  await tab.app.getByRole('region', { name: 'People watched' }).getByRole('row').nth(3).waitFor();
  const addresses = async () =>
    (await tab.readTable('People watched')).map((cells) => cells[1]?.split(/\s/)[0]);
  const select = async (...emails: string[]) => {
    for (const email of emails)
      await tab.app.getByRole('checkbox', { name: `Select ${email}` }).check({ force: true });
  };
  return { served, tab, addresses, select };
}

describe('people watched', () => {
  it('are narrowed to those in a state, who have not accepted, or whose last day is over, and found by name', async () => {
    const { tab, addresses } = await threePeople({ endsOn: '2026-01-31' });
    const { app } = tab;
    expect(await addresses()).toEqual([nine, otto, paula]);
    await app.getByRole('button', { name: 'With access 1' }).click();
    await app.getByRole('link', { name: `Open the finding about ${nine}` }).waitFor();
    expect(await addresses()).toEqual([nine]);
    await app.getByRole('button', { name: 'Not accepted yet 2' }).click();
    await app.getByRole('row').filter({ hasText: paula }).waitFor();
    expect(await addresses()).toEqual([nine, paula]);
    await app.getByRole('button', { name: 'Past their last day 3' }).click();
    await app.getByRole('row').filter({ hasText: otto }).waitFor();
    expect(await addresses()).toHaveLength(3);
    await app.getByText('Was needed until 31 Jan 2026').first().waitFor();
    await app.getByRole('button', { name: 'All 3' }).click();
    await app.getByRole('searchbox', { name: 'Search addresses and names' }).fill('silva');
    await app.getByRole('row').filter({ hasText: otto }).waitFor({ state: 'detached' });
    expect(await addresses()).toEqual([paula]);
    expect(tab.page.url()).toContain('search=silva');
  });

  it('are sorted by address, or by who is watched longest', async () => {
    const { served, tab, addresses } = await threePeople();
    await invite(served, ['aaron@example.org']);
    await served.host.runScheduled('every-five-minutes');
    await served.host.drain();
    await tab.page.reload();
    await tab.app.getByRole('row').filter({ hasText: 'aaron' }).waitFor();
    expect((await addresses())[0]).toBe('aaron@example.org');
    await tab.app.getByLabel('Sort by').selectOption('Longest watched first');
    await tab.app.getByRole('row').nth(1).filter({ hasText: nine }).waitFor();
    expect((await addresses()).at(-1)).toBe('aaron@example.org');
  });

  it('are mailed again, but for those who have accepted', async () => {
    const { served, tab, select } = await threePeople();
    const { app } = tab;
    await select(otto, paula);
    await app.getByRole('button', { name: 'Invite again…' }).click();
    const dialog = app.getByRole('dialog', { name: 'Mail 1 person their invitation again?' });
    await dialog.getByText('They are left out').waitFor();
    await dialog.getByRole('button', { name: 'Send the invitations' }).click();
    await app.getByText('1 person was mailed again.').waitFor();
    await app.getByRole('row').filter({ hasText: paula }).getByText('Mailed again').waitFor();
    await served.host.drain();
    await select(paula);
    await app.getByRole('button', { name: 'Invite again…' }).click();
    await app.getByRole('button', { name: 'Send the invitations' }).click();
    await app.getByRole('dialog', { name: 'Nobody was mailed.' }).waitFor();
    await app.getByRole('dialog').getByText('This person was mailed again within the last hour.').waitFor();
    await app.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  });

  it('are reviewed: kept, or proposed to be removed, which the app leaves to Atlassian Administration', async () => {
    const { tab, select } = await threePeople();
    const { app } = tab;
    await select(otto);
    await app.getByRole('button', { name: 'Keep…' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
    await app.getByText('1 person is to be kept.').waitFor();
    await app.getByRole('row').filter({ hasText: otto }).getByText('To be kept: Maya Lindqvist').waitFor();
    await select(paula);
    await app.getByRole('button', { name: 'Propose removal…' }).click();
    const dialog = app.getByRole('dialog', { name: 'Propose to remove 1 person?' });
    await dialog.getByText('The access watch removes nobody from the organization').waitFor();
    const link = dialog.getByRole('link', { name: 'Atlassian Administration' });
    expect(await link.getAttribute('href')).toBe('https://admin.atlassian.com');
    await dialog.getByLabel('Reason').fill('The project has ended');
    await dialog.getByRole('button', { name: 'Propose removal' }).click();
    await app
      .getByRole('row')
      .filter({ hasText: paula })
      .getByText('Removal proposed: Maya Lindqvist')
      .waitFor();
  });

  it('are not watched any more once that is confirmed', async () => {
    const { served, tab, select } = await threePeople();
    const { app } = tab;
    await select(nine, paula);
    await app.getByRole('button', { name: 'Stop watching…' }).click();
    const dialog = app.getByRole('dialog', { name: 'Stop watching 2 people?' });
    await dialog.getByRole('button', { name: 'Stop watching' }).click();
    await app.getByText('2 people are not watched any more.').waitFor();
    await app.getByRole('button', { name: 'All 1' }).waitFor();
    expect(await served.ask('getWatch')).toMatchObject({ watched: 1, openFindings: 0 });
  });
});

describe('people who are here already', () => {
  it('are added by their addresses, and who was not found is named', async () => {
    const { served, tab } = await journey.open({}, { ownContext: true });
    const { app } = tab;
    await tab.page.clock.install();
    await tab.goTo('watch');
    await app.getByRole('button', { name: 'Add people…' }).first().click();
    const dialog = app.getByRole('dialog', { name: 'Add people to the watch' });
    await dialog.getByRole('button', { name: 'Add' }).click();
    await dialog.getByText('Write at least one address.').waitFor();
    await dialog
      .getByLabel('Addresses')
      .fill('Samir <samir.nassar@acme.example>, daniel.ferreira@acme.example\nnobody@example.org');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await dialog.getByText('2 people are watched now.').waitFor();
    await dialog.getByText('1 address was not found in the organization:').waitFor();
    expect(await dialog.getByLabel('Addresses').inputValue()).toBe('nobody@example.org');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await served.host.drain();
    await tab.passTime(app.getByRole('link', { name: 'Open findings: 1' }));
  });

  it('are added with everybody on a batch that has ended', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    const batchId = await invite(served, [nine, 'samir.nassar@acme.example']);
    await tab.goTo('batches', `?batch=${batchId}`);
    const card = app.getByRole('region', { name: 'Access watch' });
    await card.getByText('1 other person on its list can be watched, too').waitFor();
    await card.getByRole('button', { name: 'Watch everybody on this batch' }).click();
    await card.getByText('Everybody on this batch who is here is being taken up.').waitFor();
    await served.host.drain();
    await card.getByRole('link', { name: 'Open the access watch' }).click();
    await app.getByRole('row').filter({ hasText: 'samir.nassar' }).getByText('Added by an admin').waitFor();
  });
});
