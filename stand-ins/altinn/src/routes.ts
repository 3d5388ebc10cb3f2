/** Altinn's addresses: the exchange of tokens, orders, and what became of them. */
import type { Answer, Asked, Route } from 'stand-in-kit/api/api';
import { parsed } from 'stand-in-kit/api/api';
import type { Configuration } from './options';
import { orderRequest } from './order-request';
import { type Order, Orders } from './orders';
import { exchange, ownTokenCheck } from './tokens';

const notifications = '/notifications/api/v1/future';

/** https://docs.altinn.studio/en/notifications/reference/error-codes/ */
const problem = (status: number, more: object): Answer => ({
  status,
  headers: { 'Content-Type': 'application/problem+json' },
  body: { status, ...more },
});

const receipt = ({ orderId, shipmentId, request: { sendersReference } }: Order) => ({
  notificationOrderId: orderId,
  notification: { shipmentId, sendersReference },
});

function takeOrder(orders: Orders, organisation: string, { body, headers }: Asked): Answer {
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return problem(415, {});
  const { data, error } = orderRequest.safeParse(parsed(body));
  if (!data) {
    const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), detail: message }));
    return problem(400, { title: 'One or more validation errors occurred.', validationErrors: errors });
  }
  const known = orders.known(organisation, data.idempotencyId);
  if (known) return { status: 200, body: receipt(known) };
  const taken = orders.take(organisation, data);
  if (!taken) return problem(422, { code: 'NOT-00001', detail: 'Missing contact information for recipient(s)' });
  return { status: 201, body: receipt(taken), headers: { Location: `${notifications}/orders/${taken.orderId}` } };
}

function tellShipment(orders: Orders, organisation: string, { parts: [id = ''] }: Asked): Answer {
  const order = orders.shipment(organisation, id);
  if (!order) return problem(404, { code: 'NOT-00003', detail: 'Shipment not found' });
  const { shipmentId, status, lastUpdate, recipients, request } = order;
  const { sendersReference } = request;
  const told = {
    shipmentId,
    sendersReference,
    type: 'Notification',
    status: `Order_${status}`,
    lastUpdate,
    recipients,
  };
  return { status: 200, body: told };
}

export function routesOf(configuration: Configuration): Route[] {
  const orders = new Orders(configuration);
  const check = ownTokenCheck(configuration);
  const forOwners =
    (answer: (orders: Orders, organisation: string, asked: Asked) => Answer) => async (asked: Asked) => {
      const checked = await check(asked);
      return 'refusal' in checked
        ? checked.refusal
        : answer(orders, String(checked.token['urn:altinn:orgNumber']), asked);
    };
  return [
    {
      name: 'exchange',
      method: 'GET',
      path: /^\/authentication\/api\/v1\/exchange\/maskinporten$/,
      answer: exchange(configuration),
    },
    { name: 'order', method: 'POST', path: new RegExp(`^${notifications}/orders$`), answer: forOwners(takeOrder) },
    {
      name: 'shipment',
      method: 'GET',
      path: new RegExp(`^${notifications}/shipment/([\\w-]+)$`),
      answer: forOwners(tellShipment),
    },
  ];
}
