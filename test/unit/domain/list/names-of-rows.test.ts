import { readBriefly } from '../../../support/lists/read-unattended.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const read = (text: string) => readBriefly(text, 'list.csv').people;

describe('the name of a row', () => {
  it.each([
    `Ana Berg,"${ana}; ${ben}"`,
    `Ana Berg,${ana} / ${ben}`,
    `Ana Berg,${ana}/${ben}`,
    `Ana Berg,"${ana}\n${ben}"`,
    `Ana Berg,"${ana}, ${ben}"`,
    `Ana Berg,${ana} ${ben}`,
    `Ana Berg,${ana}|${ben}`,
  ])('is given to nobody where the row has two addresses: %j', (row) => {
    expect(read(`Name,Email\n${row}`)).toEqual([ana, ben]);
  });

  it('is given to nobody where two columns have addresses', () => {
    expect(read(`Name,Email,Work email\nAna Berg,${ana},${ben}`)).toEqual([ana, ben]);
  });

  it('is told where the row has one address', () => {
    expect(read(`Name,Email\nAna Berg,${ana}`)).toEqual([`Ana Berg ${ana}`]);
    expect(read(`Name,Email,Work email\nAna Berg,${ana},${ana}`)).toEqual([`Ana Berg ${ana}`]);
    expect(read(`Name,Email\nAna Berg,"${ana}; ANA@x.example"`)).toEqual([`Ana Berg ${ana}`]);
  });

  it('leaves alone the names that stand beside the addresses', () => {
    expect(read(`Name,Email\nThe team,"Ana Berg <${ana}>; ${ben}"`)).toEqual([`Ana Berg ${ana}`, ben]);
  });
});
