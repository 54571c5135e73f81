/**
 * `@forge/api` captures the global `fetch` when it is first imported. Imported before it, this module stands in
 * its place, so that nothing in a test can reach the network.
 */
type Fetch = (address: string, init: RequestInit) => Promise<Response>;

let answer: Fetch = () => Promise.reject(new Error('No test may reach the network'));

export function replaceFetch(fetch: Fetch): void {
  answer = fetch;
}

globalThis.fetch = (address, init) =>
  answer(address instanceof Request ? address.url : String(address), init ?? {});
