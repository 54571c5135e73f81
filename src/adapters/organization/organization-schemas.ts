import * as z from 'zod/mini';

/** Answers of the Organizations REST API, as far as the app reads them. Its document requires next to nothing. */
export const organizations = z.lazy(() =>
  z.object({
    data: z.array(z.object({ id: z.string(), attributes: z.object({ name: z.string() }) })),
  }),
);

/** A word of Atlassian's, such as a role or a status, in whatever capitals it came. */
const word = z.string().check(z.toLowerCase());

const assignmentResult = z.lazy(() =>
  z.object({ status: z.nullish(word), statusReason: z.nullish(z.string()) }),
);

export const invitation = z.lazy(() =>
  z.object({
    id: z.nullish(z.string()),
    email: z.nullish(z.string()),
    results: z.nullish(
      z.array(
        z.object({
          roleAssignmentResult: z.nullish(z.array(assignmentResult)),
          groupAssignmentResult: z.nullish(z.array(assignmentResult)),
        }),
      ),
    ),
  }),
);
export type Invitation = z.infer<typeof invitation>;

export const user = z.lazy(() =>
  z.object({
    accountId: z.string(),
    email: z.nullish(z.string()),
    name: z.nullish(z.string()),
    accountStatus: z.nullish(word),
    membershipStatus: z.nullish(word),
    /** Both in one. */
    status: z.nullish(word),
    addedToOrg: z.nullish(z.string()),
    /** The person has signed in once, and proved that the address is theirs. */
    emailVerified: z.nullish(z.boolean()),
    counts: z.nullish(z.object({ resources: z.nullish(z.number()) })),
    groups: z.nullish(z.array(z.object({ id: z.string(), name: z.nullish(z.string()) }))),
  }),
);
export type OrganizationUser = z.infer<typeof user>;

export const userDetails = z.object({ data: user });

export const group = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.nullish(z.string()),
    externalSynced: z.nullish(z.boolean()),
    managementAccess: z.nullish(z.object({ modifiable: z.nullish(z.boolean()) })),
  }),
);
export type OrganizationGroup = z.infer<typeof group>;

export const roleAssignment = z.lazy(() =>
  z.object({
    resourceId: z.string(),
    resourceOwner: z.nullish(word),
    /** Null for roles on the platform, which belong to no directory. */
    directoryId: z.nullish(z.string()),
    roles: z.array(word),
  }),
);
export type RoleAssignment = z.infer<typeof roleAssignment>;
