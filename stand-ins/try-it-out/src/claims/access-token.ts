/** The claims of ID-porten's access token, which the login proxy hands on. */
import { allFrom } from './all-from';

export const accessTokenClaims = allFrom(
  { name: 'Digdir: access token', address: 'https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_access_token' },
  {
    aud: 'The API or application that the token is for. On NAIS it must be IDPORTEN_AUDIENCE.',
    sub: 'The citizen, under a name that is another for each client.',
    pid: "The citizen's identity number.",
    acr: 'The level that was reached. The application must check it.',
    amr: 'The electronic ID. For information only.',
    client_amr: 'How the client proved who it is.',
    client_id: 'The client that the token was made for: on NAIS the login proxy.',
    consumer: 'The organisation that the client belongs to.',
    scope: 'What the token may be used for.',
    token_type: 'How the token is used: Bearer.',
  },
);
