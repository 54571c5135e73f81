import type { AccessView } from '../../../../../../src/contract/recipients';
import { words } from '../../../words/words';

/** `jira-users (Jira Software), admins (Jira Software; administers, never touched)`. */
export const accessWords = (access: AccessView[]): string =>
  access
    .map(({ groupName, products, keptBecause }) => {
      const about = [productWords(products), keptBecause ? words.batch.kept[keptBecause] : '']
        .filter(Boolean)
        .join('; ');
      return about ? `${groupName} (${about})` : groupName;
    })
    .join(', ');

/** Each product once, by the name admins know. */
const productWords = (products: string[]) =>
  [...new Set(products.map((product) => words.products[product] ?? product))].join(', ');
