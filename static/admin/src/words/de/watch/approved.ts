import type { approvedWords as english } from '../../en/watch/approved';
import { formatNumber, plural } from '../../format';

export const approvedWords: typeof english = {
  title: (people) =>
    `${plural(people, 'Person', 'Personen')} auf dieser Liste ${people === 1 ? 'könnte' : 'könnten'} sich ohne Sie Zugriff nehmen`,
  body: 'Atlassian lässt Personen genehmigter Domains in Produkte, sobald sie in der Organisation sind. Diese App kann das nicht verhindern; die Zugriffsüberwachung findet es im Nachhinein.',
  held: 'Wer davon neu ist, wird zurückgehalten und nicht eingeladen.',
  domain: (domain, people) => `${domain} (${formatNumber(people)})`,
  anyDomain: 'Jede Domain',
  atOnce: (products) => `${products} sofort`,
  onApproval: (products) => `${products} nach Genehmigung durch einen Administrator`,
  anyProduct: 'Produkte, die nicht gelesen werden konnten',
  where: 'Bei Atlassian unter „Einstellungen“ → „Zugriffseinstellungen“, genehmigte Domains, festgelegt:',
  facts: {
    endsOn: 'Benötigt bis',
    approved: 'Genehmigte Domains',
    held: 'Ihre Personen werden zurückgehalten',
  },
  sentence: (count) =>
    `${plural(count, 'wird', 'werden')} zurückgehalten, da sie sich ohne Administrator Zugriff nehmen könnten`,
  plan: 'Könnte sich ohne Administrator Zugriff nehmen',
};
