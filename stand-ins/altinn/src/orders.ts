/** The orders that were taken, each sent at once. In memory, as long as the process lives. */
import { randomUUID } from 'node:crypto';
import { conditionHolds } from './condition';
import { deliver, type Recipient, reachable } from './deliver';
import type { Configuration } from './options';
import type { OrderRequest } from './order-request';

type Status = 'Registered' | 'Processing' | 'Completed' | 'SendConditionNotMet';

export interface Order {
  orderId: string;
  shipmentId: string;
  request: OrderRequest;
  status: Status;
  lastUpdate: string;
  recipients: Recipient[];
}

export class Orders {
  readonly #configuration: Configuration;
  readonly #byReference = new Map<string, Order>();
  readonly #byShipment = new Map<string, Order & { organisation: string }>();

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  /** The order of this organisation under this id: each id counts once. */
  known(organisation: string, idempotencyId: string): Order | undefined {
    return this.#byReference.get(`${organisation} ${idempotencyId}`);
  }

  /** Takes an order; undefined where the person has no address that may be used. */
  take(organisation: string, request: OrderRequest): Order | undefined {
    if (!reachable(this.#configuration, request)) return undefined;
    const order: Order & { organisation: string } = {
      organisation,
      orderId: randomUUID(),
      shipmentId: randomUUID(),
      request,
      status: 'Registered',
      lastUpdate: new Date().toISOString(),
      recipients: [],
    };
    this.#byReference.set(`${organisation} ${request.idempotencyId}`, order);
    this.#byShipment.set(order.shipmentId, order);
    setImmediate(() => void this.#process(order));
    return order;
  }

  shipment(organisation: string, shipmentId: string): Order | undefined {
    const order = this.#byShipment.get(shipmentId);
    return order?.organisation === organisation ? order : undefined;
  }

  #becomes(order: Order, status: Status): void {
    order.status = status;
    order.lastUpdate = new Date().toISOString();
  }

  /** The second time it sends even where the condition gives no answer, as the real one. */
  async #process(order: Order, isRetry = false): Promise<void> {
    this.#becomes(order, 'Processing');
    const { conditionEndpoint } = order.request;
    const holds = conditionEndpoint ? await conditionHolds(this.#configuration, conditionEndpoint) : true;
    if (holds === false) return this.#becomes(order, 'SendConditionNotMet');
    if (holds === undefined && !isRetry) {
      setTimeout(() => void this.#process(order, true), this.#configuration.conditionRetrySeconds * 1000);
      return;
    }
    order.recipients = await deliver(this.#configuration, order);
    this.#becomes(order, 'Completed');
  }
}
