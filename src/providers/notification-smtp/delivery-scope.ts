import { AsyncLocalStorage } from "node:async_hooks";
import type { DeliveryScope } from "../../domain/delivery/outcome";

/**
 * The scope of the batch that is being handed over, if the caller opened one. It reaches the provider's `send()` through
 * the Notification Module, which calls providers within the caller's async context.
 */
export const deliveryScope = new AsyncLocalStorage<DeliveryScope>();
