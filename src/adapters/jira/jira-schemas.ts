import * as z from 'zod/mini';

/** Answers of Jira Cloud platform v3, as far as the app reads them. Its document requires next to nothing. */
export const foundUser = z.object({
  accountId: z.string(),
  accountType: z.nullish(z.string().check(z.toLowerCase())),
  emailAddress: z.nullish(z.string()),
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
    displayName: z.nullish(z.string()),
    emailAddress: z.nullish(z.string()),
    active: z.nullish(z.boolean()),
    groups: z.nullish(z.object({ size: z.nullish(z.number()), items: z.nullish(z.array(groupName)) })),
    applicationRoles: z.nullish(
      z.object({ size: z.nullish(z.number()), items: z.nullish(z.array(z.object({ key: z.string() }))) }),
    ),
  }),
);
export type JiraUser = z.infer<typeof user>;

export const createdUser = z.object({ accountId: z.string() });
export const namedUser = z.object({ displayName: z.nullish(z.string()) });
export const emailAddress = z.object({ email: z.string() });

export const applicationRoles = z.lazy(() =>
  z.array(
    z.object({ key: z.string(), name: z.nullish(z.string()), groupDetails: z.nullish(z.array(groupName)) }),
  ),
);

/** Jira's `PageBean` of groups or of their members. */
export const pageBean = z.lazy(() =>
  z.object({
    isLast: z.nullish(z.boolean()),
    total: z.nullish(z.number()),
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

export const myself = z.lazy(() => z.object({ accountId: z.string(), displayName: z.nullish(z.string()) }));
export const serverInfo = z.lazy(() => z.object({ baseUrl: z.string(), serverTitle: z.nullish(z.string()) }));
