const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const tsJest = require('ts-jest').default;

const settings = ['tsconfig.json', 'tsconfig.jest.json', 'package-lock.json'].map((name) =>
  readFileSync(join(__dirname, '..', name)),
);

/**
 * `ts-jest`, whose output is kept for all of Jest's projects together: its own key is of the whole configuration, which
 * says nothing about what becomes of a file.
 */
module.exports = {
  createTransformer(options) {
    const transformer = tsJest.createTransformer(options);
    return {
      process: (text, path, given) => transformer.process(text, path, given),
      getCacheKey(text, path, { instrument }) {
        const hash = createHash('sha256').update(JSON.stringify([path, options, instrument]));
        for (const part of [...settings, text]) hash.update(part).update('\0');
        return hash.digest('hex');
      },
    };
  },
};
