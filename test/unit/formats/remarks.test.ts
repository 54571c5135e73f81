import { readFile as read } from '../../support/lists/read-list-file.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const cleo = 'cleo@x.example';

describe('a remark in a list told line by line', () => {
  it.each([
    [
      'on a line of its own',
      `- name: Ana\n  email: ${ana}\n  # old: ${cleo}\n- name: Ben\n  email: ${ben}\n`,
    ],
    ['at the margin', `- name: Ana\n  email: ${ana}\n# old: ${cleo}\n- name: Ben\n  email: ${ben}\n`],
    ['before all', `# ask ${cleo}\n- name: Ana\n  email: ${ana}\n- name: Ben\n  email: ${ben}\n`],
    ['behind a value', `- name: Ana\n  email: ${ana} # old: ${cleo}\n- name: Ben\n  email: ${ben}\n`],
    [
      'behind a value in quotes',
      `[[u]]\nname = "A"\nemail = "${ana}"  # ${cleo}\n[[u]]\nname = "B"\nemail = '${ben}'\n`,
    ],
    ['behind a name', `- name: Ana # ask ${cleo}\n  email: ${ana}\n- name: Ben\n  email: ${ben}\n`],
    ['in a list', `- name: Ana\n  email:\n    - ${ana}\n    # - ${cleo}\n- name: Ben\n  email: ${ben}\n`],
    [
      'as often as people',
      `# one\n- name: Ana\n  email: ${ana}\n# two\n# three\n- name: Ben\n  email: ${ben}\n# ${cleo}\n`,
    ],
  ])('is told beside it: %s', async (_, text) => {
    const { people, beside } = await read(text);
    expect({ people, beside }).toEqual({ people: [ana, ben], beside: [cleo] });
  });

  it.each([
    [
      'PowerShell',
      `PS C:\\> Get-ADUser # all\n\nName : Ana # Berg\nMail : ${ana}\n\nName : Ben #2 Fox\nMail : ${ben}\n`,
    ],
    [
      'MySQL',
      `***** 1. row *****\n Name: Ana # Berg\nEmail: ${ana}\n***** 2. row *****\n Name: Ben #2 Fox\nEmail: ${ben}\n`,
    ],
    [
      'psql',
      `-[ RECORD 1 ]--\nname  | Ana # Berg\nemail | ${ana}\n-[ RECORD 2 ]--\nname  | Ben #2 Fox\nemail | ${ben}\n`,
    ],
  ])('is none as %s prints people', async (_, text) => {
    const { people, names } = await read(text);
    expect({ people, names }).toEqual({ people: [ana, ben], names: ['Ana # Berg', 'Ben #2 Fox'] });
  });

  it('may be one where it has an address, however people are printed', async () => {
    const text = `Name : Ana\nMail : ${ana} # old: ${cleo}\n\nName : Ben\nMail : ${ben}\n`;
    const { people, beside } = await read(text);
    expect({ people, beside }).toEqual({ people: [ana, ben], beside: [cleo] });
  });

  it('is one beside names that are filled up to one column of equals signs', async () => {
    const text = `[a]\nname  = Ana # ${cleo}\nemail = ${ana}\n[b]\nname  = Ben\nemail = ${ben}\n`;
    const { people, names, beside } = await read(text);
    expect({ people, names, beside }).toEqual({ people: [ana, ben], names: ['Ana', 'Ben'], beside: [cleo] });
  });

  it('is none in quotes or within a word', async () => {
    const text = `- name: "Ana # 1"\n  email: a#b@x.example\n- name: 'Ben # 2'\n  email: "${ben}" # x\n`;
    const { people, names } = await read(text);
    expect({ people, names }).toEqual({ people: ['a#b@x.example', ben], names: ['Ana # 1', 'Ben # 2'] });
  });

  it('is found in time that grows with the length alone', async () => {
    const text = `Name: "${'# '.repeat(500_000)}\nMail: ${ana}\nName: '${'- "'.repeat(500_000)}#\nMail: ${ben}\n`;
    expect((await read(text)).people).toContain(ben);
  });
});
