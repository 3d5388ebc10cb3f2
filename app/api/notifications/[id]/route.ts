import { logFault } from '@/lib/log/log';
import { isToBeSent } from '@/lib/notifications/holds';
import { tellers } from '@/services/services.server';

type Context = { params: Promise<{ id: string }> };

const headers = { 'Cache-Control': 'no-store' };

/**
 * Whether the message with this id still holds: `{ "sendNotification": true }`. A channel asks at the moment of sending. The id
 * is random and says nothing of anybody; for one that there is not the answer is false. 500 where it cannot be known now.
 */
export async function GET(_: Request, { params }: Context) {
  const { id } = await params;
  try {
    return Response.json({ sendNotification: await isToBeSent(tellers, id) }, { headers });
  } catch (error) {
    logFault(error, 'condition');
    return new Response(null, { status: 500, headers });
  }
}
