CREATE TABLE "earlier_wish" (
	"id" uuid PRIMARY KEY NOT NULL,
	"citizen_id" uuid NOT NULL,
	"wished_by" uuid,
	"service_type" text NOT NULL,
	"schedule_id" uuid NOT NULL,
	"appointment_id" uuid,
	"before_at" timestamp with time zone,
	"weekdays" smallint[] NOT NULL,
	"parts" text[] NOT NULL,
	"notice" text NOT NULL,
	"locale" text,
	"asked_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"known" timestamp with time zone[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"offered_start_at" timestamp with time zone,
	"offered_until" timestamp with time zone,
	"unanswered" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "earlier_wish" ADD CONSTRAINT "earlier_wish_citizen_id_citizen_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_wish" ADD CONSTRAINT "earlier_wish_wished_by_citizen_id_fk" FOREIGN KEY ("wished_by") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "earlier_wish_once" ON "earlier_wish" USING btree ("citizen_id","service_type");--> statement-breakpoint
CREATE INDEX "earlier_wish_by_age" ON "earlier_wish" USING btree ("asked_at");