import { browserJourney } from '../../support/browser/browser-journey.ts';
import { findLater, joinsJira, nine, otto, watch } from './watched-people.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

describe('somebody who holds access', () => {
  it('is told of where admins are anyway, until it is decided', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await watch(served, [nine, otto]);
    await tab.goTo('invite');
    const sentence = app.getByText('2 people hold access they were invited without.');
    expect(await sentence.count()).toBe(0);
    await findLater(served, joinsJira(nine), joinsJira(otto));
    await tab.goTo('invite');
    await sentence.waitFor();
    await tab.goTo('batches');
    await sentence.waitFor();
    await app.getByRole('link', { name: 'Open the access watch' }).click();
    await app.getByRole('heading', { name: 'Access watch', level: 1 }).waitFor();
    const { findings } = await served.ask('listFindings', { state: 'open' });
    await served.ask('decideFindings', {
      findingIds: findings.map(({ findingId }) => findingId),
      decision: 'allow',
      reason: 'Needed',
    });
    await tab.goTo('batches');
    await app.getByRole('row').nth(1).waitFor();
    expect(await sentence.count()).toBe(0);
  });

  it('is not counted among those without access beside the log', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await watch(served, [nine, otto]);
    await findLater(served, joinsJira(nine));
    await tab.goTo('audit');
    const chart = app.getByRole('region', { name: 'How invitations ended' });
    await chart.getByText('of 2 people who are watched holds no access to a product now.').waitFor();
    await chart.getByRole('link', { name: 'Open the access watch' }).click();
    await app.getByRole('link', { name: 'Open findings: 1' }).waitFor();
  });
});

describe('the settings of the watch', () => {
  it('turn it on and off, and say how often it looks', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('settings');
    const card = app.getByRole('region', { name: 'Access watch' });
    expect(await card.getByRole('radio', { name: 'Automatic' }).isChecked()).toBe(true);
    await card.getByText('It is on now.').waitFor();
    await card.getByRole('radio', { name: 'Off' }).check();
    await card.getByText('The watch was saved. It is off now.').waitFor();
    await card.getByLabel('Looks at everybody').selectOption('Once a week');
    await card.getByRole('radio', { name: 'On', exact: true }).check();
    await card.getByText('The watch was saved. It is on now.').waitFor();
    expect((await served.ask('getSettings')).watch).toEqual({ isOn: true, everyHours: 168 });
    await card.getByRole('radio', { name: 'Automatic' }).check();
    await card.getByText('The watch was saved. It is on now.').waitFor();
    await tab.page.reload();
    expect(await card.getByRole('radio', { name: 'Automatic' }).isChecked()).toBe(true);
    expect(await card.getByLabel('Looks at everybody').inputValue()).toBe('168');
  });
});
