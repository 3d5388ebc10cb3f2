/**
 * What `/oauth2/login` asks ID-porten for. A level, locale or prompt that nobody knows gives way to the default, as with
 * Wonderwall: https://github.com/nais/wonderwall/blob/master/pkg/openid/client/login.go
 */
import { isLevel, type Level } from 'stand-in-kit/levels';
import type { Exchange } from './exchange';

const olderNames: Record<string, Level> = { Level3: 'idporten-loa-substantial', Level4: 'idporten-loa-high' };
const prompts = ['login', 'select_account'];

export interface LoginRequest {
  level: Level;
  locale: string;
  prompt: string | undefined;
}

/** The parts of a login that a link may choose. */
export async function loginRequestFrom({ query, client, configuration }: Exchange): Promise<LoginRequest> {
  const { acr_values_supported, ui_locales_supported } = (await client()).issuer.metadata;
  const [level, locale, prompt] = [query.get('level') ?? '', query.get('locale') ?? '', query.get('prompt')];
  const named = olderNames[level] ?? level;
  return {
    level: isLevel(named) && (acr_values_supported as string[])?.includes(named) ? named : configuration.level,
    locale: (ui_locales_supported as string[])?.includes(locale) ? locale : configuration.locale,
    prompt: prompt ? (prompts.find((known) => known === prompt) ?? 'login') : undefined,
  };
}
