import { spawnSync } from 'node:child_process';

/** What the auditor's script says of a file: what is wrong, or the sentences where nothing is; `crash` where it broke. */
export type Said = { fault: string } | { report: string } | { crash: string };

const script = `
  import { linesOf } from './tools/verify-export/lines.mjs';
  import { report } from './tools/verify-export/report.mjs';
  import { createVerifier } from './tools/verify-export/verifier.mjs';
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const judge = async (file) => {
    const verifier = createVerifier();
    try {
      for await (const line of linesOf([Buffer.from(file, 'base64')])) verifier.take(line);
      return { report: report(verifier.end()).join(' ') };
    } catch (error) {
      return error.constructor.name === 'Fault' ? { fault: error.message } : { crash: error.stack };
    }
  };
  const said = [];
  for (const file of JSON.parse(Buffer.concat(chunks).toString())) said.push(await judge(file));
  process.stdout.write(JSON.stringify(said));
`;

/** Lets the auditor's script judge many files in one process. */
export function verifyMany(files: readonly Buffer[]): Said[] {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    input: JSON.stringify(files.map((file) => file.toString('base64'))),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Said[];
}
