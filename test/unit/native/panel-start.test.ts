import { names } from '../../support/words/languages';
import { nativeWords } from '../../support/words/native-words';

const inEnglish = async (invites: number, unknown: number) =>
  (await nativeWords('en')).panel.start({ invites, unknown });

it('the button of a panel says who is looked up again, since they may be invited', async () => {
  expect(await inEnglish(2, 0)).toBe('Invite 2 people');
  expect(await inEnglish(2, 3)).toBe('Invite 2 people and look 3 up again');
  expect(await inEnglish(0, 3)).toBe('Look 3 people up again and go on');
  expect(await inEnglish(0, 0)).toBe('Finish: nobody has to be invited');
});

it.each(names)(
  'in %s no button says that nobody is invited while somebody is not known',
  async (language) => {
    const { panel } = await nativeWords(language);
    const nobody = panel.start({ invites: 0, unknown: 0 });
    expect(panel.start({ invites: 0, unknown: 3 })).toContain('3');
    expect(panel.start({ invites: 0, unknown: 3 })).not.toBe(nobody);
    expect(panel.start({ invites: 2, unknown: 3 })).toMatch(/2.*3/);
    expect(panel.lookedUpAgain(3)).toContain('3');
  },
);
