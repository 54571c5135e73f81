import { z } from 'zod';

/** Answers of Jira Cloud platform v3, as far as the app reads them. */
export const foundUsers = z.array(
  z.object({ accountId: z.string(), accountType: z.string().nullish(), emailAddress: z.string().nullish() }),
);

const groupName = z.object({ groupId: z.string(), name: z.string() });
export type GroupName = z.infer<typeof groupName>;

export const user = z.object({
  accountId: z.string(),
  displayName: z.string().nullish(),
  active: z.boolean().nullish(),
  groups: z.object({ items: z.array(groupName) }),
  applicationRoles: z.object({ items: z.array(z.object({ key: z.string() })) }),
});
export type JiraUser = z.infer<typeof user>;

export const namedUser = z.object({ displayName: z.string().nullish() });
export const emailAddress = z.object({ email: z.string() });

export const applicationRoles = z.array(
  z.object({ key: z.string(), name: z.string().nullish(), groupDetails: z.array(groupName).nullish() }),
);

export const permissions = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

export const bulkPermissions = z.object({ globalPermissions: z.array(z.string()) });

export const myself = z.object({ accountId: z.string(), displayName: z.string().nullish() });
export const serverInfo = z.object({ baseUrl: z.string(), serverTitle: z.string().nullish() });
