/** `links.next` is a cursor, or an address that carries one. */
export function cursorOf(next: string): string {
  return /[?&]cursor=([^&]+)/.exec(next)?.[1]
    ? decodeURIComponent(/[?&]cursor=([^&]+)/.exec(next)?.[1] ?? '')
    : next;
}
