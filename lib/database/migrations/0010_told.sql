CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"citizen_id" uuid NOT NULL,
	"service" text NOT NULL,
	"what" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"locale" text,
	"said_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"not_after" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"reference" text,
	"why" text
);
--> statement-breakpoint
CREATE TABLE "notification_choice" (
	"citizen_id" uuid PRIMARY KEY NOT NULL,
	"wants_reminders" boolean NOT NULL,
	"locale" text,
	"chosen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_citizen_id_citizen_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_citizen_id_citizen_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notification_once" ON "notification" USING btree ("entity_id","version","what","citizen_id");--> statement-breakpoint
CREATE INDEX "notification_due" ON "notification" USING btree ("status","due_at") WHERE status in ('waiting', 'accepted');--> statement-breakpoint
CREATE INDEX "notification_dead" ON "notification" USING btree ("not_after") WHERE status = 'dead';--> statement-breakpoint
CREATE INDEX "notification_over" ON "notification" USING btree ("not_after");