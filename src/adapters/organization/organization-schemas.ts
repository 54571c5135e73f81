import { z } from 'zod';

/** Answers of the Organizations REST API, as far as the app reads them. Its document requires next to nothing. */
export const organizations = z.lazy(() =>
  z.object({
    data: z.array(z.object({ id: z.string(), attributes: z.object({ name: z.string() }) })),
  }),
);

/** A word of Atlassian's, such as a role or a status, in whatever capitals it came. */
const word = z.string().toLowerCase();

const assignmentResult = z.lazy(() =>
  z.object({ status: word.nullish(), statusReason: z.string().nullish() }),
);

export const invitation = z.lazy(() =>
  z.object({
    id: z.string().nullish(),
    email: z.string().nullish(),
    results: z
      .array(
        z.object({
          roleAssignmentResult: z.array(assignmentResult).nullish(),
          groupAssignmentResult: z.array(assignmentResult).nullish(),
        }),
      )
      .nullish(),
  }),
);
export type Invitation = z.infer<typeof invitation>;

export const user = z.lazy(() =>
  z.object({
    accountId: z.string(),
    email: z.string().nullish(),
    name: z.string().nullish(),
    accountStatus: word.nullish(),
    membershipStatus: word.nullish(),
    /** Both in one. */
    status: word.nullish(),
    addedToOrg: z.string().nullish(),
    /** The person has signed in once, and proved that the address is theirs. */
    emailVerified: z.boolean().nullish(),
    counts: z.object({ resources: z.number().nullish() }).nullish(),
    groups: z.array(z.object({ id: z.string(), name: z.string().nullish() })).nullish(),
  }),
);
export type OrganizationUser = z.infer<typeof user>;

export const userDetails = z.object({ data: user });

export const group = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string().nullish(),
    externalSynced: z.boolean().nullish(),
    managementAccess: z.object({ modifiable: z.boolean().nullish() }).nullish(),
  }),
);
export type OrganizationGroup = z.infer<typeof group>;

export const roleAssignment = z.lazy(() =>
  z.object({
    resourceId: z.string(),
    resourceOwner: word.nullish(),
    /** Null for roles on the platform, which belong to no directory. */
    directoryId: z.string().nullish(),
    roles: z.array(word),
  }),
);
export type RoleAssignment = z.infer<typeof roleAssignment>;
