import { Fragment } from 'react';
import { piecesOf, type SoughtWord } from '@/services/practices/word-match';

/** The text, with the words marked that a search met. */
export function Marked({ text, sought }: { text: string; sought: SoughtWord[] }) {
  const pieces = piecesOf(text, sought);
  return pieces.map((piece, place) => {
    const key = `${place} ${piece.text}`;
    return piece.match ? <mark key={key}>{piece.text}</mark> : <Fragment key={key}>{piece.text}</Fragment>;
  });
}
