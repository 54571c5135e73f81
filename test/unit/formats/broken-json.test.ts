import { readFile as read } from '../../support/lists/read-list-file.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const cleo = 'cleo@x.example';
const boss = 'boss@x.example';
const left = `{"email":"${ana}","manager":"${boss}","active":false}`;
const stays = `{"email":"${ben}","manager":"${boss}","active":true}`;
const pretty = (json: string): string => JSON.stringify(JSON.parse(json), null, 2);

describe('JSON that is not one whole value keeps its columns', () => {
  it.each([
    ['a comma too many in a list', `[${left},${stays},]`],
    ['a comma too many in an object', `[${left.replace('}', ',}')},${stays}]`],
    ['a comma too few', `[${left}\n${stays}]`],
    ['commas between lines', `${left},\r\n${stays},\r\n`],
    ['an assignment around it', `var users = [${left},${stays}];`],
    ['an export around it', `export default [${left},${stays}];`],
    ['a call around it', `callback({"users":[${left},${stays}]});`],
    ['names without quotes', `var users = [{email: '${ana}', active: false}, {email: '${ben}'}];`],
    ['words of another language', `[{"email": "${ana}", "active": False}, {"email": "${ben}", "x": None}]`],
    ['comments', `[\n  // people\n  ${left}, /* and */\n  ${stays}\n]`],
    ['objects over several lines behind each other', `${pretty(left)}\n${pretty(stays)}`],
    ['values behind each other without a break', `${left}${stays}`],
    ['pages behind each other', `{"value":[${left}]}\n{"value":[${stays}]}`],
    ['pages in a list', `[{"page":1,"value":[${left}]},{"page":2,"value":[${stays}]}]`],
    ['teams in a list', `[{"team":"A","members":[${left},${stays}]},{"team":"B","members":[]}]`],
  ])('with %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ people: [ben], inactive: [ana], beside: [] });
  });

  it.each([
    ['a line that ends early', `${left}\n{"email":"${cleo}\n${stays}`],
    ['a list that ends early', `[${stays},${left},{"email":"${cleo}","mana`],
    ['a list of an answer that ends early', `{"count":3,"value":[${stays},${left},{"email":"${cleo}`],
    ['an object that is broken', `[${left},{"email":"${cleo}" or so},${stays}]`],
    ['quotes in a text', `[${left},{"name":"C "Cleo" X","email":"${cleo}"},${stays}]`],
    ['a bracket of another kind', `[${left},{"email":"${cleo}"],${stays}]`],
    ['words behind it', `[${left},${stays}] and ${cleo}`],
    ['a comment with an address', `[${left},\n// ask ${cleo}\n${stays}]`],
    ['an escaped address that ends early', `${left}\n${stays}\n{"email":"cleo\\u0040x.example`],
  ])('and names what is broken, such as %s', async (_, text) => {
    const { people, inactive, beside } = await read(text);
    expect({ people, inactive, beside }).toEqual({ people: [ben], inactive: [ana], beside: [cleo] });
  });

  it('takes nobody whose other half is missing', async () => {
    const text = `{"userName":"ana","emails":[{"value":"${ana}"},{"value":"${ben}"},{"val`;
    expect(await read(text)).toMatchObject({ people: [], beside: [ana, ben] });
  });

  it('is read as before where it lists addresses alone', async () => {
    expect((await read(`["${ana}","${ben}"]`)).people).toEqual([ana, ben]);
    expect((await read(`["Ana" <${ana}>, "Ben" <${ben}>]`)).people).toEqual([ana, ben]);
  });
});

describe('lists of cells in JSON are sheets', () => {
  const rows = `["Ana","${ana}","inactive"],["Ben","${ben}","active"]`;

  it.each([
    ['with their headings', `[["Name","Email","Status"],${rows}]`],
    ['without', `[${rows}]`],
    ['one a line', `["Name","Email","Status"]\n${rows.replace('],[', ']\n[')}`],
    ['with their headings beside them', `{"columns":["Name","Mail","State"],"rows":[${rows}]}`],
    [
      'with their headings as objects',
      `{"rows":[${rows}],"columns":[{"name":"N","type":"t"},{"name":"M"},{"name":"State"}]}`,
    ],
    [
      'with other lists as long beside them',
      `{"index":["1","2","3"],"columns":["N","Mail","State"],"data":[${rows}]}`,
    ],
    ['an object a column', `{"email":{"0":"${ana}","1":"${ben}"},"status":{"0":"inactive","1":"active"}}`],
    ['a list a column', `{"email":["${ana}","${ben}"],"status":["inactive","active"]}`],
    ['of which one is called so', `{"suspended":[["Ana","${ana}"]],"people":[["Ben","${ben}"]]}`],
  ])('%s', async (_, text) => {
    expect(await read(text)).toMatchObject({ people: [ben], inactive: [ana] });
  });

  it('of nothing but addresses gives them all', async () => {
    expect((await read(`[["${ana}"],["${ben}"]]`)).people).toEqual([ana, ben]);
    expect((await read(`[["${ana}","${ben}"],["${cleo}",null]]`)).people).toEqual([ana, ben, cleo]);
  });
});

describe('a name that comes twice in an object of JSON', () => {
  it('drops no address: the last is taken, the one before is counted', async () => {
    expect(await read(`{"email":"${ana}","email":"${ben}"}`)).toMatchObject({
      people: [ben],
      aside: { alias: 1 },
    });
  });

  it('keeps a status that was said first', async () => {
    const text = `[{"email":"${ana}","status":"inactive","status":"new"},{"email":"${ben}","status":"new"}]`;
    expect(await read(text)).toMatchObject({ people: [ben], inactive: [ana] });
  });
});

it.each([
  ['broken lines', () => '{"a":1}\n'.repeat(1) + `{"email":"${ana}\n`.repeat(50_000)],
  ['broken objects on one line', () => `[${`{"email":"${ana}" x},`.repeat(50_000)}]`],
  ['quotes', () => `[{"email":"${ana}"},${`{'}`.repeat(200_000)}`],
  ['open brackets', () => `[{"email":"${ana}"},${'{"a":['.repeat(200_000)}`],
  ['comments', () => `[{"email":"${ana}"}${'// x\n/* y */'.repeat(200_000)}]`],
  ['slashes before it', () => `${'// '.repeat(1_000)}[{"email":"${ana}"}]`],
  ['stars before it', () => `${'/* */ '.repeat(600)}{"email":"${ana}"`],
  ['one name again and again', () => `{${`"email":"${ana}",`.repeat(100_000)}"x":1}`],
])('many %s take time that grows with their length alone', async (_, text) => {
  expect((await read(text())).refused).toBeUndefined();
});
