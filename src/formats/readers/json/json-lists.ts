import { roleOfHeading } from '../../../domain/list/table/column-roles';
import { hasAt } from '../../../domain/list/table/find-sections';
import { isMembers, textsIn, type Json, type Members } from './json-cells';

const isPlain = (value: Json | undefined): boolean => typeof value !== 'object' || value === null;

/** Whether a list is a row of cells, which has them by their places. */
export const isRow = (value: Json): value is Json & Members =>
  Array.isArray(value) &&
  value.some((cell) => typeof cell !== 'object') &&
  !value.some((cell) => Array.isArray(cell) && cell.some(isMembers));

const listOfLabels = /^(?:col|head|field)/i;
const labelNames = ['label', 'title', 'name', 'header', 'key', 'id'];

const labelOf = (item: Json): Json | undefined =>
  isMembers(item) ? labelNames.map((name) => item[name]).find((one) => typeof one === 'string') : item;

/** What the columns of rows of cells are called by another list that stands beside them. */
export function labelsBeside(rows: readonly Members[], members: Members): string[] {
  const width = Object.keys(rows[0] ?? {}).length;
  const lists = Object.entries(members).flatMap(([name, list]) => {
    const labels = Array.isArray(list) ? list.map(labelOf) : [];
    const isLabels = labels.every((label): label is string => typeof label === 'string' && !hasAt(label));
    return isLabels && labels.length > 0 ? [{ isNamed: listOfLabels.test(name), labels }] : [];
  });
  const best = lists.find(({ isNamed }) => isNamed) ?? lists.find(({ labels }) => labels.length === width);
  return best?.labels ?? [];
}

/** `{"email": […], "status": […]}`, or objects instead of lists: a column each, as rows; undefined for what is built otherwise. */
export function turned(members: Members): Members[] | undefined {
  const columns = Object.entries(members);
  const places = Object.keys(columns[0]?.[1] ?? {});
  const isTable =
    places.length > 1 &&
    columns.length > 1 &&
    columns.some(([name]) => roleOfHeading(name) === 'own') &&
    columns.every(
      ([, column]) =>
        !isPlain(column) &&
        Object.keys(column as Members).length === places.length &&
        places.every(
          (place) => Object.hasOwn(column as Members, place) && isPlain((column as Members)[place]),
        ),
    );
  if (!isTable) return undefined;
  return places.map((place) =>
    Object.fromEntries(columns.map(([name, column]) => [name, (column as Members)[place] ?? null])),
  );
}

/** What programs call the people of a page of them; besides, what a column of members is called. */
const listOfPage = /^(?:value|data|items?|results?|resources|records|rows|entries|list|content|staff)$/i;

/** Whether an object is no row of a list, but holds one, as a page of it or a team does: it says nothing of them itself. */
export const holdsList = (members: Members): boolean =>
  Object.entries(members).some(
    ([name, value]) =>
      Array.isArray(value) &&
      value.some((item) => isMembers(item) && textsIn(item).length > 0) &&
      (listOfPage.test(name) || roleOfHeading(name) === 'member'),
  ) &&
  Object.entries(members).every(
    ([name, value]) =>
      Array.isArray(value) ||
      (!['status', 'kind'].includes(roleOfHeading(name) ?? '') && textsIn({ [name]: value }).length === 0),
  );

/** Pages of the same lists, one behind the other. */
export function joined(pages: readonly Members[]): Members {
  const lists = new Map<string, Json[]>();
  for (const [name, value] of pages.flatMap((page) => Object.entries(page)))
    if (Array.isArray(value)) {
      const list = lists.get(name);
      if (list) for (const item of value) list.push(item);
      else lists.set(name, [...value]);
    }
  return Object.fromEntries(lists);
}
