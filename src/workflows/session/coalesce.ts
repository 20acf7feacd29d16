/**
 * Does the same work for one key never twice at a time: what is asked for while it is at it is merged, and done by one more
 * run. Each caller waits for a run that began after it asked, and gets that run's error if it fails.
 *
 * @param merge what is to be done for two that asked meanwhile
 */
export function coalesce<Input>(
  work: (input: Input) => Promise<unknown>,
  { keyOf, merge }: { keyOf: (input: Input) => string; merge: (earlier: Input, later: Input) => Input },
): (input: Input) => Promise<void> {
  type Next = { input: Input; begin: () => void; done: Promise<void> };
  /** Of each key that is at work: what comes after that, if anything. */
  const nexts = new Map<string, Next | null>();

  async function run(key: string, input: Input): Promise<void> {
    nexts.set(key, null);
    try {
      await work(input);
    } finally {
      const next = nexts.get(key);
      if (next) {
        next.begin();
      } else {
        nexts.delete(key);
      }
    }
  }

  return (input) => {
    const key = keyOf(input);
    const known = nexts.get(key);
    if (known === undefined) {
      return run(key, input);
    }
    if (known) {
      known.input = merge(known.input, input);
      return known.done;
    }
    const next: Next = { input, begin: () => undefined, done: Promise.resolve() };
    const begun = new Promise<void>((resolve) => {
      next.begin = resolve;
    });
    next.done = begun.then(() => run(key, next.input));
    nexts.set(key, next);
    return next.done;
  };
}
