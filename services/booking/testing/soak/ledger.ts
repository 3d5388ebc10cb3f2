/** What the citizens of soak and kills pressed, and what they were told. */

/** What a check page showed when its button was pressed. */
export type Press = { citizenId: string; draftId: string; kind: string; startAt: string; reason: string };
/** A press that led to a receipt. */
export type Receipt = Press & { appointmentId: string };

/** A time that its citizen was told is held; `until` as it was told. */
export type HeldTime = { scheduleId: string; startAt: string; until: Date };

export type Ledger = ReturnType<typeof makeLedger>;

export function makeLedger() {
  const pressed = new Set<string>();
  const receipts: Receipt[] = [];
  const cancellations = new Map<string, { told: boolean }>();
  const refused = new Set<string>();
  const texts = new Map<string, { told: string | null; maybe: string[] }>();
  return {
    ...makeMoves(),
    ...makeHolds(),
    pressed,
    receipts,
    cancellations,
    /** Drafts that their citizen was told last are not booked. */
    refused,
    texts,
    press: ({ draftId }: Press) => {
      pressed.add(draftId);
      texts.delete(draftId);
    },
    receipt: (press: Press, appointmentId: string) => {
      refused.delete(press.draftId);
      receipts.push({ ...press, appointmentId });
    },
    /** Told that nothing was booked: the draft stays, with its text. */
    refuse: ({ draftId, reason }: Press) => {
      refused.add(draftId);
      texts.set(draftId, { told: reason, maybe: [] });
    },
    cancelling: (id: string) => cancellations.set(id, cancellations.get(id) ?? { told: false }),
    cancelled: (id: string) => cancellations.set(id, { told: true }),
    /** A text is sent: from now on the draft may hold it. */
    writing(draftId: string, text: string) {
      const before = texts.get(draftId) ?? { told: null, maybe: [] };
      texts.set(draftId, { ...before, maybe: [...before.maybe, text] });
    },
    /** The next page came: the draft holds it. */
    written: (draftId: string, text: string) => texts.set(draftId, { told: text, maybe: [] }),
    /** The citizen deletes the draft. */
    deleting: (draftId: string) => texts.delete(draftId),
  };
}

function makeMoves() {
  const moves = new Map<string, { told: string | null; maybe: string[]; count: number }>();
  return {
    /** Where an appointment was told to be after its last move, and how often it was moved. */
    moves,
    /** A move is sent: from now on the appointment may be there. */
    moving(id: string, startAt: string) {
      const before = moves.get(id) ?? { told: null, maybe: [], count: 0 };
      moves.set(id, { ...before, maybe: [...before.maybe, startAt] });
    },
    /** The citizen knows where it is. */
    moved: (id: string, startAt: string) =>
      moves.set(id, { told: startAt, maybe: [], count: (moves.get(id)?.count ?? 0) + 1 }),
    /** The citizen knows that it is not moved. */
    notMoved(id: string) {
      const before = moves.get(id);
      if (before) moves.set(id, { ...before, maybe: [] });
    },
  };
}

function makeHolds() {
  const holds = new Map<string, HeldTime>();
  return {
    /** What each citizen was told last to hold. */
    holds,
    held: (citizenId: string, time: HeldTime) => holds.set(citizenId, time),
    /** It is booked by now, or let go. */
    heldNoMore: (citizenId: string) => holds.delete(citizenId),
  };
}
