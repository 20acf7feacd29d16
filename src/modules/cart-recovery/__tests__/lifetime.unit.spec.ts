import { Lifetime } from "../lifetime";

describe("Lifetime", () => {
  it("waits for what runs, but not for ever", async () => {
    const lifetime = new Lifetime();
    let finish: () => void = () => undefined;
    const work = lifetime.run(() => new Promise<void>((resolve) => (finish = resolve)));
    lifetime.end();
    await lifetime.settled(1);

    const settled = lifetime.settled(60_000);
    finish();
    await Promise.all([work, settled]);
    expect(lifetime.isOver).toBe(true);
  });

  it("cuts a pause short when it ends", async () => {
    const lifetime = new Lifetime();
    const pause = lifetime.pause(60_000);
    lifetime.end();
    await pause;
    await lifetime.pause(60_000);
  });

  it("ends at a signal while something runs, where the signal does not end the process itself", async () => {
    const lifetime = new Lifetime();
    const medusa = () => undefined;
    process.on("SIGTERM", medusa);
    try {
      await lifetime.run(() => Promise.resolve(process.emit("SIGTERM")));
      expect(lifetime.isOver).toBe(true);
      expect(process.listeners("SIGTERM")).toEqual([medusa]);
    } finally {
      process.off("SIGTERM", medusa);
    }
  });

  it("listens once, however much runs, and until the last of it is done", async () => {
    const lifetime = new Lifetime();
    const medusa = () => undefined;
    process.on("SIGTERM", medusa);
    try {
      let finish: () => void = () => undefined;
      const last = lifetime.run(() => new Promise<void>((resolve) => (finish = resolve)));
      await Promise.all(Array.from({ length: 20 }, () => lifetime.run(() => lifetime.run(() => Promise.resolve()))));
      expect(process.listenerCount("SIGTERM")).toBe(2);
      finish();
      await last;
      expect(process.listeners("SIGTERM")).toEqual([medusa]);
    } finally {
      process.off("SIGTERM", medusa);
    }
  });

  it("leaves a signal alone that nobody else listens to: it ends the process, as it should", async () => {
    await new Lifetime().run(() => {
      expect(process.listenerCount("SIGTERM")).toBe(0);
      return Promise.resolve();
    });
  });
});
