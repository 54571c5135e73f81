import { z } from 'zod';

/** Answers of Jira Cloud platform v3, as far as the app reads them. Its document requires next to nothing. */
export const foundUser = z.object({
  accountId: z.string(),
  accountType: z.string().toLowerCase().nullish(),
  emailAddress: z.string().nullish(),
});
export type FoundUser = z.infer<typeof foundUser>;

/** Jira may not tell the type of an account, or name it `unknown`: then it may be a person's. */
export const mayBePerson = ({ accountType }: FoundUser): boolean =>
  accountType !== 'app' && accountType !== 'customer';
export const foundUsers = z.array(foundUser);

const groupName = z.lazy(() => z.object({ groupId: z.string(), name: z.string() }));
export type GroupName = z.infer<typeof groupName>;
export const groupNames = z.array(groupName);

export const user = z.lazy(() =>
  z.object({
    accountId: z.string(),
    displayName: z.string().nullish(),
    emailAddress: z.string().nullish(),
    active: z.boolean().nullish(),
    groups: z.object({ size: z.number().nullish(), items: z.array(groupName).nullish() }).nullish(),
    applicationRoles: z
      .object({ size: z.number().nullish(), items: z.array(z.object({ key: z.string() })).nullish() })
      .nullish(),
  }),
);
export type JiraUser = z.infer<typeof user>;

export const createdUser = z.object({ accountId: z.string() });
export const namedUser = z.object({ displayName: z.string().nullish() });
export const emailAddress = z.object({ email: z.string() });

export const applicationRoles = z.lazy(() =>
  z.array(
    z.object({ key: z.string(), name: z.string().nullish(), groupDetails: z.array(groupName).nullish() }),
  ),
);

/** Jira's `PageBean` of groups or of their members. */
export const pageBean = z.lazy(() =>
  z.object({
    isLast: z.boolean().nullish(),
    total: z.number().nullish(),
    values: z.array(z.unknown()),
  }),
);
export const groupValue = z.object({ groupId: z.string() });
export const memberValues = z.array(z.object({ accountId: z.string() }));

export const permissions = z.lazy(() =>
  z.object({
    permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
  }),
);

export const bulkPermissions = z.lazy(() => z.object({ globalPermissions: z.array(z.string()) }));

export const myself = z.lazy(() => z.object({ accountId: z.string(), displayName: z.string().nullish() }));
export const serverInfo = z.lazy(() => z.object({ baseUrl: z.string(), serverTitle: z.string().nullish() }));
