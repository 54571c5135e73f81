import { formatNumber, plural } from '../../format';

/** People of a list who could take access for themselves, by domain. */
export const approvedWords = {
  title: (people: number) =>
    `${plural(people, 'person', 'people')} on this list could take access without you`,
  body: 'Atlassian lets people of approved domains into products once they are in the organization. This app cannot prevent that; the access watch finds it afterwards.',
  held: 'Those of them who are new are held back: they are not invited.',
  domain: (domain: string, people: number) => `${domain} (${formatNumber(people)})`,
  anyDomain: 'Any domain',
  atOnce: (products: string) => `${products} at once`,
  onApproval: (products: string) => `${products} once an administrator approves`,
  anyProduct: 'products that could not be read',
  where: 'It is set at Atlassian under Settings → Access settings, approved domains:',
  facts: { endsOn: 'Needed until', approved: 'Approved domains', held: 'Their people are held back' },
  sentence: (count: number) =>
    `${formatNumber(count)} ${count === 1 ? 'is' : 'are'} held back, since they could take access without an admin`,
  plan: 'Could take access without an admin',
};
