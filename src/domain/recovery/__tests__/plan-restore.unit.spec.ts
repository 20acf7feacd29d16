import { allotStock, lapsedCodes, type OfferedItem, planRestore, withRestoredPrices } from "../plan-restore";

const mug: OfferedItem = {
  variant_id: "v_mug",
  title: "Mug",
  quantity: 3,
  unit_price: 12,
  custom_price: false,
  is_tax_inclusive: true,
  metadata: { engraving: "Ada" },
  offered_quantity: 3,
  offered_price: 12,
};
const plan = (offer: Partial<OfferedItem>) => planRestore([{ ...mug, ...offer }]);

describe("planRestore", () => {
  it("carries a line over as it was, with its metadata", () => {
    expect(plan({})).toEqual({
      items: [
        {
          line: 0,
          variant_id: "v_mug",
          quantity: 3,
          unit_price: 12,
          custom_price: false,
          is_tax_inclusive: true,
          metadata: { engraving: "Ada" },
        },
      ],
      changes: [],
    });
  });

  it("reduces to what is in stock and tells", () => {
    const { items, changes } = plan({ offered_quantity: 1 });
    expect(items).toMatchObject([{ quantity: 1 }]);
    expect(changes).toEqual([{ type: "quantity_reduced", title: "Mug", variant_id: "v_mug", from: 3, to: 1 }]);
  });

  it("tells a new price", () => {
    expect(plan({ offered_price: 15 }).changes).toEqual([
      { type: "repriced", title: "Mug", variant_id: "v_mug", from: 12, to: 15 },
    ]);
  });

  it("keeps a price that the store's own code set, also where Medusa's pricing has another or none", () => {
    for (const offered_price of [10, null]) {
      const { items, changes } = plan({ custom_price: true, unit_price: 49, offered_price });
      expect(items).toMatchObject([{ unit_price: 49, custom_price: true }]);
      expect(changes).toEqual([]);
    }
  });

  it.each<[string, Partial<OfferedItem>]>([
    ["sold out or not for sale", { offered_quantity: 0 }],
    ["of a custom price, and sold out", { offered_quantity: 0, custom_price: true }],
    ["without a price in this currency", { offered_price: null }],
    ["a line of the store's own, without a variant", { variant_id: null, custom_price: true }],
  ])("removes and names what is %s", (_, offer) => {
    const { variant_id } = { ...mug, ...offer };
    expect(plan(offer)).toEqual({
      items: [],
      changes: [{ type: "removed", title: "Mug", variant_id, from: 3, to: 0 }],
    });
  });
});

describe("allotStock", () => {
  const lines = [
    { variant_id: "v_mug", quantity: 3 },
    { variant_id: "v_mug", quantity: 3 },
    { variant_id: null, quantity: 1 },
  ];

  it.each<[string, number | null | undefined, number[]]>([
    ["shares what is left among the lines of one variant", 4, [3, 1, 0]],
    ["gives all that is wanted where stock is not managed", null, [3, 3, 0]],
    ["gives nothing of what is not for sale", undefined, [0, 0, 0]],
    ["gives nothing of stock that was oversold", -2, [0, 0, 0]],
  ])("%s", (_, available, expected) => {
    expect(allotStock(lines, new Map(available === undefined ? [] : [["v_mug", available]]))).toEqual(expected);
  });
});

it("takes the prices of the restored cart, line by line", () => {
  const lines = [mug, { ...mug, quantity: 1, offered_quantity: 1 }, { ...mug, variant_id: "v_hat" }];
  const restored = [
    { variant_id: "v_mug", quantity: 1, unit_price: 14 },
    { variant_id: "v_mug", quantity: 3, unit_price: 11 },
  ];
  expect(withRestoredPrices(lines, restored).map(({ offered_price }) => offered_price)).toEqual([11, 14, 12]);
});

it("names codes that do not apply any more", () => {
  expect(lapsedCodes(["SUMMER"])).toEqual([{ type: "removed", title: "SUMMER", variant_id: null, from: 1, to: 0 }]);
});
