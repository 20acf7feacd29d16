/** An answer that was not 2xx, with what the server said. */
class HttpError extends Error {
  override name = "HttpError";

  constructor(
    readonly status: number,
    readonly body: unknown,
    request: string,
  ) {
    super(`${request} answered ${status}: ${typeof body === "string" ? body : JSON.stringify(body)}`);
  }
}

/** The status and message of a request that must be refused. Rejects when it was accepted, or failed otherwise. */
export async function refusal(request: Promise<unknown>): Promise<{ status: number; message: string }> {
  const error: unknown = await request.then(
    () => new Error("it was accepted"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof HttpError)) {
    throw error;
  }
  return { status: error.status, message: String((error.body as { message: unknown }).message) };
}

export type JsonClient = {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body?: unknown): Promise<Answer>;
};

/** JSON over fetch, with the same headers on every request. */
export function jsonClient(baseUrl: string, headers: Record<string, string>): JsonClient {
  async function request<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    const answer: unknown = isJson ? JSON.parse(text) : text;
    if (!response.ok) {
      throw new HttpError(response.status, answer, `${method} ${path}`);
    }
    return answer as Answer;
  }
  return {
    get: (path) => request("GET", path),
    post: (path, body = {}) => request("POST", path, body),
  };
}
