import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { tooManyBytes } from "../../../../domain/consent/csv/refusal";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";
import { openAnswer } from "./answer";
import type { ImportMarketingSubscriptionsQuery } from "./validators";

/** An upload that brings nothing for so long is given up; it holds a database connection and keeps others from importing. */
const STALLED_MS = 60_000;

function assertPlainBody(req: AuthenticatedMedusaRequest): void {
  const type = req.headers["content-type"] ?? "";
  const encoding = req.headers["content-encoding"] ?? "identity";
  if (type.startsWith("multipart/") || type.includes("json") || encoding !== "identity") {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Send the file itself as the body, as text/csv, neither compressed nor in a form",
    );
  }
}

/** Imports the list that is streamed in as the body; nothing of it before all of it is there. */
export async function POST(
  req: AuthenticatedMedusaRequest<unknown, ImportMarketingSubscriptionsQuery>,
  res: MedusaResponse,
): Promise<void> {
  assertPlainBody(req);
  const service = cartRecovery(req.scope);
  const answer = openAnswer(req, res);
  const { maxBytes } = service.options.importLimits;
  if (Number(req.headers["content-length"] ?? 0) > maxBytes) {
    answer.end(tooManyBytes(maxBytes));
    return;
  }
  req.setTimeout(STALLED_MS, () => req.destroy());
  try {
    const outcome = await service.importSubscriptions({
      body: req,
      dry_run: req.validatedQuery.dry_run,
      actor: req.auth_context.actor_id,
      now: new Date(),
      onProgress: (progress) => {
        answer.progress(progress);
      },
    });
    answer.end(outcome);
  } catch (error) {
    // Cut off by the one who uploads: nobody reads an answer, and nothing is wrong here.
    if (!req.complete) {
      return;
    }
    if (!answer.fail()) {
      throw error;
    }
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`An import failed: ${String(error)}`);
  }
}
