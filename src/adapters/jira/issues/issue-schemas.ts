import { z } from 'zod';

/**
 * Issues of Jira Cloud platform v3, as far as the app reads them. Texts are documents of the editor.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 */
const reporter = z.object({ accountId: z.string() }).nullish();
const attachment = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  filename: z.string(),
  mimeType: z.string().nullish(),
  size: z.number().nullish(),
});

export const reportedIssue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ reporter }),
});
export const wholeIssue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    reporter,
    summary: z.string().nullish(),
    description: z.unknown(),
    attachment: z.array(attachment).nullish(),
  }),
});
export const commentPage = z.object({
  comments: z.array(z.object({ id: z.string(), body: z.unknown() })),
  total: z.number().nullish(),
});
