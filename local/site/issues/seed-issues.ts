import type { Issues } from './issues.ts';

/** Requests that are open on the demonstration site: one with a list in every place, one that few may see. */
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
}
