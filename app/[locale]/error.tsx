'use client';

import { useParams } from 'next/navigation';
import { LastResort } from '@/app/frame/last-resort';

/** Last resort, with JavaScript: a fault that `door` did not catch. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <LastResort locale={useParams()?.locale} error={error} />;
}
