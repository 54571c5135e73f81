/** Lines carry ids and codes; never an address, a name or a key. */
export interface Log {
  info(code: string, ids?: Record<string, string | number | undefined>): void;
  error(code: string, ids: Record<string, string | number | undefined>, cause?: unknown): void;
}
