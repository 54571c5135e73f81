import { readFileSync } from 'node:fs';
import { languageOf } from '../../../../static/admin/src/words/reader-locale.ts';
import { names, numberIn, sentenceOf, textsOf } from '../../../support/words/languages.ts';
import { readManifest } from '../../../../local/manifest.ts';

const others = names.filter((name) => name !== 'en');
const counts = [0, 1, 2, 5, 1_000];

/** Names, codes and signs that are the same everywhere, and words that two languages share. */
const sameEverywhere =
  /^(API|API \(5\)|Ticket: 5|trace 5|Problem|Person|CSV|JSON|JSON Lines|Jira.*|Confluence|Atlassian.*|App|–|https:.*| ?· ?|: ?| |Ticket|Name|Code|Status|Route|Service desk|Source|Message|Format|Action|Lot|Automatic|Open|Details|Administration|Total|Type|Filter|Domain|Link|E-?mail|No|Error|no|Base|Description)$/i;

it.each(others)('%s says all that English says, in the same places', async (language) => {
  const english = await textsOf('en');
  const texts = await textsOf(language);
  const kinds = (of: Map<string, unknown>) =>
    [...of].map(([place, text]) => `${place}: ${typeof text}`).sort();
  expect(kinds(texts)).toEqual(kinds(english));
});

it.each(others)('%s leaves nothing in English', async (language) => {
  const english = await textsOf('en');
  const left = [...(await textsOf(language))].filter(([place, text]) => {
    const sentence = sentenceOf(language, place, text, 5);
    return (
      /[A-Za-z]{3}/.test(sentence.replace(/\d/g, '')) &&
      sentence === sentenceOf('en', place, english.get(place) ?? '', 5) &&
      !sameEverywhere.test(sentence)
    );
  });
  expect(left.map(([place, text]) => `${place}: ${sentenceOf(language, place, text, 5)}`)).toEqual([]);
});

it.each(names)('%s has a sentence for every number, with nothing undefined in it', async (language) => {
  const english = await textsOf('en');
  const broken = [...(await textsOf(language))].flatMap(([place, text]) =>
    counts
      .map(
        (count) =>
          [
            count,
            sentenceOf(language, place, text, count),
            sentenceOf('en', place, english.get(place) ?? '', count),
          ] as const,
      )
      .filter(
        ([, sentence, original]) =>
          (original !== '' && sentence.trim() === '' && place !== 'later.settings.check.between') ||
          /undefined|NaN|\[object/.test(sentence),
      )
      .map(([count, sentence]) => `${place} (${count}): ${sentence}`),
  );
  expect(broken).toEqual([]);
});

it.each(others)('%s names each value that English names', async (language) => {
  const english = await textsOf('en');
  const shown = (of: 'en' | typeof language, sentence: string) =>
    sentence.includes(numberIn(of, 1_000)) || sentence.includes('1000');
  const silent = [...(await textsOf(language))].filter(
    ([place, text]) =>
      shown('en', sentenceOf('en', place, english.get(place) ?? '', 1_000)) &&
      !shown(language, sentenceOf(language, place, text, 1_000)),
  );
  expect(silent.map(([place]) => place)).toEqual([]);
});

it.each([
  ['de-DE', 'de'],
  ['de_AT', 'de'],
  ['fr-CA', 'fr'],
  ['es-ES', 'es'],
  ['ja-JP', 'ja'],
  ['en-US', 'en'],
  ['pt-BR', 'en'],
  ['', 'en'],
])('an account in %s reads %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

it('Jira has every title of the manifest in every language', () => {
  const manifest = readManifest('.');
  const { translations, adminPages, issuePanels, gadgets } = manifest;
  const [page] = adminPages;
  const texts = [
    page?.title ?? '',
    ...(page?.pages ?? []).map(({ title }) => title),
    ...issuePanels.map(({ title }) => title),
    ...gadgets.flatMap(({ title, description }) => [title, description]),
  ];
  const titlesIn = (locale: string) => texts.map((text) => translations.textFor(text, locale));
  const english = titlesIn('en-US');
  expect(english).not.toContain('');
  for (const locale of ['de-DE', 'fr-FR', 'es-ES', 'ja-JP']) {
    const titles = titlesIn(locale);
    expect(titles.filter((title, place) => title === english[place])).toEqual([]);
    expect(Object.keys(JSON.parse(readFileSync(`locales/${locale}.json`, 'utf8')) as object)).toEqual(
      Object.keys(JSON.parse(readFileSync('locales/en-US.json', 'utf8')) as object),
    );
  }
});
