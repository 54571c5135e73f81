import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const roots = ['src', 'static/admin/src', 'static/native/src', 'local', 'tools', 'test'];
/** Longer folders are read name by name; shorter ones at a glance. */
const filesAtMost = 15;
/** Stored records of every kind, a file each. */
const data = 'test/support/stored/records/v1';

const foldersOf = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap((entry) => foldersOf(join(folder, entry.name))),
];

const filesIn = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).length;

it.each(roots)('%s has no folder that is not told at a glance', (root) => {
  const folders = foldersOf(root);
  expect(folders.length).toBeGreaterThan(0);
  expect(folders.filter((folder) => folder !== data && filesIn(folder) > filesAtMost)).toEqual([]);
});
