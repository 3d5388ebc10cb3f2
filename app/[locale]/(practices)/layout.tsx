import type { ReactNode } from 'react';
import '@/services/practices/styles/practices.css';

export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
