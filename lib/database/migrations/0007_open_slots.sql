-- outside a transaction
drop index concurrently if exists slot_open_by_schedule;
--> statement-breakpoint
create index concurrently slot_open_by_schedule on slot (schedule_id, service_type, start_at) where status in ('free', 'held');
--> statement-breakpoint
drop index concurrently if exists slot_open_by_place;
--> statement-breakpoint
create index concurrently slot_open_by_place on slot (practice_slug, service_type, start_at) where status in ('free', 'held');
--> statement-breakpoint
drop index concurrently if exists slot_free_by_schedule;
--> statement-breakpoint
drop index concurrently if exists slot_free_by_practice;
