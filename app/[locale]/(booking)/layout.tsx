import type { ReactNode } from 'react';
import '@/services/booking/styles/booking.css';

export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
