import { z } from 'zod';

/** The document's nested query; an operator or operand without values is no restriction. */
export interface WorkspaceQuery {
  and?: (WorkspaceQuery | null)[] | undefined;
  nor?: (WorkspaceQuery | null)[] | undefined;
  field?: { name?: string | undefined; values?: string[] | undefined } | undefined;
  searchWorkspaces?: string | null | undefined;
  features?: string[] | undefined;
  policies?: string[] | undefined;
}

export const workspaceQuery: z.ZodType<WorkspaceQuery> = z.lazy(() =>
  z.strictObject({
    and: z.array(workspaceQuery.nullable()).optional(),
    nor: z.array(workspaceQuery.nullable()).optional(),
    field: z.strictObject({ name: z.string().optional(), values: z.array(z.string()).optional() }).optional(),
    searchWorkspaces: z.string().nullish(),
    features: z.array(z.string()).optional(),
    policies: z.array(z.string()).optional(),
  }),
);

/** A workspace by the names a query uses, such as `attributes.type`. */
export type WorkspaceFields = Record<string, string>;

export function matchesWorkspaceQuery(query: WorkspaceQuery | null, fields: WorkspaceFields): boolean {
  if (!query) return true;
  const { and = [], nor = [], field, searchWorkspaces, features = [], policies = [] } = query;
  const values = field?.values ?? [];
  const text = searchWorkspaces?.toLowerCase() ?? '';
  const searched = `${fields['attributes.name'] ?? ''}\n${fields['attributes.hostUrl'] ?? ''}`.toLowerCase();
  return (
    and.every((nested) => matchesWorkspaceQuery(nested, fields)) &&
    !nor.some((nested) => matchesWorkspaceQuery(nested, fields)) &&
    (values.length === 0 || values.includes(fields[field?.name ?? ''] ?? '')) &&
    searched.includes(text) &&
    // No workspace of the stand-in has features or policies.
    features.length === 0 &&
    policies.length === 0
  );
}
