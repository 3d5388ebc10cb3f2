CREATE TABLE "act" (
	"citizen_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"action" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"entity_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "act_citizen_id_key_pk" PRIMARY KEY("citizen_id","key")
);
--> statement-breakpoint
CREATE TABLE "hold" (
	"citizen_id" uuid PRIMARY KEY NOT NULL,
	"journey" uuid NOT NULL,
	"schedule_id" uuid NOT NULL,
	"start_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"is_extended" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "act" ADD CONSTRAINT "act_citizen_id_citizen_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_citizen_id_citizen_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "act_by_age" ON "act" USING btree ("at");--> statement-breakpoint
CREATE INDEX "hold_by_age" ON "hold" USING btree ("until");
