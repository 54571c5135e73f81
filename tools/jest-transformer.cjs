const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const digestOf = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};
const settings = digestOf(
  ...['tsconfig.json', 'tsconfig.jest.json', 'package-lock.json'].map((name) =>
    readFileSync(join(__dirname, '..', name)),
  ),
);

/**
 * `ts-jest`, whose output is kept for all of Jest's projects together: its own key is of the whole configuration, which
 * says nothing about what becomes of a file.
 */
module.exports = {
  createTransformer(options) {
    let transformer;
    return {
      process(text, path, given) {
        // It loads TypeScript, which is for nothing where all is compiled.
        transformer ??= require('ts-jest').default.createTransformer(options);
        return transformer.process(text, path, given);
      },
      getCacheKey: (text, path, { instrument }) =>
        digestOf(settings, JSON.stringify([path, options, instrument]), text),
    };
  },
};
