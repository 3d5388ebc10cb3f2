'use client';

import { useEffect } from 'react';
import { sessionChannel } from './session-channel';

/** On a page that says that a session is over: other tabs hear of it at once. Browsers without the channel: when looked at. */
export function SessionOver() {
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(sessionChannel);
    channel.postMessage('ended');
    return () => channel.close();
  }, []);
  return null;
}
