import { formatDay } from '../../../static/admin/src/words/format';
import { gadgetWords, speakGadget } from '../../../static/native/src/words/gadget';
import { panelOthers, panelWords, speakPanel } from '../../../static/native/src/words/panel';
import { noticeSentence, refusalSentence, wordsIn } from '../../../static/native/src/words/spoken';

const refused = { code: 'ISSUE_NOT_FOUND', message: 'There is no such issue, or you may not see it.' };

afterEach(() => speakPanel('en-GB'));

it.each([
  ['de-AT', 'Diese Personen prüfen'],
  ['fr_FR', 'Vérifier ces personnes'],
  ['es-MX', 'Comprobar a estas personas'],
  ['ja-JP', 'これらのユーザーをチェック'],
  ['pt-BR', 'Check these people'],
  ['', 'Check these people'],
])('a panel of an account in "%s" speaks its language, else English', async (locale, check) => {
  await speakPanel(locale);
  expect(panelWords.check).toBe(check);
});

it('what the backend refuses is said in the language of the surface, Atlassian’s words as they came', async () => {
  expect(refusalSentence(refused)).toBe(refused.message);
  await speakPanel('de-DE');
  expect(refusalSentence(refused)).toBe('Es gibt keinen solchen Vorgang, oder Sie dürfen ihn nicht sehen.');
  expect(refusalSentence({ code: 'OF_A_LATER_VERSION', message: 'Later.' })).toBe('Later.');
  expect(noticeSentence({ code: 'WAITS', message: 'Too many requests', saidBy: 'atlassian' })).toBe(
    'Too many requests',
  );
  const notice = { code: 'ROUTE_REFUSED', message: 'x', saidBy: 'app' } as const;
  expect(noticeSentence({ ...notice, appSaid: { reason: 'calls-spent' } })).toMatch(/Atlassian/);
  await speakGadget('ja-JP');
  expect(refusalSentence(refused)).toBe('該当する課題がないか、閲覧する権限がありません。');
  expect(gadgetWords.holders(2)).toBe('2 人がアクセス権を持っています');
});

it('days are written as the account writes them', async () => {
  await speakPanel('en-US');
  expect(formatDay('2026-11-24T12:00:00Z')).toBe('Nov 24, 2026');
  await speakPanel('de-DE');
  expect(formatDay('2026-11-24T12:00:00Z')).toBe('24.11.2026');
});

it('English, with its dates, is there where another language cannot be loaded', async () => {
  const lost = { ...panelOthers, de: () => Promise.reject(new Error('offline')) };
  const english = { ...panelWords };
  expect(await wordsIn('de-DE', english, lost)).toBe(english);
  expect(formatDay('2026-11-24T12:00:00Z')).toBe('24 Nov 2026');
  expect(refusalSentence(refused)).toBe(refused.message);
});
