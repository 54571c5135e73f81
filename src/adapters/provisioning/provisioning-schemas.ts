import { z } from 'zod';

/** Answers of the user provisioning API, as far as the app reads them. Its document requires nothing. */

const atlassianExtension = 'urn:scim:schemas:extension:atlassian-external:1.0';

export const record = z.lazy(() =>
  z
    .object({
      id: z.string(),
      userName: z.string().nullish(),
      externalId: z.string().nullish(),
      [atlassianExtension]: z.object({ atlassianAccountId: z.string().nullish() }).nullish(),
    })
    .transform(({ id, userName, externalId, [atlassianExtension]: atlassian }) => ({
      id,
      userName: userName ?? undefined,
      externalId: externalId ?? undefined,
      accountId: atlassian?.atlassianAccountId ?? undefined,
    })),
);

/** Somebody's record in the directory. */
export type ProvisionedRecord = z.output<typeof record>;

export const recordList = z.lazy(() =>
  z.object({ totalResults: z.number(), Resources: z.array(record).nullish() }),
);

export const scimLinks = z.lazy(() =>
  z.object({
    scimLinks: z.array(
      z.object({ scimUserId: z.string(), atlassianAccountId: z.string().nullish(), directoryId: z.string() }),
    ),
  }),
);
