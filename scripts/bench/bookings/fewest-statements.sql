-- The floor that bookings are compared with: the fewest statements of a booking, by hand, for `pgbench -M prepared`.
-- Each run books for another citizen, whose draft and time nobody else has: the nth of one of the connections.
-- From outside come n = -1, schedules (how many there are) and base (the first time, in seconds).
\set n :n + 1
\set nth :n * :connections + :client_id
\set i 100000000000 + :nth
\set schedule 100000000000 + :nth % :schedules
\set start :base + :nth / :schedules * 1200

SELECT id, answers, updated_at FROM draft
WHERE id = ('d0000000-0000-4000-8000-' || :i)::uuid AND citizen_id = ('c0000000-0000-4000-8000-' || :i)::uuid
  AND updated_at > now() - interval '24 hours' AND (form = 'booking' OR form IS NULL);

SELECT patient.given_name, patient.family_name, patient.birth_date, practitioner.name, schedule.id,
  practice.slug, practice.name, practice.municipality, practice.address, practice.postal_code, practice.postal_place,
  practice.phone
FROM patient
LEFT JOIN practitioner ON practitioner.id = patient.practitioner_id
LEFT JOIN schedule ON schedule.practitioner_id = practitioner.id
LEFT JOIN practice ON practice.slug = practitioner.practice_slug
WHERE patient.citizen_id = ('c0000000-0000-4000-8000-' || :i)::uuid
ORDER BY schedule.id
LIMIT 1;

WITH taken AS (
  UPDATE slot SET status = 'busy', held_by = NULL, held_until = NULL
  FROM patient JOIN schedule ON schedule.practitioner_id = patient.practitioner_id
  WHERE slot.schedule_id = ('50000000-0000-4000-8000-' || :schedule)::uuid
    AND slot.start_at = to_timestamp(:start) AND slot.service_type = 'office' AND slot.start_at > now()
    AND (slot.status = 'free' OR (slot.status = 'held' AND slot.held_until <= now()))
    AND patient.citizen_id = ('c0000000-0000-4000-8000-' || :i)::uuid AND schedule.id = slot.schedule_id
  RETURNING slot.schedule_id, slot.start_at, slot.end_at, slot.service_type AS kind
), booked AS (
  INSERT INTO appointment (id, schedule_id, start_at, end_at, citizen_id, service_type, status, idempotency_key,
    request_hash, reason, created_at)
  SELECT gen_random_uuid(), schedule_id, start_at, end_at, ('c0000000-0000-4000-8000-' || :i)::uuid, kind, 'booked',
    ('d0000000-0000-4000-8000-' || :i)::uuid,
    '\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'::bytea,
    '\x01056c6f63616c00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899aabbccddee'::bytea,
    now()
  FROM taken
  RETURNING id, schedule_id
), gone AS (
  DELETE FROM draft USING booked
  WHERE draft.id = ('d0000000-0000-4000-8000-' || :i)::uuid
    AND draft.citizen_id = ('c0000000-0000-4000-8000-' || :i)::uuid AND (draft.form = 'booking' OR draft.form IS NULL)
)
INSERT INTO audit_event (at, actor_id, patient_id, action, schedule_id, entity_id)
SELECT now(), ('c0000000-0000-4000-8000-' || :i)::uuid, ('c0000000-0000-4000-8000-' || :i)::uuid, 'appointment.book',
  schedule_id, id
FROM booked
RETURNING entity_id AS id;
