/** In the place of a file that is longer than was to be read. */
export const tooLong = Symbol('too long');

/** What of an answer a file is read from. */
export interface SentFile {
  headers: { get(name: string): string | null };
  body?: ReadableStream<Uint8Array> | null;
  arrayBuffer?(): Promise<ArrayBuffer>;
}

/**
 * The bytes of a file, piece by piece where the transport gives them so: of one that is longer than `bytesAtMost` the rest is
 * never fetched, whatever it says of its own length.
 */
export async function readFile(sent: SentFile, bytesAtMost: number): Promise<Uint8Array | typeof tooLong> {
  if (Number(sent.headers.get('content-length') ?? 0) > bytesAtMost) {
    await sent.body?.cancel();
    return tooLong;
  }
  if (!sent.body) {
    const whole = new Uint8Array((await sent.arrayBuffer?.()) ?? new ArrayBuffer(0));
    return whole.length > bytesAtMost ? tooLong : whole;
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = sent.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(pieces);
    length += value.length;
    if (length > bytesAtMost) {
      await reader.cancel();
      return tooLong;
    }
    pieces.push(value);
  }
}
