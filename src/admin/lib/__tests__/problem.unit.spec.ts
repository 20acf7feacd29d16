import { FetchError } from "@medusajs/js-sdk";
import { copyProblem } from "../copy-problem";
import { problemOf } from "../problem";

describe("problemOf", () => {
  it.each([
    [401, { kind: "logged_out" }],
    [403, { kind: "forbidden" }],
    [404, { kind: "not_found" }],
    [409, { kind: "conflict" }],
    [400, { kind: "refused", message: "why" }],
    [422, { kind: "refused", message: "why" }],
    [429, { kind: "too_many" }],
    [500, { kind: "server" }],
    [503, { kind: "server" }],
  ])("tells what a %i means to the merchant", (status, problem) => {
    expect(problemOf(new FetchError("why", "", status))).toEqual(problem);
  });

  it("takes a request that got no answer for a lost connection", () => {
    expect(problemOf(new TypeError("Failed to fetch"))).toEqual({ kind: "offline" });
  });
});

describe("copyProblem", () => {
  const refused = (message: string) => new FetchError(message, "", 400);

  it("finds the part of the words that the server complains about", () => {
    const error = refused(
      "Invalid request: template.body: unknown token {{x}}; allowed are {{total}} (at character 5)",
    );
    expect(copyProblem(error)).toEqual({
      part: "body",
      message: "unknown token {{x}}; allowed are {{total}} (at character 5)",
    });
  });

  it.each([
    refused("Invalid request: template.slogan: unknown"),
    refused("Something else"),
    new FetchError("", "", 500),
    new TypeError("Failed to fetch"),
    null,
  ])("finds none in anything else", (error) => {
    expect(copyProblem(error)).toBeNull();
  });
});
