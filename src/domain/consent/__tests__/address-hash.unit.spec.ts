import { addressHasher } from "../address-hash";

describe("addressHasher", () => {
  it("gives one hash per secret, the current one first, so that an address is known after a rotation", () => {
    const [before] = addressHasher(["the first secret"])("ada@shop.internal");
    const rotated = addressHasher(["the second secret", "the first secret"])("ada@shop.internal");
    expect(rotated).toHaveLength(2);
    expect(rotated[1]).toBe(before);
    expect(rotated[0]).not.toBe(before);
  });

  it("tells addresses apart, and shows nothing of them", () => {
    const hash = addressHasher(["a secret"]);
    expect(hash("ada@shop.internal")).not.toEqual(hash("eve@shop.internal"));
    expect(hash("ada@shop.internal")[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});
