import { type DescribedOperation, describedOperations } from "../../scripts/openapi/described-operations";
import { createAdminUser, registerCustomer } from "../support/accounts";
import { storeSuite } from "../support/store-suite";

const UNKNOWN_FIELD = "no_such_field";
/** As Medusa words it. */
const UNRECOGNIZED = "Unrecognized fields: '";

storeSuite("docs/openapi.json and the server", (store) => {
  const routes = Object.entries(describedOperations());

  /** Asks as somebody whom each route lets in. */
  async function asker() {
    const storefront = { "x-publishable-api-key": store.seeded.publishableKey };
    const customer = (await registerCustomer(store, "customer@shop.internal")).headers;
    const admin = await createAdminUser(store, "merchant@shop.internal");
    return async (route: string, { body, query = "" }: { body?: unknown; query?: string }) => {
      const [method = "", path = ""] = route.split(" ");
      const headers = path.startsWith("/admin/") ? admin : path.includes("/customers/") ? customer : storefront;
      const answer = await fetch(`${store.baseUrl}${path.replace(/:\w+/g, "none")}${query}`, {
        method,
        headers: { "content-type": "application/json", ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: answer.status, text: await answer.text() };
    };
  }

  const jsonOf = ({ requestBody }: DescribedOperation) => requestBody?.content["application/json"]?.schema;

  it("agree on which fields a body has", async () => {
    const ask = await asker();
    const bodies = routes.flatMap(([route, operation]) => {
      const properties = jsonOf(operation)?.properties;
      return properties ? [{ route, properties }] : [];
    });
    expect(bodies.length).toBeGreaterThan(8);
    for (const { route, properties } of bodies) {
      const { status, text } = await ask(route, { body: { [UNKNOWN_FIELD]: [] } });
      expect(`${route}: ${status}, ${text}`).toContain(`${route}: 400`);
      expect(text).toContain(UNRECOGNIZED + UNKNOWN_FIELD);
      for (const name of Object.keys(properties)) {
        expect((await ask(route, { body: { [name]: [] } })).text).not.toContain(UNRECOGNIZED + name);
      }
    }
  });

  it("agree on what a body must have", async () => {
    const ask = await asker();
    const demanding = routes.filter(([, operation]) => (jsonOf(operation)?.required.length ?? 0) > 0);
    expect(demanding.length).toBeGreaterThan(3);
    for (const [route, operation] of demanding) {
      const { status, text } = await ask(route, { body: {} });
      // A token that is missing is answered like one that does not work.
      expect([route, 400, 404]).toEqual(expect.arrayContaining([route, status]));
      for (const name of status === 400 ? (jsonOf(operation)?.required ?? []) : []) expect(text).toContain(name);
    }
  });

  it("agree on the parameters of a query", async () => {
    const ask = await asker();
    const asked = routes.filter(([, { parameters }]) => parameters.some((parameter) => parameter.in === "query"));
    expect(asked.length).toBeGreaterThan(4);
    for (const [route, { parameters }] of asked) {
      const { status, text } = await ask(route, { query: `?${UNKNOWN_FIELD}=1` });
      expect(`${route}: ${status}, ${text}`).toContain(`${route}: 400`);
      const required = parameters.filter((parameter) => parameter.required && parameter.in === "query");
      for (const { name } of required) expect((await ask(route, {})).text).toContain(name);
    }
  });
});
