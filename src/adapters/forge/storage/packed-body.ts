import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';

/** A body in a fifth of its room: slices and parts repeat the same words for each person, and are stored again and again. */
export interface PackedBody {
  /** Deflated JSON in base64. */
  z: string;
}

const packed = z.object({ z: z.string() });

export const packBody = (body: unknown): PackedBody => ({
  z: deflateRawSync(JSON.stringify(body)).toString('base64'),
});

/** The body as it was stored; earlier versions stored it as it is. */
export function unpackBody(body: unknown): unknown {
  const { data } = packed.safeParse(body);
  return data ? JSON.parse(inflateRawSync(Buffer.from(data.z, 'base64')).toString()) : body;
}
