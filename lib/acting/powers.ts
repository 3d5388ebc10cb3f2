/** Powers that citizens give each other here: for one service, until a day, withdrawn at any time. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/calendar/clock';
import type { Citizen } from '@/lib/citizens/citizen';
import { findOrAddCitizen, numberOf } from '@/lib/citizens/identity';
import { isIdentityNumber } from '@/lib/citizens/identity-number';
import { done, type Result, refused } from '@/lib/result';
import type { Power, PowerRefusal } from './person';
import { insertPower, selectPowers, withdraw } from './powers-store';
import { registry } from './registry';
import { actorIdOf } from './right-store';
import { isEndOfPower, mayGivePower, mayReceivePower } from './rules';

type ToGive = { receiverNumber: string; until: Date; service: string };

/** Gives a power to the person with this number; sent twice it is given once. Throws where the registry does not answer. */
export async function givePower(
  citizen: Citizen<'high'>,
  { receiverNumber, until, service }: ToGive,
  at: Date = now(),
): Promise<Result<Power, PowerRefusal>> {
  const giverId = actorIdOf(citizen);
  if (!isEndOfPower(until, at)) return refused('end');
  if (!isIdentityNumber(receiverNumber)) return refused('notFound');
  const ownNumber = await numberOf(giverId);
  if (ownNumber === receiverNumber) return refused('self');
  const [giver, receiver] = await Promise.all([registry().personOf(ownNumber), registry().personOf(receiverNumber)]);
  if (giver?.isConfidential) return refused('confidential');
  // That somebody's address is confidential is told to nobody.
  if (!giver || !receiver || receiver.isConfidential) return refused('notFound');
  if (!mayGivePower(giver.birthDate, at)) return refused('tooYoung');
  if (!mayReceivePower(receiver.birthDate, at)) return refused('receiverTooYoung');
  const names = { giverName: giver.name, receiverName: receiver.name };
  const receiverId = await findOrAddCitizen(receiverNumber, at);
  const id = randomUUID();
  const given = await insertPower({ id, giverId, receiverId, service, until, ...names }, at);
  return given ? done({ ...given, name: receiver.name, service, until }) : refused('already');
}

/** The powers that hold, given and received, those that end last first. */
export async function powersOf(
  citizen: Citizen<'high'>,
  at: Date = now(),
): Promise<{ given: Power[]; received: Power[] }> {
  return selectPowers(actorIdOf(citizen), at);
}

/** Withdraws a power that the citizen gave, or gives back one that they received. False where there is none that holds. */
export async function withdrawPower(citizen: Citizen<'high'>, id: string, at: Date = now()): Promise<boolean> {
  return withdraw(actorIdOf(citizen), id, at);
}
