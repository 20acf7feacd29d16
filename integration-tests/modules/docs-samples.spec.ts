import { samplesOf } from "../support/docs-sample";
import { faultsOf } from "../support/type-check";

/** They are run as well: by `http/recovery-by-api`, `http/module-links`, `http/storefront-kit`, `http/recovery-links` and `src/storefront`. */
describe.each(["docs/recovery-by-api.md", "docs/storefront.md"])("the samples of %s", (page) => {
  it("compile, and would not with a fault in them", () => {
    const samples = Object.entries(samplesOf(page));
    expect(samples.length).toBeGreaterThan(3);
    const faulty = samples.map(([name, code]) => [`faulty/${name}`, `${code}\nexport const amiss: number = "text";`]);
    const faults = faultsOf(Object.fromEntries([...samples, ...faulty]) as Record<string, string>);
    const inFiles = new Set(faults.map((fault) => fault.slice(0, fault.indexOf(":"))));
    expect({ faults, inFiles }).toEqual({ faults, inFiles: new Set(faulty.map(([name]) => name)) });
  });
});
