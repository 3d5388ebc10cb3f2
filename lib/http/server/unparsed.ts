/** What is no request that Node can read: broken heads and bodies, heads that are too large or too slow, tunnels. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Refusal } from '../refusal';
import type { answersUnderWay } from './end';
import type { Refuser } from './refuse';

const refusals: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: 'headers',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'tooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'slow',
};

/** Refuses it, unless nobody is there to read an answer, nothing was sent, or another answer is being written. */
export function refuseUnparsed(server: Server, refuse: Refuser, answers: ReturnType<typeof answersUnderWay>): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const isSilent = (socket as Socket).bytesRead === 0;
    if (!socket.writable || error.code === 'ECONNRESET' || isSilent || answers.isOn(socket)) return socket.destroy();
    refuse.socket(socket, refusals[error.code ?? ''] ?? 'unreadable');
  });
  server.on('connect', (_request, socket) => refuse.socket(socket, 'method'));
  server.on('checkExpectation', (_request, response) => refuse.response(response, 'expectation'));
}
