CREATE TABLE "audit_seal" (
	"number" integer PRIMARY KEY NOT NULL,
	"format" smallint NOT NULL,
	"first_id" bigint NOT NULL,
	"last_id" bigint NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	"newest_at" timestamp with time zone NOT NULL,
	"kept_years" smallint NOT NULL,
	"row_hashes" "bytea",
	"rows_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "about_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "actor_name" text;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "actor_role" text;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "actor_place" text;