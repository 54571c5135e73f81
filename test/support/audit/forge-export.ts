import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/audit/canonical-json';

/** One change of an export, as its text, and what it was. */
export interface Forgery {
  what: string;
  lines: string[];
}

type Line = Record<string, unknown>;
type Place = { holder: Record<string, unknown> | unknown[]; key: string };

/** Every member of a line and of what is in it. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Place['holder'];
  return Object.keys(holder).flatMap((key) => [
    { holder, key },
    ...placesIn((holder as Record<string, unknown>)[key]),
  ]);
}

const altered = (value: unknown, by: number): unknown => {
  if (typeof value === 'number') return value + 1 + by;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return by % 2 === 0 ? null : 'altered';
  if (value === '') return 'x';
  const at = by % value.length;
  const digit = value[at] === '0' ? '1' : '0';
  return `${value.slice(0, at)}${digit}${value.slice(at + 1)}`;
};

const renumbered = (lines: Line[]): string[] =>
  lines.map((line, place) =>
    canonicalJson({
      ...line,
      n: place + 1,
      ...(line['type'] === 'end' && {
        lines: lines.length,
        entries: lines.filter(({ type }) => type === 'entry').length,
      }),
    }),
  );

/** Changes of one member of one line, written as the app writes lines. */
const ofMember = (lines: readonly string[]): fc.Arbitrary<Forgery> =>
  fc
    .record({
      at: fc.nat(lines.length - 1),
      pick: fc.nat(),
      how: fc.constantFrom('change', 'drop', 'add', 'rename', 'copy' as const),
      by: fc.nat(200),
    })
    .map(({ at, pick, how, by }) => {
      const line = JSON.parse(lines[at] ?? '') as Line;
      const places = placesIn(line);
      const { holder, key } = places[pick % places.length] ?? { holder: line, key: 'n' };
      const object = holder as Record<string, unknown>;
      const value = object[key];
      if (how === 'change') object[key] = altered(value, by);
      else if (Array.isArray(holder)) {
        if (how === 'drop') holder.splice(Number(key), 1);
        else holder.splice(Number(key), 0, how === 'add' ? 'added' : value);
      } else if (how === 'drop') delete object[key];
      else if (how === 'rename') {
        delete object[key];
        object[`${key}x`] = value;
      } else object[how === 'add' ? `added${by}` : `${key}Copy`] = value;
      return {
        what: `${how} ${key} in line ${at + 1}`,
        lines: lines.map((text, place) => (place === at ? canonicalJson(line) : text)),
      };
    });

/** Lines that went, moved or came twice; numbered anew or not. */
const ofLines = (lines: readonly string[], isRenumbered: boolean): fc.Arbitrary<Forgery> =>
  fc
    .record({
      at: fc.nat(lines.length - 1),
      to: fc.nat(lines.length - 1),
      how: fc.constantFrom('drop', 'swap', 'double', 'move' as const),
    })
    .map(({ at, to, how }) => {
      const kept = [...lines];
      const line = kept[at] ?? '';
      if (how === 'drop') kept.splice(at, 1);
      else if (how === 'double') kept.splice(to, 0, line);
      else if (how === 'move') kept.splice(to, 0, ...kept.splice(at, 1));
      else [kept[at], kept[to]] = [kept[to] ?? '', line];
      return {
        what: `${how} line ${at + 1} (${to + 1})${isRenumbered ? ', numbered anew' : ''}`,
        lines: isRenumbered ? renumbered(kept.map((text) => JSON.parse(text) as Line)) : kept,
      };
    });

/** The same said in another way: members in another order or twice, spaces, other escapes and numbers. */
const ofWriting = (lines: readonly string[]): fc.Arbitrary<Forgery> =>
  fc.record({ at: fc.nat(lines.length - 1), how: fc.nat(4) }).map(({ at, how }) => {
    const text = lines[at] ?? '';
    const rewritten = [
      () => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as Line).reverse())),
      () => text.replace('{', '{"n":1,'),
      () => text.replace(':', ': '),
      () => text.replace('"type"', '"\\u0074ype"'),
      () => text.replace(/"n":(\d+)/, '"n":$1.0'),
    ];
    return {
      what: `writing ${how} of line ${at + 1}`,
      lines: lines.map((line, place) => (place === at ? (rewritten[how]?.() ?? '') : line)),
    };
  });

/** One change of any kind. What a filter leaves out is not proved, so its lines are not numbered anew. */
export const aForgery = (lines: readonly string[], isWhole: boolean): fc.Arbitrary<Forgery> =>
  fc.oneof(
    { weight: 6, arbitrary: ofMember(lines) },
    { weight: 2, arbitrary: ofLines(lines, false) },
    ...(isWhole ? [{ weight: 3, arbitrary: ofLines(lines, true) }] : []),
    { weight: 1, arbitrary: ofWriting(lines) },
  );

/** One byte of a file that is another, is gone or was added. */
export const aByteForgery = (file: Buffer): fc.Arbitrary<{ what: string; file: Buffer }> =>
  fc
    .record({ at: fc.nat(file.length - 1), how: fc.nat(2), value: fc.nat(255) })
    .map(({ at, how, value }) => ({
      what: `byte ${at}, ${['changed', 'dropped', 'added'][how] ?? ''} (${value})`,
      file: Buffer.concat([
        file.subarray(0, at),
        how === 1 ? Buffer.alloc(0) : Buffer.from([how === 0 && file[at] === value ? value ^ 1 : value]),
        file.subarray(how === 2 ? at : at + 1),
      ]),
    }));
