import { type AbandonedItem, type Offer, planRestore } from "../plan-restore";

const mug: AbandonedItem = {
  variant_id: "v_mug",
  title: "Mug",
  quantity: 3,
  unit_price: 12,
  metadata: { engraving: "Ada" },
};
const plan = (offer: Offer | null, items: AbandonedItem[] = [mug]) =>
  planRestore(items, new Map(offer ? [["v_mug", offer]] : []));

describe("planRestore", () => {
  it("carries a line over as it was, with its metadata", () => {
    expect(plan({ unit_price: 12, available: null })).toEqual({
      items: [{ line: 0, variant_id: "v_mug", quantity: 3, unit_price: 12, metadata: { engraving: "Ada" } }],
      changes: [],
    });
  });

  it("reduces to what is in stock and tells", () => {
    const { items, changes } = plan({ unit_price: 12, available: 1 });
    expect(items).toMatchObject([{ quantity: 1 }]);
    expect(changes).toEqual([{ type: "quantity_reduced", title: "Mug", variant_id: "v_mug", from: 3, to: 1 }]);
  });

  it("shares the stock among lines of one variant", () => {
    const { items } = plan({ unit_price: 12, available: 4 }, [mug, mug]);
    expect(items.map((item) => item.quantity)).toEqual([3, 1]);
  });

  it("tells a new price", () => {
    expect(plan({ unit_price: 15, available: 9 }).changes).toEqual([
      { type: "repriced", title: "Mug", variant_id: "v_mug", from: 12, to: 15 },
    ]);
  });

  it.each<[string, Offer | null, AbandonedItem]>([
    ["sold out", { unit_price: 12, available: 0 }, mug],
    ["without a price in this currency", { unit_price: null, available: 9 }, mug],
    ["no longer for sale", null, mug],
    ["a custom line without a variant", null, { ...mug, variant_id: null }],
  ])("removes what is %s", (_, offer, item) => {
    expect(plan(offer, [item])).toEqual({
      items: [],
      changes: [{ type: "removed", title: "Mug", variant_id: item.variant_id, from: 3, to: 0 }],
    });
  });
});
