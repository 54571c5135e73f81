import { happenLater } from '../../../local/site/later.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';
import { findLater, joinsJira, look, nine, otto, paula, watch } from './watched-people.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

/** A number of the page by its name. */
const figure = (text: string, name: string) => new RegExp(`(^|\\n)${name}\\n+${text}(\\n|$)`);

describe('the page of the watch', () => {
  it('says that nobody is watched yet, and offers to turn the watch on where it is off', async () => {
    const { served, tab } = await journey.open({ connected: false });
    const { app } = tab;
    await tab.goTo('watch');
    await app.getByText('The access watch is off').waitFor();
    await app.getByText('Without an organization key it sees the products of Jira alone.').waitFor();
    await app.getByRole('button', { name: 'Turn it on' }).click();
    await app.getByRole('heading', { name: 'Nobody is watched yet' }).waitFor();
    expect((await served.ask('getSettings')).watch).toMatchObject({ isOn: true });
  });

  it('shows how the people stand now, and what each look found', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await watch(served, [nine, otto, paula]);
    await findLater(served, joinsJira(nine));
    await tab.goTo('watch');
    const now = app.getByRole('region', { name: 'As of now' });
    await now.getByText('Last look').waitFor();
    const text = await now.innerText();
    expect(text).toMatch(figure('3', 'Watched'));
    expect(text).toMatch(figure('2', 'Without access'));
    expect(text).toMatch(figure('1', 'Open findings'));
    expect(text).toMatch(figure('3', 'Not accepted'));
    expect(text).toContain('once a day.');
    const looks = app.getByRole('region', { name: 'Look by look' });
    await looks.getByRole('group', { name: /^Of them with access: from 0 to 1 in 2 looks\./ }).waitFor();
    await looks.getByText('Show as a table').click();
    const cells = await looks.getByRole('row').nth(1).getByRole('cell').allInnerTexts();
    expect(cells).toEqual(['3', '1', '0']);
  });

  it('looks when it is asked to, and shows what has come of it', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await watch(served, [nine, otto]);
    await tab.goTo('watch');
    const now = app.getByRole('region', { name: 'As of now' });
    await now.getByRole('link', { name: 'Without access: 2' }).waitFor();
    happenLater(served.host.site, joinsJira(otto));
    await now.getByRole('button', { name: 'Look now' }).click();
    await now.getByRole('link', { name: 'Open findings: 1' }).waitFor();
    await now.getByText(/^Last look .* Next look/).waitFor();
  });

  it('says in Atlassian’s words why looking does not go on', async () => {
    const { served, tab } = await journey.open();
    await watch(served, [nine]);
    served.host.organization.fetch = async () =>
      Response.json({ errors: [{ title: 'The API key was revoked' }] }, { status: 401 });
    await look(served);
    await tab.goTo('watch');
    const notice = tab.app.getByRole('status').filter({ hasText: 'Atlassian said' });
    await notice.getByText('The API key was revoked').waitFor();
    await notice.getByText('Run the connection check in Settings').waitFor();
  });
});
