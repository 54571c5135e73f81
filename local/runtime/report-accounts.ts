import { z } from 'zod';
import type { Site } from '../site/site.ts';

const mostAccounts = 90;
const requestSchema = z.object({
  accounts: z
    .array(z.object({ accountId: z.string(), updatedAt: z.iso.datetime({ offset: true }) }))
    .max(mostAccounts),
});

/**
 * The personal data reporting API: whose data must be erased, and whose name or address changed since it was stored.
 * https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export function answerReportAccounts(site: Site, scopes: ReadonlySet<string>, body: unknown): Response {
  if (!scopes.has('report:personal-data'))
    return Response.json(
      { code: 403, message: 'The scope report:personal-data is missing.' },
      { status: 403 },
    );
  const request = requestSchema.safeParse(typeof body === 'string' ? parseJson(body) : undefined);
  if (!request.success)
    return Response.json(
      { errorType: 'BAD_REQUEST', errorMessage: z.prettifyError(request.error) },
      { status: 400 },
    );
  const accounts = request.data.accounts.flatMap(({ accountId, updatedAt }) => {
    const person = site.personById(accountId);
    if (person?.accountStatus === 'closed') return [{ accountId, status: 'closed' }];
    const isUpdated = (person?.changedAtMs ?? 0) > Date.parse(updatedAt);
    return isUpdated ? [{ accountId, status: 'updated' }] : [];
  });
  return accounts.length === 0 ? new Response(null, { status: 204 }) : Response.json({ accounts });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
