import { availableUnits, type VariantStock } from "../availability";

const channel = { id: "sc_web", location_ids: new Set(["loc_a", "loc_b"]) };

const variant: VariantStock = {
  published: true,
  sales_channel_ids: ["sc_web"],
  manage_inventory: true,
  allow_backorder: false,
  parts: [
    {
      required_quantity: 1,
      levels: [
        { location_id: "loc_a", available_quantity: 2 },
        { location_id: "loc_b", available_quantity: 3 },
        { location_id: "loc_elsewhere", available_quantity: 100 },
      ],
    },
  ],
};

const empty = [{ required_quantity: 1, levels: [{ location_id: "loc_a", available_quantity: 0 }] }];

describe("availableUnits", () => {
  it.each<[string, VariantStock | undefined, number]>([
    ["the stock at the channel's locations", variant, 5],
    ["none of a variant that was deleted", undefined, 0],
    ["none of a product that is not published", { ...variant, published: false }, 0],
    ["none of a product that is not in the channel", { ...variant, sales_channel_ids: ["sc_other"] }, 0],
    ["none without stock", { ...variant, parts: empty }, 0],
    ["none when nothing says what it takes out of stock", { ...variant, parts: [] }, 0],
    ["any number when stock is not managed", { ...variant, manage_inventory: false, parts: empty }, Infinity],
    ["any number when it may be backordered", { ...variant, allow_backorder: true, parts: empty }, Infinity],
    [
      "as many of a kit as its scarcest part allows",
      {
        ...variant,
        parts: [
          { required_quantity: 2, levels: [{ location_id: "loc_a", available_quantity: 7 }] },
          { required_quantity: 1, levels: [{ location_id: "loc_b", available_quantity: 20 }] },
        ],
      },
      3,
    ],
    [
      "none when more is reserved than there is",
      { ...variant, parts: [{ required_quantity: 1, levels: [{ location_id: "loc_a", available_quantity: -1 }] }] },
      0,
    ],
  ])("counts %s", (_, stock, units) => {
    expect(availableUnits(stock, channel)).toBe(units);
  });

  it("counts all locations for a cart without a sales channel", () => {
    expect(availableUnits(variant, null)).toBe(105);
  });
});
