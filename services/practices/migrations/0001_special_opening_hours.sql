CREATE TABLE "special_opening_hours" (
	"practice_slug" text NOT NULL,
	"day" date NOT NULL,
	"opens_at" time,
	"closes_at" time,
	CONSTRAINT "special_opening_hours_practice_slug_day_pk" PRIMARY KEY("practice_slug","day"),
	CONSTRAINT "special_opening_hours_both_or_none" CHECK ((opens_at is null) = (closes_at is null)),
	CONSTRAINT "special_opening_hours_end_after_start" CHECK (closes_at > opens_at)
);
--> statement-breakpoint
ALTER TABLE "special_opening_hours" ADD CONSTRAINT "special_opening_hours_practice_slug_practice_slug_fk" FOREIGN KEY ("practice_slug") REFERENCES "public"."practice"("slug") ON DELETE no action ON UPDATE no action;