/**
 * Signicat as a client of ID-porten, on openid-client: private_key_jwt, PAR, PKCE, state, nonce, RS256. ID-porten's
 * metadata is read at the first login that finds it answering.
 */
import type { IncomingMessage } from 'node:http';
import { type Client, custom, generators, type OpenIDCallbackChecks } from 'openid-client';
import { originsOf } from 'stand-in-kit/issuer/respond';
import { publicHalf } from 'stand-in-kit/keys';
import { isLevel, type Level, reaches } from 'stand-in-kit/levels';
import { clientFor } from 'stand-in-kit/relying-party';
import { levelOf } from '../levels';
import type { Configuration } from '../options';
import { broker } from '../paths';
import type { Wish } from '../request-wish';

export interface IdportenLogin {
  pid: string;
  sub: string;
  acr: Level;
  amr: string;
  authTime: number;
  sid?: string;
  idToken: string;
  issuer: string;
}

export interface Request {
  level: Level;
  checks: OpenIDCallbackChecks & { code_verifier: string; state: string; nonce: string };
}

custom.setHttpOptionsDefaults({ timeout: 5000 });

export class Idporten {
  readonly #settings: Configuration;
  /** Rejects while ID-porten has not answered yet. */
  readonly client: () => Promise<Client>;

  constructor(settings: Configuration) {
    this.#settings = settings;
    this.client = clientFor({
      ...settings.idporten,
      callback: this.#address(broker.callback),
      loggedOut: this.#address(broker.loggedOut),
      clockToleranceSeconds: 10,
    });
  }

  #address(path: string) {
    return `${this.#settings.origin}${path}`;
  }

  publicKeys() {
    return publicHalf(this.#settings.idporten.jwk);
  }

  /** Where a form that leads to ID-porten may end; nowhere while ID-porten does not answer. */
  async formOrigins(): Promise<string[]> {
    try {
      return originsOf([String((await this.client()).issuer.metadata.authorization_endpoint)]);
    } catch {
      return [];
    }
  }

  /** Pushes a request; the browser goes to `address`. Throws when ID-porten refuses or does not answer. */
  async ask({ loa, language, prompt }: Wish): Promise<Request & { address: string }> {
    const client = await this.client();
    const level = levelOf(loa);
    const checks = {
      state: generators.state(),
      nonce: generators.nonce(),
      code_verifier: generators.codeVerifier(),
      response_type: 'code',
    };
    const { request_uri } = await client.pushedAuthorizationRequest({
      scope: 'openid profile',
      redirect_uri: this.#address(broker.callback),
      acr_values: level,
      ui_locales: language,
      prompt,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: generators.codeChallenge(checks.code_verifier),
      code_challenge_method: 'S256',
    });
    const address = new URL(String(client.issuer.metadata.authorization_endpoint));
    address.search = new URLSearchParams({ client_id: this.#settings.idporten.clientId, request_uri }).toString();
    return { level, checks, address: address.href };
  }

  /** The login that came back. Throws openid-client's errors, and when the level is too low. */
  async receive(request: IncomingMessage, { level, checks }: Request): Promise<IdportenLogin> {
    const client = await this.client();
    const tokens = await client.callback(this.#address(broker.callback), client.callbackParams(request), checks);
    const { pid, sub, acr, amr, auth_time, sid, iss } = tokens.claims();
    if (!isLevel(acr) || !reaches(acr, level)) throw new Error('the level is lower than asked for');
    return {
      pid: String(pid),
      sub,
      acr,
      amr: String(amr?.[0]),
      authTime: Number(auth_time),
      sid: sid as string | undefined,
      idToken: String(tokens.id_token),
      issuer: iss,
    };
  }

  /** Where a browser ends its session at ID-porten, to come back to our `loggedOut` with the `state`. */
  async logoutAddress(idToken: string, state: string): Promise<string> {
    const client = await this.client();
    return client.endSessionUrl({
      id_token_hint: idToken,
      post_logout_redirect_uri: this.#address(broker.loggedOut),
      state,
    });
  }
}
