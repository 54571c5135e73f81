import type { AuditFilter, ExportHeader } from '../../../src/contract/audit';
import { exportText } from '../../../src/domain/audit/export-text';
import type { AppHost } from '../app-host.ts';

export interface ExportedLog {
  header: ExportHeader;
  /** Without line ends. */
  lines: string[];
}

/** An export in JSON Lines, put together as the page does. */
export async function exportLog(app: AppHost, filter?: AuditFilter): Promise<ExportedLog> {
  const wish = { format: 'jsonl', ...(filter && { filter }) };
  const header = await app.ask('beginExport', wish);
  const lines: object[] = [header];
  const known = new Set<string>();
  let entries = 0;
  let cursor: string | undefined;
  do {
    const piece = await app.ask('exportPiece', {
      ...wish,
      links: header.head.links,
      ...(cursor && { cursor }),
    });
    for (const line of piece.lines) {
      if (line.type === 'slice' || line.type === 'refreshed') {
        const key = line.type === 'slice' ? `${line.batchId}:${line.attempt}:${line.index}` : line.entry.id;
        if (known.has(key)) continue;
        known.add(key);
      }
      if (line.type === 'entry') entries += 1;
      lines.push(line);
    }
    cursor = piece.cursor;
  } while (cursor !== undefined);
  lines.push({ type: 'end', lines: lines.length + 1, entries });
  return { header, lines: lines.map((line, place) => exportText(place + 1, line).trimEnd()) };
}
