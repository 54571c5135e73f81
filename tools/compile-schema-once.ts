import Ajv, { type AnySchemaObject, type ValidateFunction } from 'ajv';

type Compile = (this: Ajv, schema: AnySchemaObject, meta?: boolean) => ValidateFunction;

const compiled = new WeakMap<object, ValidateFunction>();

/**
 * While `work` goes on, a schema is compiled once though it is asked for again: Forge's validation of the manifest and each
 * of its linter's rules for it compile that of the whole manifest for themselves, which takes seconds.
 */
export async function compilingSchemasOnce<T>(work: () => Promise<T>): Promise<T> {
  const prototype = Ajv.prototype as { compile: Compile };
  const { compile } = prototype;
  prototype.compile = function compileOnce(schema, meta) {
    // Each rule's import of the same file is an object of its own around what the file holds.
    const held: unknown = schema['default'];
    const key = typeof held === 'object' && held !== null ? held : schema;
    const known = compiled.get(key) ?? compile.call(this, schema, meta);
    compiled.set(key, known);
    return known;
  };
  try {
    return await work();
  } finally {
    prototype.compile = compile;
  }
}
