import { z } from 'zod';

/**
 * Issues of Jira Cloud platform v3, as far as the app reads them. Texts are documents of the editor.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 */
const attachment = z.lazy(() =>
  z.object({
    id: z.union([z.string(), z.number()]).transform(String),
    filename: z.string(),
    mimeType: z.string().nullish(),
    size: z.number().nullish(),
  }),
);

export const issueHead = z.lazy(() =>
  z.object({
    id: z.string(),
    key: z.string(),
    fields: z.object({
      summary: z.string().nullish(),
      reporter: z.object({ accountId: z.string() }).nullish(),
    }),
  }),
);
/** Beside what is named, the fields that were asked for, by their ids. */
export const issueContents = z.lazy(() =>
  z.object({
    id: z.string(),
    fields: z.looseObject({
      description: z.unknown(),
      attachment: z.array(attachment).nullish(),
    }),
    names: z.record(z.string(), z.string()).nullish(),
  }),
);
export const commentPage = z.lazy(() =>
  z.object({
    comments: z.array(z.object({ id: z.string(), body: z.unknown() })),
    total: z.number().nullish(),
  }),
);

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/#api-rest-api-3-field-search-get */
const searchedField = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    schema: z
      .object({ type: z.string(), items: z.string().nullish(), custom: z.string().nullish() })
      .nullish(),
  }),
);
export const fieldPage = z.lazy(() =>
  z.object({
    values: z.array(searchedField),
    isLast: z.boolean().nullish(),
    total: z.number().nullish(),
  }),
);
