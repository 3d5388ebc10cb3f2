import { iconPaths } from './icon-paths';

export type IconName = keyof typeof iconPaths;

/** One of Aksel's icons, always beside words: hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ico" viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <path fillRule="evenodd" clipRule="evenodd" d={iconPaths[name]} fill="currentColor" />
    </svg>
  );
}
