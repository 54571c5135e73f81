import { axeViolations } from '../support/browser/axe-violations.ts';
import { browserJourney } from '../support/browser/browser-journey.ts';
import type { ServedHost } from '../support/browser/served-host.ts';
import { languages } from '../../static/admin/src/words/language.ts';
import { languageOf } from '../../static/admin/src/words/reader-locale.ts';
import { first } from '../../static/admin/src/words/en/first.ts';
import * as later from '../../static/admin/src/words/en/later.ts';
import { laterOf } from '../../static/admin/src/words/later-of.ts';
import { sentencesOf } from '../support/words/languages.ts';

jest.setTimeout(120_000);
const journey = browserJourney();

/** Products and formats keep their names, and so does a field of the stand-in site. */
const names = [
  'People to invite',
  'JSON Lines',
  'Atlassian Administration',
  'Jira Service Management',
  'Jira Product Discovery',
];
const sentences = sentencesOf([first, laterOf(later)]).filter((text) => !names.includes(text));

function speaks({ host: { site } }: ServedHost, locale: string): void {
  site.updatePerson(site.admin.accountId, { locale });
}

describe.each([
  ['de_DE', { check: 'Liste prüfen', start: '2 Personen einladen', done: 'Abgeschlossen', lang: 'de' }],
  ['ja_JP', { check: 'リストをチェック', start: '2 人を招待', done: '完了', lang: 'ja' }],
  ['fr_FR', { check: 'Vérifier la liste', start: 'Inviter 2 personnes', done: 'Terminé', lang: 'fr' }],
  ['es_ES', { check: 'Comprobar la lista', start: 'Invitar a 2 personas', done: 'Terminado', lang: 'es' }],
])('an admin whose account is in %s', (locale, said) => {
  it('goes from a list to its result without a word of English', async () => {
    const served = await journey.host();
    speaks(served, locale);
    const tab = await journey.tab(served);
    const { app } = tab;
    const isTranslated = async () => {
      const shown = await app.locator('body').innerText();
      expect(sentences.filter((text) => shown.includes(text))).toEqual([]);
    };
    await tab.goTo('invite');
    await app.getByRole('textbox').first().fill('ute@example.com\nkei@example.com');
    await app.getByRole('button', { name: said.check }).click();
    await app.getByRole('button', { name: said.start }).waitFor();
    await isTranslated();
    await app.getByRole('button', { name: said.start }).click();
    await app.getByRole('heading', { name: said.done }).first().waitFor();
    await isTranslated();
    expect(await app.locator('html').getAttribute('lang')).toBe(said.lang);
    expect(await axeViolations(tab.page)).toEqual([]);
    expect(sentences.length).toBeGreaterThan(200);
    const { first: own } = await languages[languageOf(locale)].first();
    for (const page of ['batches', 'watch', 'audit', 'settings'] as const) {
      await tab.goTo(page);
      await app.getByRole('heading', { level: 1, name: own.pages[page] }).waitFor();
      await app.getByRole('status').first().waitFor({ state: 'attached' });
      await isTranslated();
    }
  });
});
