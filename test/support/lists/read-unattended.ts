import { readUnattended } from '../../../src/domain/list/unattended-list.ts';

/** Whom a text or a table names (`Name address`), who is left out and why, and how many addresses stand in columns of others. */
export function readBriefly(text: string, file?: string) {
  const { recipients, aside, leftOut } = readUnattended({ text }, '2026-11-29', file);
  return {
    people: recipients.map(({ email, name }) => (name === undefined ? email : `${name} ${email}`)),
    aside,
    asked: leftOut.map(({ why, text: piece }) => `${why} ${piece}`),
    lines: leftOut.map(({ line }) => line),
  };
}
