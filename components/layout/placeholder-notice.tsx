import { Icon } from '@/components/pictures/icon';

/** Says that the owning body has not filled in everything on this page. */
export function PlaceholderNotice({ text }: { text: string }) {
  return (
    <p className="hold form gap-l">
      <Icon name="information" />
      <span>{text}</span>
    </p>
  );
}
