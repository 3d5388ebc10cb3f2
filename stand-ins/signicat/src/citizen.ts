/**
 * What Signicat tells of somebody who came back from ID-porten. A name is known with BankID and Buypass only.
 * https://developer.signicat.com/identity-methods/id-porten/attributes-reference/
 */
import { randomUUID } from 'node:crypto';
import { nameOf, type Person } from 'stand-in-kit/people';
import type { IdportenLogin } from './broker/idporten';

export interface Citizen {
  nin: string;
  name?: { given: string; family: string };
  idportenSub: string;
  idportenLoa: string;
  /** The eID inside ID-porten. */
  idportenIdp: string;
  issuer: string;
  transactionId: string;
}

/** The name for numbers that no test person has. */
const somebody = { given: 'Maja', family: 'Oppdiktet' };

let people: Person[] = [];

/** Set once, at the start. */
export function nameCitizensAs(known: Person[]) {
  people = known;
}

function nameFor(nin: string) {
  const person = people.find(({ pid }) => pid === nin);
  return person ? nameOf(person) : somebody;
}

export function citizenFrom({ pid, sub, acr, amr, issuer }: IdportenLogin): Citizen {
  const idportenIdp = amr.startsWith('Minid') ? 'MinID' : amr;
  return {
    nin: pid,
    name: ['BankID', 'Buypass'].includes(idportenIdp) ? nameFor(pid) : undefined,
    idportenSub: sub,
    idportenLoa: acr,
    idportenIdp,
    issuer,
    transactionId: randomUUID(),
  };
}
