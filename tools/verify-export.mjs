#!/usr/bin/env node
/**
 * Verifies an export of the audit log offline: `verify-export export.jsonl [--head <digest>] [--review <file>]`; with
 * `--review` also that an access review is the one that the log vouches for. Needs nothing but Node 20 or later, and shares no code with the app. What it computes, and what that proves, is
 * written in docs/audit-log.md. Exit code: 0 verified, 1 not verified, 2 not a file that can be read.
 */
import { createReadStream, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { linesOf } from './verify-export/lines.mjs';
import { report } from './verify-export/report.mjs';
import { verifyReview } from './verify-export/review.mjs';
import { Fault } from './verify-export/shapes.mjs';
import { createVerifier } from './verify-export/verifier.mjs';

const usage = 'Usage: verify-export export.jsonl [--head <digest>] [--review <file>]\n';

async function main([file, ...options]) {
  const valueOf = (name) => {
    const at = options.indexOf(name);
    return at < 0 ? undefined : (options[at + 1] ?? '');
  };
  const [head, review] = [valueOf('--head')?.toLowerCase(), valueOf('--review')];
  if (!file || head === '' || review === '') {
    process.stderr.write(usage);
    return 2;
  }
  const verifier = createVerifier();
  try {
    for await (const line of linesOf(createReadStream(file))) verifier.take(line);
    const result = verifier.end(head);
    const said = report(result);
    if (review !== undefined) said.push(await verifyReview(review, result));
    process.stdout.write(`${said.join('\n')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Fault) && error?.code === undefined) throw error;
    process.stderr.write(error instanceof Fault ? `NOT VERIFIED: ${error.message}.\n` : `${error.message}\n`);
    return error instanceof Fault ? 1 : 2;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2));
