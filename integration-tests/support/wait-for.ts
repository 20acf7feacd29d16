/** Asks again until the answer is there, or fails saying what was waited for. */
export async function waitFor<Answer>(
  what: string,
  ask: () => Promise<Answer | null | undefined | false>,
  { timeout_ms = 20_000, every_ms = 50 } = {},
): Promise<Answer> {
  const deadline = Date.now() + timeout_ms;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeout_ms} ms in vain for ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, every_ms));
  }
}
