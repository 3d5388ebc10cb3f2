/** Which channel a portal has, by its variables. */
import { freshKey } from '../../../stand-ins/kit/src/keys';
import { channelVariables } from './variables';

const maskinporten = {
  MASKINPORTEN_CLIENT_ID: 'portal',
  MASKINPORTEN_CLIENT_JWK: JSON.stringify(freshKey('portal')),
  MASKINPORTEN_ISSUER: 'http://localhost:1/',
  MASKINPORTEN_TOKEN_ENDPOINT: 'http://localhost:1/token',
};
const altinn = { ALTINN_PLATFORM_URL: 'http://localhost:1' };
const register = { CONTACT_REGISTER_URL: 'http://localhost:1/rest/v1/personer' };
const smtp = { SMTP_URL: 'smtp://localhost:1', SMTP_FROM: 'no-reply@portal.example' };

/** A portal that starts with these. */
async function started(variables: Record<string, string>): Promise<typeof import('./configured')> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  let found: typeof import('./configured') | undefined;
  await jest.isolateModulesAsync(async () => {
    found = await import('./configured');
    found.configuredChannel();
  });
  process.env = before;
  return found as typeof import('./configured');
}

test.each([
  ['nothing', {}, undefined, 'null'],
  ['Maskinporten alone', maskinporten, undefined, 'null'],
  ['Altinn', { ...maskinporten, ...altinn }, 'altinn', 'null'],
  [
    'Altinn on NAIS',
    { NAIS_TOKEN_ENDPOINT: 'http://localhost:1/api/v1/token', ...altinn, ...register },
    'altinn',
    'krr',
  ],
  ['Altinn and the register', { ...maskinporten, ...altinn, ...register }, 'altinn', 'krr'],
  ['the register alone', { ...maskinporten, ...register }, undefined, 'krr'],
  ['SMTP', { ...maskinporten, ...register, ...smtp }, 'smtp', 'krr'],
])('with %s', async (_, variables, name, told) => {
  const { configuredChannel, contactOf } = await started(variables);
  expect(configuredChannel()?.name).toBe(name);
  // Nobody listens there: the register was asked.
  const answer = contactOf('15838421072').then(String, ({ message }: Error) =>
    message.startsWith('maskinporten') ? 'krr' : message,
  );
  expect(await answer).toBe(told);
});

test.each(['https://maskinporten.no', 'https://maskinporten.no/'])(
  'Maskinporten is named with its slash: %s',
  (given) => {
    expect(channelVariables.parse({ MASKINPORTEN_ISSUER: given })).toEqual({
      MASKINPORTEN_ISSUER: 'https://maskinporten.no/',
    });
  },
);
