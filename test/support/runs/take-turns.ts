/** Who is to take the next step, of so many. */
export type Choose = (waiting: number) => number;

/** One of several works that go on at once. Asks for its turn before each step. */
export type Work = (turn: () => Promise<void>) => Promise<void>;

/** Does works at once, one step at a time: of those that wait for their turn `choose` says which goes on. */
export async function takeTurns(works: readonly Work[], choose: Choose): Promise<void> {
  const waiting: (() => Promise<void>)[] = [];
  const begin = (work: Work): Promise<void> =>
    new Promise((stopped, failed) => {
      let stop = stopped;
      let fail = failed;
      const turn = (): Promise<void> =>
        new Promise((go) => {
          waiting.push(
            () =>
              new Promise((stoppedAgain, failedAgain) => {
                [stop, fail] = [stoppedAgain, failedAgain];
                go();
              }),
          );
          stop();
        });
      work(turn).then(
        () => stop(),
        (error: unknown) => fail(error),
      );
    });
  for (const work of works) await begin(work);
  while (waiting.length > 0) {
    const [next] = waiting.splice(choose(waiting.length), 1);
    await next?.();
  }
}

/** Calls `run` with every way to choose, the first of all choices first. Answers how many there were. */
export async function everyOrder(run: (choose: Choose) => Promise<void>): Promise<number> {
  let taken: { choice: number; of: number }[] = [];
  for (let orders = 1; ; orders += 1) {
    const told = taken;
    taken = [];
    await run((of) => {
      const choice = told[taken.length]?.choice ?? 0;
      taken.push({ choice, of });
      return choice;
    });
    while (taken.length > 0 && (taken.at(-1)?.choice ?? 0) + 1 >= (taken.at(-1)?.of ?? 0)) taken.pop();
    const last = taken.at(-1);
    if (!last) return orders;
    last.choice += 1;
  }
}
