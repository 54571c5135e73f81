import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import type { AppPermissions } from '../../manifest.ts';

type Load = ConstructorParameters<typeof CSPProcessingService>[1];
type Permissions = Parameters<CSPProcessingService['getCspDetails']>[1];

/** The `Content-Security-Policy` Forge serves `html` with; reports go nowhere. */
export function contentSecurityPolicy(html: string, permissions: AppPermissions): string {
  const requireFrom = createRequire(createRequire(resolve('package.json')).resolve('@forge/csp'));
  const { load } = requireFrom('cheerio/slim') as { load: Load };
  const logger = { info: () => undefined };
  const details = new CSPProcessingService(logger, load).getCspDetails(html, permissions as Permissions);
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: details,
    microsEnv: 'prod',
  });
  return directives.filter((directive) => !directive.startsWith('report-uri')).join('; ');
}
