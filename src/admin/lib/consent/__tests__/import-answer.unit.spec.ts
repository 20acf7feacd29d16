import { FetchError } from "@medusajs/js-sdk";
import { readProgress, readResult } from "../import-answer";

const result = { rows: 1, created: 1, updated: 0, unchanged: 0, stale: 0, resubscribed: 0, error_count: 0, errors: [] };

const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const progress = (rows: number) => line({ progress: { phase: "comparing", bytes: 10, rows } });

describe("readProgress", () => {
  it("tells the latest line, and waits for one that has not arrived whole", () => {
    expect(readProgress(`${progress(1)}${progress(2)}{"progr`)).toEqual({ phase: "comparing", rows: 2 });
  });

  it("knows nothing before the first line", () => {
    expect(readProgress("")).toBeNull();
    expect(readProgress('{"import"')).toBeNull();
  });
});

describe("readResult", () => {
  it("takes the last line of many, and an answer that is one object", () => {
    expect(readResult(200, `${progress(1)}${line({ import: result })}`)).toEqual(result);
    expect(readResult(200, JSON.stringify({ import: result }))).toEqual(result);
  });

  it.each([
    ["refused at once", 409, line({ type: "conflict", message: "busy" }), 409],
    ["refused after the first line", 200, `${progress(1)}${line({ type: "conflict", message: "busy" })}`, 409],
    ["unreadable, told by the last line", 200, line({ type: "invalid_data", message: "semicolons" }), 400],
    ["failed half-way", 200, `${progress(1)}${line({ type: "unexpected_state", message: "no" })}`, 500],
    ["cut off", 200, progress(1), 500],
    ["answered by a proxy", 502, "<html>Bad gateway</html>", 502],
  ])("says with which status it was %s", (_, status, text, expected) => {
    const refused = () => readResult(status, text);
    expect(refused).toThrow(FetchError);
    expect(refused).toThrow(expect.objectContaining({ status: expected }) as Error);
  });

  it("hands on by a code what is wrong with the file", () => {
    const fault = { code: "columns_missing", value: "Subscription status", message: "Missing: Subscription status." };
    expect(() => readResult(400, line({ type: "invalid_data", ...fault }))).toThrow(
      expect.objectContaining({ status: 400, message: fault.message, fault }) as Error,
    );
  });
});
