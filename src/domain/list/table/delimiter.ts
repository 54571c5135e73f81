const delimiters = ['\t', ';', ',', '|', '\x1e', '\x1f', '^', '~', '¦'];
const sampleLines = 100;
const sampleCharacters = 100_000;

/** The separator that most lines have, and have equally often; undefined where no line has one. */
export function delimiterOf(text: string): string | undefined {
  const lines = text
    .slice(0, sampleCharacters)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, sampleLines);
  let best: { delimiter: string; score: number } | undefined;
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const having = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const alike = Math.max(0, ...counts.values());
    if (having > 0 && (!best || having + alike > best.score)) best = { delimiter, score: having + alike };
  }
  return best?.delimiter;
}
