import { z } from 'zod';

const entityIndexSchema = z.union([
  z.string(),
  z.object({
    name: z.string(),
    partition: z.array(z.string()).optional(),
    range: z.array(z.string()).optional(),
  }),
]);
/** A custom entity of Forge's storage. */
export const entitySchema = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: z.string() })),
  indexes: z.array(entityIndexSchema).optional(),
});
