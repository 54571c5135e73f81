import { readFile } from '../../../support/lists/read-list-file.ts';

/**
 * Lists as other systems save them. In each of them people to invite are called a…, people and things that the list itself
 * calls inactive, groups or programs i…, and addresses that are nobody's to invite x….
 */
const tables: [system: string, text: string][] = [
  [
    'Okta',
    'login,firstName,email,secondEmail,status\nxl@c.example,Ana,ana@c.example,x@h.example,ACTIVE\nxm@c.example,Ivo,ivo@c.example,,DEPROVISIONED\n',
  ],
  [
    'Google Workspace',
    'First Name [Required],Email Address [Required],Password [Required],Recovery Email,Manager Email,Status [READ ONLY]\nAna,ana@c.example,***,x@h.example,xm@c.example,Active\nIvo,ivo@c.example,***,,xm@c.example,Suspended\n',
  ],
  [
    'Google groups',
    'Group Email [Required],Member Email,Member Role,Member Type\nxall@c.example,ana@c.example,MEMBER,USER\nxall@c.example,isub@c.example,MEMBER,GROUP\n',
  ],
  [
    'Google contacts',
    'Name,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value\nAna,* Work,ana@c.example,Home,x@h.example\nAl,Home,x2@h.example,Work,al@c.example\nAda,Home,ada@h.example,,\n',
  ],
  [
    'Outlook contacts',
    '"First Name","E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","E-mail 2 Type"\n"Ana","ana@c.example","SMTP","Ana (xana@c.example)","x@h.example","SMTP"\n',
  ],
  [
    'Microsoft 365',
    'Block credential,Display name,Licenses,Proxy addresses,User principal name\nFalse,Ana,E3,SMTP:xa@c.example,ana@c.example\nTrue,Ivo,Unlicensed,SMTP:xi@c.example,ivo@c.example\n',
  ],
  [
    'Entra ID',
    'userPrincipalName,displayName,mail,alternateEmailAddress,accountEnabled\nxana@c.onmicrosoft.example,Ana,ana@c.example,x@h.example,True\nxivo@c.onmicrosoft.example,Ivo,ivo@c.example,,False\n',
  ],
  [
    'ADP',
    'Legal Name,Work Contact: Work Email,Personal Contact: Personal Email,Position Status,Reports To Email\n"Berg, Ana",ana@c.example,x@h.example,A - Active,xb@c.example\n"Cole, Ivo",ivo@c.example,,T - Terminated,xb@c.example\n',
  ],
  [
    'Workday',
    'Report: Workers,,,,\nWorker,Email - Primary Work,Email - Primary Home,Manager Email,Active Status\nAna,ana@c.example,x@h.example,xb@c.example,Yes\nIvo,ivo@c.example,,xb@c.example,No\nTotal: 2,,,,\n',
  ],
  [
    'Gusto',
    'First name,Work email,Personal email,Dismissal date\nAna,ana@c.example,x@h.example,\nIvo,ivo@c.example,,01/05/2024\n',
  ],
  [
    'JumpCloud',
    'username,email,activated,suspended,manager\nana,ana@c.example,true,false,xb@c.example\nivo,ivo@c.example,true,true,xb@c.example\nida,ida@c.example,false,false,xb@c.example\n',
  ],
  [
    'Zendesk',
    'name,email,suspended,active\nAna,ana@c.example,false,true\nIvo,ivo@c.example,true,true\nIda,ida@c.example,false,false\n',
  ],
  [
    'Slack',
    'username,email,status\nana,ana@c.example,Member\nivo,ivo@c.example,Deactivated\nal,al@c.example,Single-Channel Guest\n',
  ],
  [
    'GitLab',
    'Name,Email,User-Type,Status\nAna,ana@c.example,human,active\nBot,ibot@c.example,project_bot,active\nIvo,ivo@c.example,human,blocked\n',
  ],
  [
    'Exchange',
    'Identity,PrimarySmtpAddress,RecipientTypeDetails,EmailAddresses\nAna,ana@c.example,UserMailbox,SMTP:xa@c.example\nAll,iall@c.example,MailUniversalDistributionGroup,\nRoom,iroom@c.example,RoomMailbox,\n',
  ],
  [
    'a message trace',
    'Date,Subject,RecipientStatus\nMon,Hi,ana@c.example##Receive, Deliver;al@c.example##Receive\n',
  ],
  [
    'an audit report',
    'Time,Author email,Affected user email,Summary\n1,xadmin@c.example,ana@c.example,added\n',
  ],
  [
    'a ticket shop',
    'Order #,Buyer Email,Attendee Email,First Name\n1,xb@c.example,ana@c.example,Ana\n1,xb@c.example,al@c.example,Al\n',
  ],
  [
    'a mailing list',
    'Email address,Nickname,Email status,Email preference\nana@c.example,Ana,email,abridged\n',
  ],
  [
    'Personio',
    'Vorname;Name;E-Mail dienstlich;E-Mail privat;Führungskraft E-Mail;Beschäftigungsstatus;Ausgeschieden am\nAna;Berg;ana@c.example;x@h.example;xb@c.example;aktiv;\nIvo;Cole;ivo@c.example;;xb@c.example;ausgetreten;\nIda;Dahl;ida@c.example;;xb@c.example;aktiv;31.03.2025\n',
  ],
  [
    'a French HR system',
    'Nom;Prénom;Adresse e-mail professionnelle;Adresse e-mail personnelle;Manager;Actif\nBerg;Ana;ana@c.example;x@h.example;xb@c.example;Oui\nCole;Ivo;ivo@c.example;;xb@c.example;Non\n',
  ],
  [
    'a Japanese HR system',
    '氏名,会社メール,個人メール,上長メール,退職日\n山田,ana@c.example,x@h.example,xb@c.example,\n鈴木,ivo@c.example,,xb@c.example,2025/03/31\n',
  ],
  [
    'a Chinese HR system',
    '姓名,邮箱,状态,直属上级邮箱\n王伟,ana@c.example,在职,xb@c.example\n李娜,ivo@c.example,离职,xb@c.example\n',
  ],
  [
    'a Dutch HR system',
    'Naam;E-mailadres;Leidinggevende;In dienst\nAna;ana@c.example;xb@c.example;Ja\nIvo;ivo@c.example;xb@c.example;Nee\n',
  ],
  [
    'a Turkish HR system',
    'Ad;E-posta;Yönetici e-posta;Durum\nAna;ana@c.example;xb@c.example;Aktif\nIvo;ivo@c.example;xb@c.example;Pasif\n',
  ],
  ['cells without headings', 'Ana Berg\tana@c.example\tActive\nIvo Cole\tivo@c.example\tSuspended\n'],
  [
    'PostgreSQL',
    ' id | name | email | disabled\n----+------+-------+---------\n 1 | Ana | ana@c.example | f\n 2 | Ivo | ivo@c.example | t\n(2 rows)\n',
  ],
  [
    'a command line',
    'Name            Email                 Status\n----            -----                 ------\nAna Berg        ana@c.example         active\nIvo Cole        ivo@c.example         disabled\n',
  ],
  [
    'PowerShell',
    '\nName    : Ana Berg\nMail    : ana@c.example\nEnabled : True\n\nName    : Ivo Cole\nMail    : ivo@c.example\nEnabled : False\n',
  ],
  [
    'YAML',
    'users:\n- name: Ana\n  email: ana@c.example\n  active: true\n- name: Ivo\n  email: "ivo@c.example"\n  active: false\n',
  ],
  [
    'XML',
    '<?xml version="1.0"?><report><employee id="1"><email type="work">ana@c.example</email><status>Active</status></employee><employee id="2"><email type="work">ivo@c.example</email><status>Terminated</status></employee></report>',
  ],
  [
    'a calendar',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nORGANIZER;CN=Boss:mailto:xboss@c.example\nATTENDEE;CN="Berg, Ana";PARTSTAT=ACCEPTED:mailto:ana@c.example\nATTENDEE;CUTYPE=ROOM;CN=Room:\n mailto:iroom@c.example\nUID:x123@calendar.example\nEND:VEVENT\nEND:VCALENDAR\n',
  ],
  [
    'LDIF',
    'dn: CN=Ana,DC=x\nobjectClass: user\ncn: Ana\nmail: ana@c.example\nproxyAddresses: smtp:x@c.example\n\ndn: CN=Ivo,DC=x\nmail: ivo@c.example\nuserAccountControl: 514\n\ndn: CN=Staff,DC=x\nobjectClass: group\nmail: istaff@c.example\n',
  ],
  [
    'vCard',
    'BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nEMAIL;TYPE=HOME:x@h.example\nEMAIL;TYPE=WORK:ana@c.example\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Staff\nEMAIL:istaff@c.example\nEND:VCARD\n',
  ],
  ['Intercom', 'user_id,email,name,unsubscribed_from_emails,owner\n1,ana@c.example,Ana,false,xo@c.example\n'],
  [
    'UKG',
    'Employee Name,Employee Status,Email Address (Primary),Email Address (Alternate),Supervisor Email\n"Berg, Ana",Active,ana@c.example,x@h.example,xb@c.example\n"Cole, Ivo",Terminated,ivo@c.example,,xb@c.example\n',
  ],
  ['an activity report', 'Email,Last active,Days inactive\nana@c.example,2026-11-01,3\n'],
  [
    'a Spanish HR system',
    'Nombre completo;Correo de trabajo;Correo personal;Responsable;Fecha de baja\nAna Berg;ana@c.example;x@h.example;Boss;\nIvo Cole;ivo@c.example;;Boss;31/12/2024\n',
  ],
  [
    'a Polish HR system',
    'Imię i nazwisko;E-mail służbowy;E-mail prywatny;Przełożony;Status zatrudnienia\nAna;ana@c.example;x@h.example;Szef;Aktywny\nIvo;ivo@c.example;;Szef;Zwolniony\n',
  ],
  [
    'a Czech HR system',
    'Jméno;Příjmení;E-mail;Nadřízený;Stav\nAna;B;ana@c.example;xb@c.example;Aktivní\nIvo;C;ivo@c.example;xb@c.example;Neaktivní\n',
  ],
  [
    'a Danish HR system',
    'Navn;E-mail;Leder;Status\nAna;ana@c.example;xb@c.example;Aktiv\nIvo;ivo@c.example;xb@c.example;Fratrådt\n',
  ],
  [
    'a Portuguese HR system',
    'Nome;E-mail;Superior imediato;Situação\nAna;ana@c.example;xb@c.example;Ativo\nIvo;ivo@c.example;xb@c.example;Demitido\n',
  ],
  [
    'a Korean HR system',
    '이름,이메일,개인 이메일,상사,상태\n김,ana@c.example,x@h.example,박,재직\n이,ivo@c.example,,박,퇴사\n',
  ],
  [
    'TOML',
    '[[users]]\nname = "Ana"\nemail = "ana@c.example"\nactive = true\n\n[[users]]\nname = "Ivo"\nemail = "ivo@c.example"\nactive = false\n',
  ],
  [
    'ldapsearch',
    '# extended LDIF\n#\n# LDAPv3\n\n# ana\ndn: uid=ana,dc=c\nmail: ana@c.example\n\n# ivo\ndn: uid=ivo,dc=c\nmail: ivo@c.example\nnsAccountLock: TRUE\n\n# search result\nsearch: 2\n',
  ],
];

const json: [system: string, value: unknown][] = [
  [
    'Slack',
    {
      members: [
        { deleted: false, is_bot: false, profile: { email: 'ana@c.example' } },
        { deleted: true, is_bot: false, profile: { email: 'ivo@c.example' } },
        { deleted: false, is_bot: true, profile: { email: 'ihook@c.example' } },
      ],
    },
  ],
  [
    'AWS',
    { Users: [{ UserName: 'ana', Emails: [{ Value: 'ana@c.example', Type: 'work', Primary: true }] }] },
  ],
  [
    'Graph',
    {
      value: [
        {
          mail: 'ana@c.example',
          otherMails: ['x@h.example'],
          accountEnabled: true,
          manager: { mail: 'xb@c.example' },
        },
        { mail: 'ivo@c.example', accountEnabled: false },
      ],
    },
  ],
  [
    'Jira',
    [
      { accountType: 'atlassian', emailAddress: 'ana@c.example', active: true },
      { accountType: 'app', emailAddress: 'iapp@c.example', active: true },
      { accountType: 'atlassian', emailAddress: 'ivo@c.example', active: false },
    ],
  ],
  [
    'an HR system',
    {
      employees: [
        { contact: { work: { email: 'ana@c.example' }, private: { email: 'x@h.example' } }, endDate: null },
        { contact: { work: { email: 'ivo@c.example' } }, endDate: '2025-01-31' },
      ],
    },
  ],
  [
    'teams with members',
    {
      teams: [
        { name: 'Red', members: [{ email: 'ana@c.example' }, { email: 'al@c.example' }] },
        { name: 'Blue', members: [{ email: 'ada@c.example' }] },
      ],
    },
  ],
  [
    'lists beside each other',
    {
      active: [{ email: 'ana@c.example' }, { email: 'al@c.example' }],
      suspended: [{ email: 'ivo@c.example' }],
      groups: [{ email: 'iall@c.example' }],
    },
  ],
  ['objects by address', { 'ana@c.example': { name: 'Ana' }, 'al@c.example': { name: 'Al' } }],
  [
    'objects by key',
    { u1: { email: 'ana@c.example', suspended: false }, u2: { email: 'ivo@c.example', suspended: true } },
  ],
  ['one object', { name: 'Ana', email: 'ana@c.example' }],
];
const all = [
  ...tables,
  ...json.map(([system, value]): [string, string] => [`${system}, as JSON`, JSON.stringify(value)]),
];

const addressesOf = (text: string): string[] => [
  ...new Set(text.match(/(?<![\w.])[\w.]+@[\w.]+\.example/g) ?? []),
];

it.each(all)(
  'from %s gives its people, apart from who is inactive and from everybody else',
  async (_, text) => {
    const read = await readFile(text, 'list.csv');
    const addresses = addressesOf(text);
    const starting = (letter: string) => addresses.filter((address) => address.startsWith(letter)).sort();
    expect([...new Set(read.people)].sort()).toEqual(starting('a'));
    expect([...read.inactive, ...read.noPersons].sort()).toEqual(starting('i'));
  },
);
