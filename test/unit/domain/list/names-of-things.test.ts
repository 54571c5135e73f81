import { roleOfHeading } from '../../../../src/domain/list/table/column-roles.ts';
import { briefly } from '../../../support/lists/brief-rows.ts';
import { readBriefly } from '../../../support/lists/read-unattended.ts';

const ana = 'ana@x.example';
const read = (text: string) => readBriefly(text, 'list.csv').people;

describe('a column has the names of its people', () => {
  it.each(
    (
      'Name; Full Name (required); displayName; First Name; Surname; Middle name; Preferred Name; Employee Name; Member full name; ' +
      'First and last name; Vorname; Vor- und Nachname; Name, Vorname; Anzeigename; Mitarbeitername; Nom; Prénom; Nom et prénom; ' +
      'Nom de famille; Nombre; Nombre y apellidos; Primer apellido; Nome e cognome; Sobrenome; Volledige naam; Voornaam; Förnamn; ' +
      'Etternavn; Imię i nazwisko; Příjmení; 氏名; お名前; 名; 姓名; 表示名; Имя; Фамилия; ФИО; 이름; ' +
      'profile.firstName; attributes.name; Your name; What is your name?; Vorname (Pflicht); Full name (as on ID); Name (original name); ' +
      'Preferred first name; Legal last name; Jméno a příjmení; Name des Mitarbeiters; Name of employee; Name of the participant; Имя сотрудника; ' +
      'Nombre del empleado; Nom de l’employé; Nome do funcionário; 员工姓名; 社員氏名; 직원 이름'
    ).split('; '),
  )('%s', (heading) => {
    expect(roleOfHeading(heading)).toBe('name');
  });

  it.each(
    (
      'Device name; Course name; Campaign name; Created by name; Spouse name; Pet name; School name; Family member name; Parent name; ' +
      'Straßenname; Kursname; Gerätename; Name der Firma; Nom du cours; Nom de rue; Nombre del curso; Nome do curso; Naam bedrijf; ' +
      'Kursnamn; 会社名; 部署名; 商品名; Hostname; Nachbarname; ' +
      'Profile name; attributes.device_name; Your team name; Name (device); Name (spouse); Name of the device; Name des Geräts; ' +
      'Nombre de usuario; Nom d’utilisateur; Имя устройства; Preferred language; What is your company name?'
    ).split('; '),
  )('but not where it says %s', (heading) => {
    expect(roleOfHeading(heading)).not.toBe('name');
    expect(read(`${heading},Email\nSomething,${ana}`)).toEqual([ana]);
  });

  it.each([
    ['profile.firstName,profile.lastName,profile.displayName', 'Ana,Berg,Ana Berg'],
    ['attributes.first_name,attributes.last_name', 'Ana,Berg'],
    ['Your first name,Your last name', 'Ana,Berg'],
    ['Vorname (Pflicht),Name (Pflicht)', 'Ana,Berg'],
    ['First name,Preferred first name,Last name', 'Ana,Annie,Berg'],
    ['Team name,Your name', 'Blue,Ana Berg'],
  ])('which stands in several, or beside others: %s', (headings, cells) => {
    expect(read(`${headings},Email\n${cells},${ana}`)).toEqual([`Ana Berg ${ana}`]);
  });

  it('and no part of another one', () => {
    expect(read(`Nachname;Straßenname;Email\nBerg;Hauptstr.;${ana}`)).toEqual([`Berg ${ana}`]);
  });

  it('also where an address stands among them', () => {
    const text = `Name,Email\nAna,${ana}\nben@x.example,ben@x.example\nCleo,cleo@x.example`;
    expect(read(text)).toEqual([`Ana ${ana}`, 'ben@x.example', 'Cleo cleo@x.example']);
    expect(readBriefly(`Name,Email\nAna,${ana}\nboss@x.example,ben@x.example`, 'list.csv').aside).toBe(1);
  });
});

describe('nobody is called as', () => {
  it.each([
    [`Team: ${ana}`, undefined],
    [`Team: <${ana}>`, undefined],
    [`Approved by Eva Holm: ${ana}`, undefined],
    [`Approved by Eva Holm <${ana}>`, undefined],
    [`Genehmigt von Eva Holm: ${ana}`, undefined],
    [`Team: Ben Fox <${ana}>`, undefined],
    [`Invite ${ana}`, undefined],
    [`=HYPERLINK("mailto:${ana}")`, undefined],
    [`=HYPERLINK("mailto:${ana}","Ana Berg")`, 'Ana Berg'],
    [`Ana Berg: ${ana}`, 'Ana Berg'],
    [`"Berg: Ana" <${ana}>`, 'Berg: Ana'],
  ])('what stands before the address: %s', (text, name) => {
    const [row] = briefly(text).filter((one) => one.includes(ana));
    expect(row).toBe(`ok ${ana}${name === undefined ? '' : ` = ${name}`}`);
  });
});

describe('a cell with the formula of a link', () => {
  it.each([
    ['=HYPERLINK("mailto:ana@x.example","Ana Berg")', [`Ana Berg ${ana}`]],
    ['=HYPERLINK("mailto:ana@x.example";"ana@x.example")', [ana]],
    ['=HYPERLINK("mailto:ana@x.example")', [ana]],
    ['=hyperlink( "mailto:ana@x.example?subject=Hi" , "Ana Berg" )', [`Ana Berg ${ana}`]],
    ['=HYPERLINK("mailto:ana@x.example","eva@x.example")', ['eva@x.example', ana]],
  ])('is read as what it shows: %s', (formula, people) => {
    expect(read(`Team,Email\nBlue,"${formula.replaceAll('"', '""')}"`)).toEqual(people);
  });

  it('has no name of its own', () => {
    const formula = '"=HYPERLINK(""https://x.example/ana"",""Ana Berg"")"';
    expect(read(`Name,Email\n${formula},${ana}`)).toEqual([`Ana Berg ${ana}`]);
  });
});
