import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UpdateRecoverySettings } from "../../src/api/admin/cart-recovery/settings/validators";
import { judgeSpf } from "../../src/domain/delivery/sender-domain/judge-spf";
import { samplesOf } from "../support/docs-sample";
import { present } from "../support/present";
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

/** By what each page's commands and samples are run, or held against the server. A page or a kind of sample that is new belongs here. */
const RUN_BY: Record<string, Record<string, string>> = {
  "README.md": { bash: "package/run, http/readme and .ci/run", ts: "package/run" },
  "CONTRIBUTING.md": { bash: ".ci/run" },
  "docs/architecture.md": { mermaid: "nothing: a drawing" },
  "docs/consent.md": { json: "below" },
  "docs/csv.md": { csv: "http/marketing-subscriptions", json: "http/marketing-subscriptions" },
  "docs/email.md": { json: "below" },
  "docs/recovery-by-api.md": { ts: "above, and http/recovery-by-api" },
  "docs/sender-domain.md": { bash: "http/received-mail", json: "below", ts: "http/received-mail" },
  "docs/storefront-nextjs.md": {
    bash: "package/run",
    diff: "package/run",
    js: "package/run",
    json: "below",
    ts: "package/run",
    tsx: "package/run",
  },
  "docs/storefront.md": {
    bash: "package/run",
    js: "http/recovery-links",
    ts: "above, and http/storefront-kit",
    tsx: "above, and src/storefront",
  },
  "docs/upgrading.md": { bash: "package/run and modules/migrations" },
};

const ROOT = join(__dirname, "../..");

type Sample = { page: string; language: string; code: string };

function samplesOfAllPages(): Sample[] {
  const pages = [
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    ...readdirSync(join(ROOT, "docs")).map((file) => `docs/${file}`),
  ];
  return pages
    .filter((page) => page.endsWith(".md"))
    .flatMap((page) =>
      Array.from(
        readFileSync(join(ROOT, page), "utf8").matchAll(/^ *```(\w*)\n([^]*?)^ *```$/gm),
        ([, language, code]) => ({
          page,
          language: present(language),
          code: present(code),
        }),
      ),
    );
}

describe("the samples of all pages", () => {
  it("are run by a test each", () => {
    const kinds = new Set(samplesOfAllPages().map(({ page, language }) => `${page}: ${language}`));
    const known = Object.entries(RUN_BY).flatMap(([page, languages]) =>
      Object.keys(languages).map((language) => `${page}: ${language}`),
    );
    expect([...kinds].sort()).toEqual(known.sort());
  });

  it("are settings that the admin API takes, where they are JSON to be sent", () => {
    const sent = samplesOfAllPages()
      .filter(({ language, page }) => language === "json" && page !== "docs/csv.md" && page !== "docs/sender-domain.md")
      .map(({ page, code }) => ({ page, code, taken: UpdateRecoverySettings.safeParse(JSON.parse(code)).success }));
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.filter(({ taken }) => !taken)).toEqual([]);
  });

  it("tell of a domain as the check of it answers", () => {
    const [sample] = samplesOfAllPages().filter(
      ({ language, page }) => language === "json" && page === "docs/sender-domain.md",
    );
    const { sender_domain } = JSON.parse(present(sample).code) as { sender_domain: { records: { problem: string }[] } };
    const [{ problem, ...told }] = sender_domain.records as [{ problem: string }];
    const { problem: said, ...judged } = judgeSpf({
      domain: "my-store.com",
      txt: { kind: "found", values: [] },
      smtp_host: "mail.my-store.com",
    });
    expect(told).toEqual(judged);
    expect(said).toContain(problem.replace("…", "").trim());
  });
});
