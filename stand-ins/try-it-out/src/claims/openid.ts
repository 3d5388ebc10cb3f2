/** Claims that mean the same at every OpenID provider. */
import { allFrom } from './all-from';

const token = allFrom(
  { name: 'OpenID Connect Core', address: 'https://openid.net/specs/openid-connect-core-1_0.html#IDToken' },
  {
    iss: 'The issuer. It must be exactly the one that was asked.',
    aud: 'Who the token is for: our client id. A token for somebody else is refused.',
    azp: 'The client that asked for the token, where that is not the audience.',
    exp: 'The token is not accepted after this time. It says nothing of how long a session may last.',
    iat: 'When the token was made.',
    nonce: 'The random value that was sent with the request. It ties the token to the login that this browser began.',
    auth_time: 'When the citizen logged in. Earlier than iat: single sign-on was used.',
    at_hash: 'A hash of the access token, which ties the two together.',
    sub: 'The citizen, as this issuer names them to this client.',
  },
);

const person = allFrom(
  { name: 'OpenID Connect Core', address: 'https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims' },
  {
    name: 'Full name.',
    given_name: 'First name.',
    family_name: 'Last name.',
    birthdate: 'Date of birth, as YYYY-MM-DD.',
    locale: 'The language.',
  },
);

const jwt = allFrom(
  { name: 'RFC 7519', address: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1' },
  { jti: 'The name of this very token.', nbf: 'The token is not accepted before this time.' },
);

const logout = allFrom(
  { name: 'OpenID Front-Channel Logout', address: 'https://openid.net/specs/openid-connect-frontchannel-1_0.html' },
  { sid: 'The session at the issuer. A logout from elsewhere names it, so keep it with your own session.' },
);

export const openidClaims = { ...token, ...person, ...jwt, ...logout };
