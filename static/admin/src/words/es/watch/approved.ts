import type { approvedWords as english } from '../../en/watch/approved';
import { formatNumber, plural } from '../../format';

export const approvedWords: typeof english = {
  title: (people) =>
    `${plural(people, 'persona de esta lista podría', 'personas de esta lista podrían')} tomar acceso sin usted`,
  body: 'Atlassian deja entrar en productos a las personas de dominios aprobados una vez que están en la organización. Esta aplicación no puede impedirlo; la vigilancia de accesos lo descubre después.',
  held: 'A las que son nuevas se las retiene: no se las invita.',
  domain: (domain, people) => `${domain} (${formatNumber(people)})`,
  anyDomain: 'Cualquier dominio',
  atOnce: (products) => `${products} de inmediato`,
  onApproval: (products) => `${products} cuando lo apruebe un administrador`,
  anyProduct: 'productos que no se pudieron leer',
  where: 'Se configura en Atlassian, en «Ajustes» → «Ajustes de acceso», dominios aprobados:',
  facts: { endsOn: 'Necesario hasta', approved: 'Dominios aprobados', held: 'Se retiene a sus personas' },
  sentence: (count) =>
    plural(
      count,
      'se retiene, ya que podría tomar acceso sin un administrador',
      'se retienen, ya que podrían tomar acceso sin un administrador',
    ),
  plan: 'Podría tomar acceso sin un administrador',
};
