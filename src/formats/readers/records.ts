import type { CountCells } from '../content-limits';
import { recordLine } from '../text-format';
import type { Sheet } from '../../domain/list/table/sheet';

const mostColumns = 200;

/**
 * People told line by line, `Name : Ana` above `Mail : ana@x.example`, as PowerShell's lists and YAML have them: a blank
 * line, a dash or a name that comes again begins the next one.
 */
export function readRecords(text: string, count: CountCells): Sheet {
  const records: { line: number; cells: Map<string, string> }[] = [];
  let current: Map<string, string> | undefined;
  text.split(/\r\n|\r|\n/).forEach((line, place) => {
    if (line.trim() === '') current = undefined;
    const [, name, value] = recordLine.exec(line) ?? [];
    if (name === undefined || value === undefined || value.trim() === '') return;
    if (current === undefined || /^\s*-\s/.test(line) || current.has(name)) {
      current = new Map();
      records.push({ line: place + 1, cells: current });
    }
    current.set(name, value.trim().replace(/^(["'])(.*)\1$/, '$2'));
  });
  const header = [...new Set(records.flatMap(({ cells }) => [...cells.keys()]))].slice(0, mostColumns);
  count(records.length * header.length);
  const rows = records.map(({ line, cells }) => ({
    line,
    cells: header.map((name) => cells.get(name) ?? ''),
  }));
  return { name: '', hidden: false, rows: [{ line: 0, cells: header }, ...rows] };
}
