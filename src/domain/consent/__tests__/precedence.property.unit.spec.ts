import fc from "fast-check";
import {
  applyAct,
  applyRequest,
  NO_REQUESTS,
  NO_SUBSCRIPTION,
  overallStatus,
  type SubscriptionAct,
  TOPICS,
} from "../precedence";
import { actsTowards, allTopics } from "../preferences";

// Few instants, so that acts often happen at the same one.
const instant = fc.integer({ min: 0, max: 12 }).map((hour) => new Date(Date.UTC(2026, 0, 1, hour)));
const anAct: fc.Arbitrary<SubscriptionAct> = fc.record({
  status: fc.constantFrom("subscribed", "unsubscribed"),
  topics: fc.subarray([...TOPICS], { minLength: 1 }),
  at: instant,
});
const acts = fc.array(anAct, { maxLength: 12 });
const after = (happened: readonly SubscriptionAct[]) => happened.reduce(applyAct, NO_SUBSCRIPTION);

describe("what stands after any acts", () => {
  it("is the same in every order, and when some arrive twice", () => {
    fc.assert(
      fc.property(
        acts.chain((happened) =>
          fc.tuple(
            fc.constant(happened),
            fc.shuffledSubarray([...happened, ...happened], { minLength: 2 * happened.length }),
          ),
        ),
        ([happened, arrived]) => {
          expect(after(arrived)).toEqual(after(happened));
        },
      ),
    );
  });

  it("is unsubscribed when a withdrawal is as new as every opt-in, or newer", () => {
    fc.assert(
      fc.property(acts, fc.nat(12), (happened, position) => {
        const newest = new Date(Math.max(0, ...happened.map(({ at }) => at.getTime())));
        const withdrawal: SubscriptionAct = { status: "unsubscribed", topics: TOPICS, at: newest };
        const state = after([...happened.slice(0, position), withdrawal, ...happened.slice(position)]);
        expect(overallStatus(state)).toBe("unsubscribed");
      }),
    );
  });

  it("is what the newest act about each topic says", () => {
    fc.assert(
      fc.property(acts, (happened) => {
        const state = after(happened);
        for (const topic of TOPICS) {
          const about = happened.filter(({ topics }) => topics.includes(topic));
          const newest = Math.max(...about.map(({ at }) => at.getTime()));
          const decisive = about.filter(({ at }) => at.getTime() === newest).map(({ status }) => status);
          const expected = decisive.includes("unsubscribed") ? "unsubscribed" : decisive[0];
          expect(state[topic]?.status).toBe(expected);
        }
      }),
    );
  });

  it("is pending for the same topics in whatever order requests and acts arrive, and never after a withdrawal", () => {
    const aRequest = fc.record({ topics: fc.subarray([...TOPICS], { minLength: 1 }), at: instant });
    fc.assert(
      fc.property(
        acts,
        fc
          .array(aRequest, { maxLength: 6 })
          .chain((requests) =>
            fc.tuple(fc.constant(requests), fc.shuffledSubarray(requests, { minLength: requests.length })),
          ),
        (happened, [requests, shuffled]) => {
          const state = after(happened);
          const asked = requests.reduce(applyRequest, NO_REQUESTS);
          expect(shuffled.reduce(applyRequest, NO_REQUESTS)).toEqual(asked);
          const newest = new Date(Math.max(0, ...[...happened, ...requests].map(({ at }) => at.getTime())));
          const withdrawn = applyAct(state, { status: "unsubscribed", topics: TOPICS, at: newest });
          expect(overallStatus(withdrawn, asked)).toBe("unsubscribed");
        },
      ),
    );
  });

  it("is what somebody wants now, whatever stood before", () => {
    fc.assert(
      fc.property(acts, instant, anAct, (happened, now, { status }) => {
        const before = after(happened);
        const state = actsTowards(before, allTopics(status), now).reduce(applyAct, before);
        expect(TOPICS.map((topic) => state[topic]?.status)).toEqual([status, status]);
      }),
    );
  });
});
