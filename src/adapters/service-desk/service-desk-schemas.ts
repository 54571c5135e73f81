import * as z from 'zod/mini';

/** Answers of the service desk API, as far as the app reads them. Its document requires nothing. */
export const customer = z.lazy(() =>
  z.object({
    accountId: z.string(),
    displayName: z.nullish(z.string()),
    emailAddress: z.nullish(z.string()),
    active: z.nullish(z.boolean()),
  }),
);
export type Customer = z.infer<typeof customer>;

export const pageOf = <T>(value: z.ZodMiniType<T>) =>
  z.object({ values: z.array(value), isLastPage: z.nullish(z.boolean()) });

export const organizationId = z.object({ id: z.string() });
export const organizationUser = z.object({ accountId: z.string() });

/** Accounts of customers who have no Atlassian account: they sign in to the portal alone, and can hold no product. */
export const isPortalOnly = (accountId: string): boolean => accountId.startsWith('qm:');
