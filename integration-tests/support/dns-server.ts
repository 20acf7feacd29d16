import { createServer, Packet } from "dns2";

export type DnsServer = {
  /** For the option `dnsServers`. */
  address: string;
  /** By name, lower case; what is not here does not exist. They may be changed while the server runs. */
  txt: Record<string, string[]>;
  mx: Record<string, { exchange: string; priority: number }[]>;
  /** Names whose questions are answered with SERVFAIL. */
  failing: Set<string>;
  close(): Promise<void>;
};

const SERVFAIL = 2;
const NXDOMAIN = 3;

/** A character string of a TXT record has at most 255 bytes (RFC 1035 section 3.3.14). */
const inStrings = (text: string) => text.match(/.{1,255}/gs) ?? [""];

/** A real DNS server on a free port of 127.0.0.1. */
export async function startDnsServer(): Promise<DnsServer> {
  const records: Pick<DnsServer, "txt" | "mx" | "failing"> = { txt: {}, mx: {}, failing: new Set() };
  const server = createServer({
    udp: true,
    handle: (request, send) => {
      const response = Packet.createResponseFromRequest(request);
      const name = request.questions[0]?.name.toLowerCase() ?? "";
      const common = { name, class: Packet.CLASS.IN, ttl: 1 };
      const txt = (records.txt[name] ?? []).map((text) => ({
        ...common,
        type: Packet.TYPE.TXT,
        data: inStrings(text),
      }));
      const mx = (records.mx[name] ?? []).map((value) => ({ ...common, type: Packet.TYPE.MX, ...value }));
      const question: object = request.questions[0] ?? {};
      const answers = [...txt, ...mx].filter(({ type }) => "type" in question && question.type === type);
      const rcode = records.failing.has(name) ? SERVFAIL : txt.length + mx.length === 0 ? NXDOMAIN : 0;
      if ("header" in response && response.header instanceof Object) {
        Object.assign(response.header, { rcode });
      }
      send(Object.assign(response, { answers: rcode === 0 ? answers : [] }));
    },
  });
  await server.listen({ udp: { port: 0, address: "127.0.0.1" } });
  const port = server.addresses().udp?.port ?? 0;
  return { ...records, address: `127.0.0.1:${port}`, close: () => server.close() };
}
