CREATE TABLE "substitute" (
	"schedule_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "substitute_schedule_id_from_day_pk" PRIMARY KEY("schedule_id","from_day"),
	CONSTRAINT "substitute_ends_after_start" CHECK (until_day >= from_day)
);
--> statement-breakpoint
ALTER TABLE "substitute" ADD CONSTRAINT "substitute_schedule_id_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedule"("id") ON DELETE no action ON UPDATE no action;