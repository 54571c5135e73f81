import * as z from 'zod/mini';

/**
 * Issues of Jira Cloud platform v3, as far as the app reads them. Texts are documents of the editor.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 */
const attachment = z.lazy(() =>
  z.object({
    id: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
    filename: z.string(),
    mimeType: z.nullish(z.string()),
    size: z.nullish(z.number()),
  }),
);

export const issueHead = z.lazy(() =>
  z.object({
    id: z.string(),
    key: z.string(),
    fields: z.object({
      summary: z.nullish(z.string()),
      reporter: z.nullish(z.object({ accountId: z.string() })),
    }),
  }),
);
/** Beside what is named, the fields that were asked for, by their ids. */
export const issueContents = z.lazy(() =>
  z.object({
    id: z.string(),
    fields: z.looseObject({
      description: z.unknown(),
      attachment: z.nullish(z.array(attachment)),
    }),
    names: z.nullish(z.record(z.string(), z.string())),
  }),
);
export const commentPage = z.lazy(() =>
  z.object({
    comments: z.array(z.object({ id: z.string(), body: z.unknown() })),
    total: z.nullish(z.number()),
  }),
);

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/#api-rest-api-3-field-search-get */
const searchedField = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    schema: z.nullish(
      z.object({ type: z.string(), items: z.nullish(z.string()), custom: z.nullish(z.string()) }),
    ),
  }),
);
export const fieldPage = z.lazy(() =>
  z.object({
    values: z.array(searchedField),
    isLast: z.nullish(z.boolean()),
    total: z.nullish(z.number()),
  }),
);
