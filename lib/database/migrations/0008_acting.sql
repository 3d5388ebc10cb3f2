CREATE TABLE "power" (
	"id" uuid PRIMARY KEY NOT NULL,
	"giver_id" uuid NOT NULL,
	"receiver_id" uuid NOT NULL,
	"service" text NOT NULL,
	"giver_name" "bytea" NOT NULL,
	"receiver_name" "bytea" NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "registry_person" (
	"citizen_id" uuid PRIMARY KEY NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"birth_date" date NOT NULL,
	"is_confidential" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registry_relation" (
	"person_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "registry_relation_person_id_other_id_kind_pk" PRIMARY KEY("person_id","other_id","kind")
);
--> statement-breakpoint
CREATE TABLE "relation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" "bytea" NOT NULL,
	"birth_date" date NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "relation_reading" (
	"actor_id" uuid PRIMARY KEY NOT NULL,
	"read_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "act" DROP CONSTRAINT "act_citizen_id_citizen_id_fk";
--> statement-breakpoint
ALTER TABLE "hold" DROP CONSTRAINT "hold_citizen_id_citizen_id_fk";
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "acting_for" uuid;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "actor_id" uuid;--> statement-breakpoint
ALTER TABLE "power" ADD CONSTRAINT "power_giver_id_citizen_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "power" ADD CONSTRAINT "power_receiver_id_citizen_id_fk" FOREIGN KEY ("receiver_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_person" ADD CONSTRAINT "registry_person_citizen_id_citizen_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_relation" ADD CONSTRAINT "registry_relation_person_id_registry_person_citizen_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."registry_person"("citizen_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_relation" ADD CONSTRAINT "registry_relation_other_id_registry_person_citizen_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."registry_person"("citizen_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation" ADD CONSTRAINT "relation_actor_id_citizen_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation" ADD CONSTRAINT "relation_subject_id_citizen_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation_reading" ADD CONSTRAINT "relation_reading_actor_id_citizen_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "power_once" ON "power" USING btree ("giver_id","receiver_id","service") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "power_of_receiver" ON "power" USING btree ("receiver_id");--> statement-breakpoint
CREATE INDEX "relation_of_actor" ON "relation" USING btree ("actor_id","subject_id");--> statement-breakpoint
CREATE INDEX "relation_of_subject" ON "relation" USING btree ("subject_id");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_acting_for_citizen_id_fk" FOREIGN KEY ("acting_for") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_actor_id_citizen_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action NOT VALID;