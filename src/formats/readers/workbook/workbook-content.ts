import type { Beside } from '../../../domain/list/beside';
import type { Sheet } from '../../../domain/list/table/sheet';

/** What a workbook holds: its cells, and what has an address and is in none. */
export interface WorkbookContent {
  sheets: Sheet[];
  beside: Beside[];
}
