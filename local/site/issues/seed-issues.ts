import type { Issues } from './issues.ts';
import { workbook } from './seed-workbook.ts';

/**
 * Requests that are open on the demonstration site: one with a list in every place, one with a workbook, one that few may see.
 */
export function seedIssues(issues: Issues, accountOf: (email: string) => string): void {
  const lead = accountOf('daniel.ferreira@acme.example');
  const admin = accountOf('priya.raman@acme.example');
  issues.addIssue({
    key: 'HR-1',
    summary: 'Accounts for the design studio',
    description:
      'Hello,\n\nplease add Nora Lind <nora.lind@studio.example> and tom.okafor@studio.example.\nThey must not get access to a product yet.',
    reporterId: lead,
  });
  issues.addComment('HR-1', lead, 'And please ines.duarte@studio.example, she joins later.');
  issues.addAttachment('HR-1', lead, {
    filename: 'studio.csv',
    mimeType: 'text/csv',
    content:
      'Name,Email\nAmal Haddad,amal.haddad@studio.example\nNora Lind,nora.lind@studio.example\nLi Wei,li.wei@@studio.example\n',
  });
  issues.addIssue({
    key: 'HR-2',
    summary: 'Confidential: new board members',
    description: 'board.one@acme.example and board.two@acme.example',
    reporterId: admin,
    onlyFor: [admin],
  });
  seedFields(issues);
  seedWorkbook(issues, lead);
}

/** Fields of every kind that matters to a reader of addresses; HR-1 names somebody in one of them. */
function seedFields(issues: Issues): void {
  const people = issues.addField({ name: 'People to invite', kind: 'textarea', projects: ['HR'] });
  issues.addField({ name: 'New colleague', kind: 'textfield' });
  issues.addField({ name: 'Contact labels', kind: 'labels' });
  issues.addField({ name: 'Approvers', kind: 'multiuserpicker' });
  issues.addField({ name: 'Profile page', kind: 'url' });
  issues.setValue('HR-1', people.id, 'Zoe Martin <zoe.martin@studio.example>');
}

function seedWorkbook(issues: Issues, lead: string): void {
  issues.addIssue({
    key: 'HR-4',
    summary: 'Accounts for the agency',
    description: 'The agency sent its list as a workbook.',
    reporterId: lead,
  });
  issues.addAttachment('HR-4', lead, {
    filename: 'agency.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: workbook([
      {
        name: 'Design',
        rows: [
          { cells: ['Name', 'E-mail', 'Status', 'Manager e-mail'] },
          { cells: ['Mina Park', 'mina.park@agency.example', 'Active', 'boss@agency.example'] },
          { cells: ['Oskar Vik', 'oskar.vik@agency.example', 'Inactive', 'boss@agency.example'] },
          { cells: ['Left Early', 'left.early@agency.example', 'Active', ''], hidden: true },
        ],
      },
      {
        name: 'Copy',
        rows: [{ cells: ['Name', 'E-mail'] }, { cells: ['Ravi Nair', 'ravi.nair@agency.example'] }],
      },
      { name: 'Last year', hidden: true, rows: [{ cells: ['E-mail'] }, { cells: ['old@agency.example'] }] },
    ]),
  });
}
