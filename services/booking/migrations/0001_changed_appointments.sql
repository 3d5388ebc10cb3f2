CREATE TABLE "booking_policy" (
	"practice_slug" text PRIMARY KEY NOT NULL,
	"cancel_working_days" smallint DEFAULT 1 NOT NULL,
	"move_working_days" smallint DEFAULT 1 NOT NULL,
	"late_fee" integer,
	"late_by_phone" boolean DEFAULT false NOT NULL,
	"asks_phone" boolean DEFAULT false NOT NULL,
	"asks_interpreter" boolean DEFAULT false NOT NULL,
	"asks_wheelchair" boolean DEFAULT false NOT NULL,
	"asks_companion" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "details" "bytea";--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "cancelled_by" text;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "late_fee" integer;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "moved_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "moved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "booking_policy" ADD CONSTRAINT "booking_policy_practice_slug_practice_slug_fk" FOREIGN KEY ("practice_slug") REFERENCES "public"."practice"("slug") ON DELETE no action ON UPDATE no action;