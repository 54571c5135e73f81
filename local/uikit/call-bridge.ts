/** The bridge of the frame in which the tree is drawn. */
export function callBridge(command: string, data?: unknown): Promise<unknown> {
  const { __bridge: bridge } = globalThis as unknown as {
    __bridge?: { callBridge(command: string, data?: unknown): Promise<unknown> };
  };
  return bridge ? bridge.callBridge(command, data) : Promise.resolve();
}
