/** The names in `expand`; Jira passes over names it does not know. */
export const readExpand = (query: URLSearchParams): ReadonlySet<string> =>
  new Set(query.getAll('expand').flatMap((names) => names.split(',').map((name) => name.trim())));
