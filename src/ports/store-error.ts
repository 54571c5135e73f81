/** Somebody else changed the record first; read again and decide anew. */
export class StoreConflict extends Error {
  constructor(cause?: unknown) {
    super('A record was changed by somebody else', { cause });
    this.name = 'StoreConflict';
  }
}

/** Storage takes no more requests at the moment; nothing was changed, and the same call may work a little later. */
export class StoreBusy extends Error {
  constructor(cause?: unknown) {
    super('Storage takes no more requests at the moment', { cause });
    this.name = 'StoreBusy';
  }
}

export class InvalidCursor extends Error {
  constructor() {
    super('The cursor belongs to another list or has expired');
    this.name = 'InvalidCursor';
  }
}
