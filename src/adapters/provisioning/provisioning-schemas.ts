import * as z from 'zod/mini';

/** Answers of the user provisioning API, as far as the app reads them. Its document requires nothing. */

const atlassianExtension = 'urn:scim:schemas:extension:atlassian-external:1.0';

export const record = z.lazy(() =>
  z.pipe(
    z.object({
      id: z.string(),
      userName: z.nullish(z.string()),
      externalId: z.nullish(z.string()),
      [atlassianExtension]: z.nullish(z.object({ atlassianAccountId: z.nullish(z.string()) })),
    }),
    z.transform(({ id, userName, externalId, [atlassianExtension]: atlassian }) => ({
      id,
      userName: userName ?? undefined,
      externalId: externalId ?? undefined,
      accountId: atlassian?.atlassianAccountId ?? undefined,
    })),
  ),
);

/** Somebody's record in the directory. */
export type ProvisionedRecord = z.output<typeof record>;

export const recordList = z.lazy(() =>
  z.object({ totalResults: z.number(), Resources: z.nullish(z.array(record)) }),
);

export const scimLinks = z.lazy(() =>
  z.object({
    scimLinks: z.array(
      z.object({
        scimUserId: z.string(),
        atlassianAccountId: z.nullish(z.string()),
        directoryId: z.string(),
      }),
    ),
  }),
);
